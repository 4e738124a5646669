package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** An initiative shares parts of a self-analysis in a real browser; the coordination sees exactly these, until the initiative takes them back. */
class SelfAnalysisSharingIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();

    @Test
    void theCoordinationSeesExactlyTheSharedPartsUntilTheyAreTakenBack() {
        try (Browser member = Browser.open(PORTAL.base()); Browser coordination = Browser.open(PORTAL.base())) {
            member.signIn("initiative", "Initiative-Muster-2026");
            coordination.signIn("koordination", "Koordination-Muster-2026");
            String run = opened(member);
            String shared = run.replace("/laeufe/", "/geteilt/");
            coordination.go(shared);
            assertThat(coordination.title()).contains("gibt es nicht");
            assertThat(coordination.go("/selbstanalyse/geteilt").text()).contains("Zurzeit ist nichts mit Ihnen geteilt.");
            member.width(390).go(run + "/teilen");
            assertThat(member.text()).contains("Die Koordination weiß auch nicht");
            check(member, "teilen");
            member.submit("[id='teilen:share']");
            assertThat(member.await("#stand").getText()).contains("Zurzeit geteilt mit der Koordination");
            coordination.width(390).go("/selbstanalyse/geteilt");
            coordination.click("main .rows a");
            coordination.await("#h-kriterien");
            assertThat(coordination.path()).isEqualTo(shared);
            assertThat(coordination.text()).contains("Stärken").doesNotContain("Grund einer Person").doesNotContain("Grund des Teams").doesNotContain("Maßnahmen");
            check(coordination, "geteilt");
            coordination.go(run + "/ergebnis");
            assertThat(coordination.text()).doesNotContain("Herbst zum Teilen");
            for (String part : new String[] {"AGREED", "SUMMARY", "LEVELS"}) {
                member.click("input[value='" + part + "']");
            }
            member.submit("[id='teilen:share']");
            coordination.go(shared);
            assertThat(coordination.text()).contains("Grund des Teams").doesNotContain("Grund einer Person").doesNotContain("Stärken");
            member.submit("[id='ende:end']");
            coordination.go(shared);
            assertThat(coordination.text()).contains("wird nicht mehr mit Ihnen geteilt").doesNotContain("Herbst zum Teilen").doesNotContain("Grund");
            assertThat(coordination.go("/selbstanalyse/geteilt").text()).contains("Zurzeit ist nichts mit Ihnen geteilt.");
            member.submit("[id='beitragen:contribute']");
            assertThat(member.text()).contains("Diese Selbstanalyse trägt bei.");
            member.go(run + "/ergebnis");
            assertThat(member.find("#vergleich").getText()).contains("Noch gibt es keine Vergleichswerte.");
            member.go(run).submit("[id='ende:ask']");
            member.submit("[id='ende:delete']");
            coordination.go(shared);
            assertThat(coordination.title()).contains("gibt es nicht");
        }
    }

    /** A run that its one member answered and opened, with something that the team settled on. */
    private static String opened(Browser member) {
        member.go("/selbstanalyse/laeufe").type("[id='beginnen:title']", "Herbst zum Teilen");
        member.submit("[id='beginnen:start']");
        String run = member.path();
        member.go(run + "/kriterium/a1");
        member.click("#stufe-2");
        member.type("[id='antwort:reason']", "Grund einer Person");
        member.click("[id='antwort:save']");
        member.until(driver -> !member.path().endsWith("/a1"));
        member.go(run + "/einschaetzen").submit("[id='stand:finish']");
        member.go(run).submit("[id='stand:open']");
        member.go(run + "/team/a1").type("[id='gemeinsam:reason']", "Grund des Teams");
        member.submit("[id='gemeinsam:save']");
        return run;
    }

    private static void check(Browser browser, String name) {
        assertThat(browser.overflow()).as("sideways scrolling").isZero();
        assertThat(browser.accessibilityFindings()).as("axe").isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "selbstanalyse-" + name + "-390.png"));
    }
}
