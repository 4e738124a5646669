package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Searches that are kept, and words that editors keep, as people meet them. */
class SavedSearchIT {

    private static RunningPortal portal;
    private static Browser member;
    private static Browser editor;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        member = Browser.open(portal.base());
        member.signIn("mitglied", "Mitglied-Muster-2026");
        editor = Browser.open(portal.base());
        editor.signIn("lektorat", "Lektorat-Muster-2026");
    }

    @AfterAll
    static void close() {
        member.close();
        editor.close();
    }

    @Test
    void aSearchIsKeptRenamedAndEnded() {
        member.width(390).go("/suche?q=Wirkungstreppe+titel:Arbeitsblatt");
        member.next(() -> member.driver().findElement(By.partialLinkText("Suche merken")).click());
        assertThat(member.path()).startsWith("/suche/gemerkt/neu");
        assertThat(member.text()).contains("Wirkungstreppe titel:Arbeitsblatt");
        member.type("[id='keep:name']", "  ");
        member.submit("[id='keep:save']");
        assertThat(member.text()).contains("Bitte geben Sie der Suche einen Namen");
        member.type("[id='keep:name']", "Blätter zur Treppe");
        assertThat(member.accessibilityFindings()).isEmpty();
        assertThat(member.overflow()).isZero();
        member.submit("[id='keep:save']");
        assertThat(member.path()).isEqualTo("/suche/gemerkt");
        assertThat(member.text()).contains("Die Suche „Blätter zur Treppe“ ist gemerkt.").contains("Einmal am Tag");
        assertThat(member.accessibilityFindings()).isEmpty();

        member.next(() -> member.driver().findElement(By.linkText("Blätter zur Treppe")).click());
        assertThat(member.text()).contains("Bisher ist nichts Neues dazugekommen");
        assertThat(member.accessibilityFindings()).isEmpty();
        member.type("[id='change:name']", "Treppenblätter");
        member.submit("[id='change:save']");
        assertThat(member.all("ul.rows .t")).extracting(t -> t.getText()).containsExactly("Treppenblätter");
        member.next(() -> member.driver().findElement(By.linkText("Treppenblätter")).click());
        member.submit("[id='end:stop']");
        assertThat(member.text()).contains("Die Suche „Treppenblätter“ ist beendet.").contains("noch keine Suche gemerkt");
        assertThat(member.consoleErrors()).isEmpty();
    }

    @Test
    void aSynonymIsTriedSavedAndHoldsSoon() {
        editor.width(1440).go("/verwaltung/suchwoerter");
        editor.type("[id='words:synonyms']", "Quirlbesen, Rückmeldung\nApfel, Apfel");
        editor.submit("[id='words:save']");
        assertThat(editor.text()).contains("Zeile 2 (Apfel, Apfel) nennt ein Wort als sein eigenes Synonym.");
        editor.type("[id='words:synonyms']", "Quirlbesen, Rückmeldung");
        editor.submit("[id='words:try']");
        assertThat(editor.text()).contains("Was sich ändern würde").contains("Quirlbesen");
        assertThat(editor.accessibilityFindings()).isEmpty();
        editor.submit("[id='words:save']");
        assertThat(editor.text()).contains("Gespeichert. Es gilt in wenigen Sekunden.");
        untilFound(true);

        editor.go("/verwaltung/suchwoerter");
        editor.type("[id='words:synonyms']", "");
        editor.submit("[id='words:save']");
        untilFound(false);
    }

    /** Asks again and again until the synonym holds, or holds no more. */
    private static void untilFound(boolean wanted) {
        editor.until(driver -> {
            editor.go("/suche?q=Quirlbesen");
            return editor.find("#h-treffer").getText().startsWith("Kein Treffer") != wanted;
        });
    }
}
