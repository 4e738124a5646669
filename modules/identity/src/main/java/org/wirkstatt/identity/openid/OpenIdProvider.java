package org.wirkstatt.identity.openid;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.platform.http.PublicAddress;

/** The provider of the settings. What it says about itself is asked for anew every hour; its keys whenever one is unknown. */
@ApplicationScoped
public class OpenIdProvider {

    /** Where the provider sends people back to; must be registered there. */
    public static final String CALLBACK = "/anmelden/openid/zurueck";
    private static final System.Logger LOG = System.getLogger(OpenIdProvider.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_BYTES = 512 * 1024;
    private static final Scope SCOPE = new Scope("openid", "email", "profile");

    /** @param validator checks signature, issuer, audience, time and nonce of what the provider states */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {
    }

    @Inject
    OpenIdSettings settings;
    @Inject
    PublicAddress address;
    @Inject
    Clock clock;
    private volatile Known known;

    /** Begins an attempt. @param next local path to go on to */
    public Attempt attempt(String next) {
        return new Attempt(Secrets.create(), Secrets.create(), Secrets.create(), next);
    }

    /** Where to send the browser. @param again whether the provider shall ask who it is even where it knows. @throws OpenIdRefusedException if the provider cannot be reached */
    public URI address(Attempt attempt, boolean again) {
        try {
            return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId(), callback()).endpointURI(known().metadata.getAuthorizationEndpointURI())
                    .state(new State(attempt.state())).nonce(new Nonce(attempt.nonce()))
                    .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                    .prompt(again ? new Prompt(Prompt.Type.LOGIN) : null).build().toURI();
        } catch (GeneralException | IOException e) {
            throw refused("the provider cannot be asked", e);
        }
    }

    /**
     * Where to send the browser so that the sign-in at the provider ends, too, and the browser comes back to the portal (OpenID Connect RP-Initiated
     * Logout 1.0). Empty where the provider offers no such thing or does not answer.
     *
     * @param statement of the {@link Person} who signed in
     */
    public Optional<URI> signOut(String statement) {
        try {
            URI end = known().metadata.getEndSessionEndpointURI();
            return end == null ? Optional.empty() : Optional.of(new LogoutRequest(end, SignedJWT.parse(statement), null, clientId(),
                    URI.create(address.of("/")), null, null).toURI());
        } catch (GeneralException | IOException | ParseException e) {
            refused("the end of the sign-in cannot be asked for", e);
            return Optional.empty();
        }
    }

    /**
     * Who came back.
     *
     * @param query of the address that the browser was sent back to
     * @throws OpenIdRefusedException unless the provider answered this attempt and states who it was
     */
    public Person person(Attempt attempt, String query) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(URI.create(callback() + "?" + query));
            boolean ours = response.getState() != null && response.getState().getValue().equals(attempt.state())
                    && (response.getIssuer() == null || response.getIssuer().equals(known().metadata.getIssuer()));
            if (!ours || !response.indicatesSuccess()) {
                throw refused(ours ? "the provider said no" : "an answer to another question", null);
            }
            return exchanged(attempt, response.toSuccessResponse().getAuthorizationCode());
        } catch (GeneralException | IOException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw refused("the answer of the provider does not hold", e);
        }
    }

    private Person exchanged(Attempt attempt, AuthorizationCode code) throws GeneralException, IOException, BadJOSEException, JOSEException {
        Known provider = known();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback(), new CodeVerifier(attempt.verifier()));
        URI endpoint = provider.metadata.getTokenEndpointURI();
        TokenRequest request = settings.clientSecret().map(secret -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(clientId(), new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, clientId(), grant)).build();
        TokenResponse answer = OIDCTokenResponseParser.parse(limited(request.toHTTPRequest()).send());
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            throw refused("the provider did not take the code", null);
        }
        IDTokenClaimsSet stated = provider.validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
        ClaimsSet about = stated.getStringClaim("email") == null ? userInfo(provider, tokens.getOIDCTokens().getAccessToken(), stated) : stated;
        String mail = Boolean.TRUE.equals(about.getBooleanClaim("email_verified")) ? about.getStringClaim("email") : null;
        return new Person(stated.getIssuer().getValue(), stated.getSubject().getValue(), mail, about.getStringClaim("name"),
                tokens.getOIDCTokens().getIDTokenString());
    }

    /** Some providers tell address and name only when asked for them (OpenID Connect Core, section 5.4). */
    private static ClaimsSet userInfo(Known provider, AccessToken token, IDTokenClaimsSet stated) throws GeneralException, IOException {
        URI endpoint = provider.metadata.getUserInfoEndpointURI();
        if (endpoint == null) {
            return stated;
        }
        UserInfoResponse answer = UserInfoResponse.parse(limited(new UserInfoRequest(endpoint, token).toHTTPRequest()).send());
        boolean usable = answer.indicatesSuccess() && answer.toSuccessResponse().getUserInfo() != null
                && answer.toSuccessResponse().getUserInfo().getSubject().equals(stated.getSubject());
        return usable ? answer.toSuccessResponse().getUserInfo() : stated;
    }

    private Known known() throws GeneralException, IOException {
        Known now = known;
        if (now == null || !now.until.isAfter(clock.instant())) {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            Set<JWSAlgorithm> algorithms = metadata.getIDTokenJWSAlgs().stream().filter(JWSAlgorithm.Family.SIGNATURE::contains).collect(Collectors.toSet());
            var keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_BYTES))
                    .retrying(true).build();
            now = new Known(metadata, new IDTokenValidator(metadata.getIssuer(), clientId(), new JWSVerificationKeySelector<>(algorithms, keys), null),
                    clock.instant().plus(KNOWN_FOR));
            known = now;
        }
        return now;
    }

    private static HTTPRequest limited(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private static OpenIdRefusedException refused(String what, Exception cause) {
        LOG.log(System.Logger.Level.WARNING, "sign-in by OpenID Connect: {0}{1}", what, cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")");
        return new OpenIdRefusedException();
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    private URI callback() {
        return URI.create(address.of(CALLBACK));
    }
}
