package org.wirkstatt.identity.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.error.InvalidInputException;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"vier Wörter hinter einander", "lang und nur klein geschrieben", "аптека улица фонарь", "🦔🌳🚲🎻🧭🪁🥨🧦🎲📎🪴🧄", "korrekt pferd batterie heftklammer",
        "x4#qL9!mPz2w", "   viel   Platz dazwischen   "})
    void anythingLongAndUncommonIsTaken(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
        assertThatCode(() -> check(password.repeat(2))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elf Zeichen", "Ab1!"})
    void whatIsTooShortIsRefused(String password) {
        assertThatThrownBy(() -> check(password)).isInstanceOf(InvalidInputException.class).hasMessage("error.password.short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1qaz2wsx3edc", "PASSWORD1234", "Passwort2026!", "!!Wirkstatt!!2026", "mint-region-2026", "passwortpasswort", "aaaaaaaaaaaa", "abcdefghijkl",
        "123456789012", "098765432109", "abcabcabcabc", "123412341234", "QwertzQwertz", "Iloveyou-12345", "maxmustermann1", "schalke04schalke04", "Hallo-Welt-1234"})
    void whatGuessersTryFirstIsRefused(String password) {
        assertThatThrownBy(() -> check(password)).isInstanceOf(InvalidInputException.class).hasMessage("error.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bente.beispiel@example.org", "Bente-Beispiel-2026", "bentebeispiel99", "BENTE BEISPIEL"})
    void theOwnNameAndAddressAreRefused(String password) {
        assertThatThrownBy(() -> rules.check("password", password, "bente.beispiel@example.org", "Bente Beispiel")).isInstanceOf(InvalidInputException.class)
                .hasMessage("error.password.common");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 200})
    void longOnesAreTakenUpToTwoHundred(int length) {
        String password = "Rosenkohl mit Käse ist gesund; ".repeat(10).substring(0, length);
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(password + "x".repeat(201 - length))).hasMessage("error.password.long");
    }

    private void check(String password) {
        rules.check("password", password);
    }
}
