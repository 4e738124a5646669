package org.wirkstatt.library.harvest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.harvest.OaiError.Code;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.setting.Settings;

/** Answers the six requests of OAI-PMH 2.0. What is asked wrongly gets an answer too, which says what was wrong. */
@ApplicationScoped
class OaiProvider {

    static final String PATH = "/oai";

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String IDENTIFIER = OAI + "oai-identifier";

    @Inject
    Harvest harvest;
    @Inject
    RecordWriter records;
    @Inject
    OaiIdentifiers identifiers;
    @Inject
    PublicAddress address;
    @Inject
    Settings settings;
    @Inject
    Labels labels;
    @Inject
    Clock clock;
    /** Records in one answer. */
    @Inject
    @ConfigProperty(name = "wirkstatt.oai.page-size", defaultValue = "100")
    int pageSize;

    /** The answer as a document. @param sent all values of the request by name */
    String answer(Map<String, List<String>> sent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Arguments arguments = null;
        try {
            arguments = Arguments.of(sent);
            Xml xml = begin(now, arguments);
            write(xml, arguments, now);
            return xml.finish();
        } catch (OaiError error) {
            // of arguments that make no sense the protocol wants none repeated (section 3.6)
            Xml xml = begin(now, arguments);
            return xml.start("error").attribute("code", error.code().name()).characters(error.getMessage()).end().finish();
        }
    }

    private Xml begin(Instant now, Arguments arguments) {
        Xml xml = new Xml().root("", "OAI-PMH", OAI, OAI + "OAI-PMH.xsd").element("responseDate", RecordWriter.second(now)).start("request");
        if (arguments != null) {
            xml.attribute("verb", arguments.verb().name());
            arguments.values().forEach(xml::attribute);
        }
        return xml.characters(address.of(PATH)).end();
    }

    private void write(Xml xml, Arguments arguments, Instant now) {
        switch (arguments.verb()) {
            case Identify -> identify(xml);
            case ListMetadataFormats -> formats(xml, arguments);
            case ListSets -> sets(xml, arguments);
            case GetRecord -> record(xml, arguments);
            default -> list(xml, arguments, now);
        }
    }

    private void identify(Xml xml) {
        xml.start("Identify").element("repositoryName", settings.find("wirkstatt.site.name").orElse("Wirkstatt")).element("baseURL", address.of(PATH))
                .element("protocolVersion", "2.0").element("adminEmail", email()).element("earliestDatestamp", RecordWriter.second(harvest.earliest()))
                .element("deletedRecord", "persistent").element("granularity", "YYYY-MM-DDThh:mm:ssZ").element("compression", "gzip");
        if (identifiers.areByTheGuidelines()) {
            xml.start("description").root("", "oai-identifier", IDENTIFIER, OAI + "oai-identifier.xsd").element("scheme", "oai")
                    .element("repositoryIdentifier", identifiers.domain()).element("delimiter", ":").element("sampleIdentifier", identifiers.of(1)).end().end();
        }
        xml.end();
    }

    /** The protocol asks for an address; '.invalid' (RFC 2606) says that the operator has named none. */
    private String email() {
        return settings.find("wirkstatt.operator.email").filter(e -> e.matches("\\S+@(\\S+\\.)+\\S+")).orElse("kontakt-fehlt@" + identifiers.domain() + ".invalid");
    }

    private void formats(Xml xml, Arguments arguments) {
        if (arguments.get("identifier") != null) {
            find(arguments);
        }
        xml.start("ListMetadataFormats");
        for (MetadataFormat format : MetadataFormat.values()) {
            String schema = format.schema().startsWith("/") ? address.of(format.schema()) : format.schema();
            xml.start("metadataFormat").element("metadataPrefix", format.prefix()).element("schema", schema).element("metadataNamespace", format.namespace()).end();
        }
        xml.end();
    }

    private void sets(Xml xml, Arguments arguments) {
        if (arguments.get("resumptionToken") != null) {
            throw new OaiError(Code.badResumptionToken, "The list of sets comes in one answer.");
        }
        xml.start("ListSets");
        HarvestSets.all(labels).forEach(set -> xml.start("set").element("setSpec", set.spec()).element("setName", set.name()).end());
        xml.end();
    }

    private void record(Xml xml, Arguments arguments) {
        MetadataFormat format = format(arguments.get("metadataPrefix"));
        Harvest.Item item = find(arguments);
        xml.start("GetRecord");
        records.record(xml, item, format);
        xml.end();
    }

    private Harvest.Item find(Arguments arguments) {
        OptionalLong id = identifiers.materialId(arguments.get("identifier"));
        return (id.isEmpty() ? Optional.<Harvest.Item>empty() : harvest.find(id.getAsLong()))
                .orElseThrow(() -> new OaiError(Code.idDoesNotExist, "There is no record with this identifier."));
    }

    private static MetadataFormat format(String prefix) {
        return MetadataFormat.find(prefix).orElseThrow(() -> new OaiError(Code.cannotDisseminateFormat, "There is no such format; ListMetadataFormats names them."));
    }

    private void list(Xml xml, Arguments arguments, Instant now) {
        String sent = arguments.get("resumptionToken");
        ResumptionToken token = sent == null ? null : ResumptionToken.read(arguments.verb(), sent, now);
        MetadataFormat format = format(token == null ? arguments.get("metadataPrefix") : token.prefix());
        Selection selection = token == null ? arguments.selection() : token.selection();
        long cursor = token == null ? 0 : token.cursor();
        Harvest.Page page = harvest.list(selection, token == null ? null : token.after(), token == null ? 0 : token.total(), Math.max(1, pageSize));
        if (page.items().isEmpty() && token == null) {
            throw new OaiError(Code.noRecordsMatch, "Nothing lies between these bounds.");
        }
        if (page.items().isEmpty()) {
            // what was to come has changed since and has a later datestamp than was asked for
            throw new OaiError(Code.badResumptionToken, "The rest of the list has changed; begin it anew.");
        }
        xml.start(arguments.verb().name());
        for (Harvest.Item item : page.items()) {
            if (arguments.verb() == Verb.ListRecords) {
                records.record(xml, item, format);
            } else {
                records.header(xml, item);
            }
        }
        end(xml, arguments.verb(), format, selection, page, cursor, token != null, now);
        xml.end();
    }

    /** An empty token ends a list of several answers (section 3.5). */
    private static void end(Xml xml, Verb verb, MetadataFormat format, Selection selection, Harvest.Page page, long cursor, boolean resumed, Instant now) {
        long total = Math.max(page.total(), cursor + page.items().size());
        page.next().ifPresentOrElse(after -> {
            Instant expires = now.plus(ResumptionToken.VALID);
            ResumptionToken next = new ResumptionToken(verb, format.prefix(), selection, after, cursor + page.items().size(), total, expires);
            xml.start("resumptionToken").attribute("expirationDate", RecordWriter.second(expires)).attribute("completeListSize", String.valueOf(total))
                    .attribute("cursor", String.valueOf(cursor)).characters(next.text()).end();
        }, () -> {
            if (resumed) {
                xml.start("resumptionToken").attribute("completeListSize", String.valueOf(total)).attribute("cursor", String.valueOf(cursor)).end();
            }
        });
    }
}
