package org.wirkstatt.identity.openid;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether there is another provider to sign in with, and which. */
@Named("identityOpenId")
@ApplicationScoped
public class OpenIdSettings {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "wirkstatt.openid.issuer")
    Optional<String> issuer;
    @Inject
    @ConfigProperty(name = "wirkstatt.openid.client-id")
    Optional<String> clientId;
    /** Empty for a public client. */
    @Inject
    @ConfigProperty(name = "wirkstatt.openid.client-secret")
    Optional<String> clientSecret;
    /** Name of the provider on the button. */
    @Inject
    @ConfigProperty(name = "wirkstatt.openid.label", defaultValue = "OpenID Connect")
    String label;
    /** Whether strangers whose address the provider confirms get an account. */
    @Inject
    @ConfigProperty(name = "wirkstatt.openid.create-accounts", defaultValue = "false")
    boolean createAccounts;

    /** False without issuer and client id, and for an issuer that is reached without TLS and is not on this machine. */
    public boolean isOn() {
        return clientId.isPresent() && issuer.map(URI::create).filter(i -> "https".equals(i.getScheme()) || THIS_MACHINE.contains(i.getHost())).isPresent();
    }

    public String getLabel() {
        return label;
    }

    /** Asked for only while it is on. */
    String issuer() {
        return issuer.orElseThrow();
    }

    /** Asked for only while it is on. */
    String clientId() {
        return clientId.orElseThrow();
    }

    Optional<String> clientSecret() {
        return clientSecret;
    }

    boolean createsAccounts() {
        return createAccounts;
    }
}
