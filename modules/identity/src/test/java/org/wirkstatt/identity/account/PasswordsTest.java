package org.wirkstatt.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = passwords.hash("vier rote Laternen am Kai");
        assertThat(passwords.matches("vier rote Laternen am Kai", hash)).isTrue();
        assertThat(passwords.matches("vier rote Laternen am Kain", hash)).isFalse();
        assertThat(passwords.hash("vier rote Laternen am Kai")).as("salted").isNotEqualTo(hash);
    }

    @Test
    void whoHasNoAccountIsCheckedWithTheParametersOfRealHashes() {
        assertThat(parameters(Passwords.NOBODY)).isEqualTo(parameters(passwords.hash("vier rote Laternen am Kai")));
        assertThat(passwords.pretend("nobody has this password")).isFalse();
    }

    /** All but salt and digest. */
    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf("p=")));
    }
}
