package org.wirkstatt.library.harvest;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.http.PublicAddress;

/**
 * Names of records: {@code oai:portal.example.org:material-17}, in the form of the guidelines for OAI identifiers. They follow neither the title
 * nor the address of a material. The domain is that of the portal; {@code wirkstatt.oai.domain} keeps the former one when the portal moves.
 */
@ApplicationScoped
class OaiIdentifiers {

    private static final Pattern DOMAIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");
    private static final Pattern LOCAL = Pattern.compile("material-([1-9]\\d{0,17})");

    @Inject
    PublicAddress address;
    @Inject
    @ConfigProperty(name = "wirkstatt.oai.domain")
    Optional<String> domain;

    String domain() {
        return domain.orElseGet(() -> URI.create(address.base()).getHost());
    }

    /** Whether the domain is one by the guidelines, and not just the name of a machine. */
    boolean areByTheGuidelines() {
        return DOMAIN.matcher(domain()).matches();
    }

    String of(long materialId) {
        return "oai:" + domain() + ":material-" + materialId;
    }

    /** Empty if it is none of this portal. */
    OptionalLong materialId(String identifier) {
        String start = "oai:" + domain() + ":";
        Matcher local = LOCAL.matcher(identifier.startsWith(start) ? identifier.substring(start.length()) : "");
        return local.matches() ? OptionalLong.of(Long.parseLong(local.group(1))) : OptionalLong.empty();
    }
}
