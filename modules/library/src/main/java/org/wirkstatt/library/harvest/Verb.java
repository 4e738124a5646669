package org.wirkstatt.library.harvest;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of OAI-PMH 2.0 (section 4) with the arguments that they need and that they may have. Names are those of the protocol. */
enum Verb {
    Identify(Set.of(), Set.of()),
    ListMetadataFormats(Set.of(), Set.of("identifier")),
    ListSets(Set.of(), Set.of("resumptionToken")),
    GetRecord(Set.of("identifier", "metadataPrefix"), Set.of()),
    ListIdentifiers(Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    ListRecords(Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken"));

    private final Set<String> required;
    private final Set<String> optional;

    Verb(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    Set<String> required() {
        return required;
    }

    boolean knows(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }

    static Optional<Verb> find(String name) {
        return Arrays.stream(values()).filter(v -> v.name().equals(name)).findFirst();
    }
}
