package org.wirkstatt.library.material;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Concept;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Vocabulary;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * Describes a material for machines: Allgemeines Metadatenprofil für Bildungsressourcen (AMB), https://w3id.org/kim/amb/ . Material for
 * internal use names no licence, as AMB knows none for it.
 */
@ApplicationScoped
public class AmbDocument {

    private static final String CONTEXT = "https://w3id.org/kim/amb/context.jsonld";
    private static final String LEVEL_FURTHER_EDUCATION = "https://w3id.org/kim/educationalLevel/level_C";
    private static final String PROFESSIONALS = "http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/professional";
    private static final String ACCESS = "http://w3id.org/kim/conditionsOfAccess/";

    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    /** The description of {@code material} in its present edition. Never null. */
    public JsonObject of(MaterialView material) {
        MaterialContent content = material.content();
        String url = address.of(material.path());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(CONTEXT).add(Json.createObjectBuilder().add("@language", language(content))))
                .add("id", url)
                .add("type", Json.createArrayBuilder().add("LearningResource"))
                .add("name", content.title())
                .add("description", content.summary())
                .add("inLanguage", Json.createArrayBuilder().add(language(content)))
                .add("creator", creators(content.creators()))
                .add("dateCreated", material.createdAt().atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .add("dateModified", material.changedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .add("isAccessibleForFree", true)
                .add("conditionsOfAccess", Json.createObjectBuilder().add("id", ACCESS + (material.isPublic() ? "no_login" : "login")))
                .add("learningResourceType", concepts(content.kind().resourceTypes()).add(concept(Vocabulary.KIND, content.kind())))
                .add("educationalLevel", concepts(List.of(LEVEL_FURTHER_EDUCATION)));
        JsonArrayBuilder audience = concepts(List.of(PROFESSIONALS));
        content.audiences().forEach(group -> audience.add(concept(Vocabulary.AUDIENCE, group)));
        json.add("audience", audience);
        addOptional(json, content);
        addFiles(json, material);
        return json.build();
    }

    private static String language(MaterialContent content) {
        return content.language().split("-")[0];
    }

    private static void addOptional(JsonObjectBuilder json, MaterialContent content) {
        addDate(json, "datePublished", content.published());
        Licence licence = content.licenceTerm();
        if (licence.open()) {
            json.add("license", Json.createObjectBuilder().add("id", licence.url()));
        }
        if (!content.keywords().isEmpty()) {
            json.add("keywords", Json.createArrayBuilder(content.keywords()));
        }
        if (content.durationMinutes() != null) {
            json.add("duration", Duration.ofMinutes(content.durationMinutes()).toString());
        }
        MaterialContent.BasedOn source = content.basedOn();
        if (source != null && source.url() != null) {
            JsonObjectBuilder based = Json.createObjectBuilder().add("id", source.url()).add("type", Json.createArrayBuilder().add("CreativeWork"))
                    .add("name", source.title());
            if (!source.creators().isEmpty()) {
                based.add("creator", creators(source.creators()));
            }
            Licence.find(source.licence()).filter(Licence::open)
                    .ifPresent(l -> based.add("license", Json.createObjectBuilder().add("id", l.url())));
            json.add("isBasedOn", Json.createArrayBuilder().add(based));
        }
    }

    private static void addDate(JsonObjectBuilder json, String name, LocalDate date) {
        if (date != null) {
            json.add(name, date.toString());
        }
    }

    private void addFiles(JsonObjectBuilder json, MaterialView material) {
        if (material.files().isEmpty()) {
            return;
        }
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (FileView file : material.files()) {
            files.add(Json.createObjectBuilder().add("type", "MediaObject").add("contentUrl", address.of(material.path(file)))
                    .add("encodingFormat", file.type().mediaType()).add("contentSize", String.valueOf(file.bytes().sizeBytes()))
                    .add("sha256", file.bytes().sha256()));
        }
        json.add("encoding", files);
    }

    /** AMB wants persons and organisations apart; the toolkit keeps names only, and most of its authors are editorial teams. */
    private static JsonArray creators(List<String> names) {
        JsonArrayBuilder creators = Json.createArrayBuilder();
        names.forEach(name -> creators.add(Json.createObjectBuilder().add("type", "Organization").add("name", name)));
        return creators.build();
    }

    private static JsonArrayBuilder concepts(List<String> uris) {
        JsonArrayBuilder concepts = Json.createArrayBuilder();
        uris.forEach(uri -> concepts.add(Json.createObjectBuilder().add("id", uri)));
        return concepts;
    }

    /** A word of the portal's own vocabularies; AMB takes them beside those that it asks for. */
    private JsonObjectBuilder concept(Vocabulary vocabulary, Term term) {
        return Json.createObjectBuilder().add("type", "Concept").add("id", address.of(Concept.of(vocabulary, term).path()))
                .add("prefLabel", Json.createObjectBuilder().add("de", labels.of(Locale.GERMAN, term)).add("en", labels.of(Locale.ENGLISH, term)));
    }
}
