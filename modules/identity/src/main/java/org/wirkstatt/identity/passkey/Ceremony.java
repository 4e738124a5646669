package org.wirkstatt.identity.passkey;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.wirkstatt.platform.http.PublicAddress;

/** What browser and portal say to each other, as options for the script and as checks of its answers (WebAuthn 5.4, 5.5, 7.1, 7.2). */
@ApplicationScoped
class Ceremony {

    private static final System.Logger LOG = System.getLogger(Ceremony.class.getName());
    private static final long TIMEOUT_MILLIS = 300_000;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS = List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a)).toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    @Inject
    PublicAddress address;

    /** @param userName address of the person, shown by the device when there are several accounts */
    String creationOptions(byte[] challenge, String userHandle, String userName, String displayName, List<Passkey> known) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        ALGORITHMS.forEach(a -> algorithms.add(Json.createObjectBuilder().add("type", "public-key").add("alg", a.getValue())));
        JsonArrayBuilder exclude = Json.createArrayBuilder();
        known.forEach(p -> exclude.add(Json.createObjectBuilder().add("type", "public-key").add("id", p.credentialId())));
        return Json.createObjectBuilder().add("rp", Json.createObjectBuilder().add("id", host()).add("name", host()))
                .add("user", Json.createObjectBuilder().add("id", userHandle).add("name", userName).add("displayName", displayName))
                .add("challenge", encoded(challenge)).add("pubKeyCredParams", algorithms).add("timeout", TIMEOUT_MILLIS).add("excludeCredentials", exclude)
                .add("authenticatorSelection", Json.createObjectBuilder().add("residentKey", "required").add("requireResidentKey", true).add("userVerification", "required"))
                .add("attestation", "none").build().toString();
    }

    String requestOptions(byte[] challenge) {
        return Json.createObjectBuilder().add("challenge", encoded(challenge)).add("rpId", host()).add("timeout", TIMEOUT_MILLIS)
                .add("userVerification", "required").build().toString();
    }

    /** @throws PasskeyRefusedException unless {@code answer} is a new key made for {@code challenge} */
    RegistrationData created(byte[] challenge, String answer) {
        return orRefuse(() -> manager.verifyRegistrationResponseJSON(answer, new RegistrationParameters(server(challenge), PARAMETERS, true, true)));
    }

    /** @throws PasskeyRefusedException if {@code answer} is not in the form of one */
    AuthenticationData parsed(String answer) {
        return orRefuse(() -> manager.parseAuthenticationResponseJSON(answer));
    }

    /**
     * @throws PasskeyRefusedException unless {@code passkey} signed {@code challenge} for this portal, for a person that the device recognised
     * @throws MaliciousCounterValueException if the signature is right, but its counter went back
     */
    void check(AuthenticationData data, byte[] challenge, Passkey passkey) {
        var record = new CredentialRecordImpl(new NoneAttestationStatement(), true, passkey.isBackupEligible(), passkey.isBackedUp(), passkey.signCount(),
                credentials.convert(Base64.getUrlDecoder().decode(passkey.credentialData())), null, null, null, Set.of());
        orRefuse(() -> manager.verify(data, new AuthenticationParameters(server(challenge), record, null, true, true)));
    }

    /** The library names only some of the faults that a stranger's answer can have; others end as null pointers inside. */
    private static <T> T orRefuse(Supplier<T> step) {
        try {
            return step.get();
        } catch (MaliciousCounterValueException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "passkey refused: {0}", e.getClass().getSimpleName());
            throw new PasskeyRefusedException();
        }
    }

    String credentialData(AttestedCredentialData data) {
        return encoded(credentials.convert(data));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(Origin.create(address.origin()), host(), new DefaultChallenge(challenge));
    }

    private String host() {
        return URI.create(address.base()).getHost();
    }
}
