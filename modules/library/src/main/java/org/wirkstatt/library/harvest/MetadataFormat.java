package org.wirkstatt.library.harvest;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a record is given out. Every record has both. */
enum MetadataFormat {
    /** Simple Dublin Core, which every repository has (OAI-PMH 2.0, section 3.4). */
    DUBLIN_CORE("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
    /** The AMB description, JSON-LD as the text of one element: docs/decisions/0035-standards.md. */
    AMB("amb", "urn:wirkstatt:oai:amb", "/assets/oai-amb.xsd");

    private final String prefix;
    private final String namespace;
    private final String schema;

    MetadataFormat(String prefix, String namespace, String schema) {
        this.prefix = prefix;
        this.namespace = namespace;
        this.schema = schema;
    }

    String prefix() {
        return prefix;
    }

    String namespace() {
        return namespace;
    }

    /** Address, or path inside the portal. */
    String schema() {
        return schema;
    }

    static Optional<MetadataFormat> find(String prefix) {
        return Arrays.stream(values()).filter(f -> f.prefix.equals(prefix)).findFirst();
    }
}
