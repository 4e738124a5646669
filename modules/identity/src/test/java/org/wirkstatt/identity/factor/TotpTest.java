package org.wirkstatt.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"})
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void aCodeHoldsOneStepAroundItsOwnAndNotAfterItWasTaken() {
        Instant now = Instant.ofEpochSecond(1111111109);
        String code = Totp.code(RFC_SECRET, Totp.step(now), Totp.DIGITS);
        assertThat(Totp.match(RFC_SECRET, code, now.plusSeconds(30), 0)).hasValue(Totp.step(now));
        assertThat(Totp.match(RFC_SECRET, code, now.minusSeconds(30), 0)).hasValue(Totp.step(now));
        assertThat(Totp.match(RFC_SECRET, code, now.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.match(RFC_SECRET, code, now, Totp.step(now))).isEmpty();
        assertThat(Totp.match(RFC_SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.match(RFC_SECRET, "١٢٣٤٥٦", now, 0)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheRfc(String text, String encoded) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(new String(Base32.bytes(Base32.grouped(encoded).toLowerCase(java.util.Locale.ROOT)), StandardCharsets.US_ASCII)).isEqualTo(text);
    }

    @Test
    void aSealedSecretOpensForItsOwnerOnly() {
        Seal seal = seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        String sealed = seal.seal(RFC_SECRET, 7);
        assertThat(sealed).isNotEqualTo(seal.seal(RFC_SECRET, 7)).doesNotContain("12345678901234567890");
        assertThat(seal.open(sealed, 7)).isEqualTo(RFC_SECRET);
        assertThatThrownBy(() -> seal.open(sealed, 8)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDI=").open(sealed, 7)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal("a3Vyeg==")).isInstanceOf(IllegalStateException.class).hasMessageContaining("wirkstatt.seal-key");
    }

    @Test
    void withoutASettingTheKeyLiesInTheDataDirectoryForItsOwnerOnly(@org.junit.jupiter.api.io.TempDir java.nio.file.Path data) throws java.io.IOException {
        Seal first = new Seal();
        first.configured = java.util.Optional.empty();
        first.dataDir = data.toString();
        first.readKey();
        Seal second = new Seal();
        second.configured = java.util.Optional.of(" ");
        second.dataDir = data.toString();
        second.readKey();
        assertThat(second.open(first.seal(RFC_SECRET, 7), 7)).isEqualTo(RFC_SECRET);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(data.resolve("keys/seal.key")))).isEqualTo("rw-------");
    }

    private static Seal seal(String key) {
        Seal seal = new Seal();
        seal.configured = java.util.Optional.of(key);
        seal.readKey();
        return seal;
    }
}
