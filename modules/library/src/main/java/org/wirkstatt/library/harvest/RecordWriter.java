package org.wirkstatt.library.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.AmbDocument;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.platform.http.PublicAddress;

/** Writes the header and the metadata of records. */
@ApplicationScoped
class RecordWriter {

    private static final String DC = "http://purl.org/dc/elements/1.1/";

    @Inject
    OaiIdentifiers identifiers;
    @Inject
    AmbDocument amb;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    void header(Xml xml, Harvest.Item item) {
        xml.start("header");
        if (item.material().isEmpty()) {
            xml.attribute("status", "deleted");
        }
        xml.element("identifier", identifiers.of(item.materialId())).element("datestamp", second(item.datestamp()));
        item.sets().forEach(set -> xml.element("setSpec", set));
        xml.end();
    }

    void record(Xml xml, Harvest.Item item, MetadataFormat format) {
        xml.start("record");
        header(xml, item);
        item.material().ifPresent(view -> {
            xml.start("metadata");
            if (format == MetadataFormat.AMB) {
                xml.root("amb", "description", format.namespace(), address.of(format.schema())).attribute("mediaType", "application/ld+json")
                        .characters(amb.of(view).toString()).end();
            } else {
                dublinCore(xml, view);
            }
            xml.end();
        });
        xml.end();
    }

    /** In German and English where the portal has both; the words of the lists are subjects, with their addresses in AMB. */
    private void dublinCore(Xml xml, MaterialView view) {
        MaterialContent content = view.content();
        MetadataFormat format = MetadataFormat.DUBLIN_CORE;
        xml.root("oai_dc", "dc", format.namespace(), format.schema()).namespace("dc", DC);
        put(xml, "title", Stream.of(content.title()));
        put(xml, "creator", content.creators().stream());
        put(xml, "subject", Stream.concat(Stream.concat(words(content.topics()), words(content.criterionTerms())), content.keywords().stream()).distinct());
        put(xml, "description", Stream.of(content.summary()));
        put(xml, "date", Stream.ofNullable(content.published()).map(Object::toString));
        put(xml, "type", words(List.of(content.kind())));
        put(xml, "format", view.files().stream().map(f -> f.type().mediaType()).distinct());
        put(xml, "identifier", Stream.of(address.of(view.path())));
        put(xml, "language", Stream.of(content.language()));
        put(xml, "source", Stream.ofNullable(content.basedOn()).map(b -> b.url() == null ? b.title() : b.url()));
        put(xml, "rights", Stream.of(content.licenceTerm()).map(l -> l.open() ? l.url() : labels.text(Locale.GERMAN, "licence.internal")));
        xml.end();
    }

    private Stream<String> words(List<? extends Term> terms) {
        return terms.stream().flatMap(t -> Stream.of(labels.of(Locale.GERMAN, t), labels.of(Locale.ENGLISH, t)));
    }

    private static void put(Xml xml, String name, Stream<String> values) {
        values.forEach(value -> xml.element("dc", name, DC, value));
    }

    /** As the protocol writes moments (section 3.3). @param moment whole seconds */
    static String second(Instant moment) {
        return moment.toString();
    }
}
