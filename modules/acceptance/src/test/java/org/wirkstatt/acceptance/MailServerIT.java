package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

/** A portal with a mail server that needs a login and is down at first. */
class MailServerIT {

    @Test
    void aLetterWaitsForTheMailServerAndArrivesOnce() throws Exception {
        int port = RunningPortal.freePort();
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of("WIRKSTATT_MAIL_SMTP_HOST", "127.0.0.1", "WIRKSTATT_MAIL_SMTP_PORT",
                String.valueOf(port), "WIRKSTATT_MAIL_SMTP_SECURITY", "none", "WIRKSTATT_MAIL_SMTP_USER", "portal", "WIRKSTATT_MAIL_SMTP_PASSWORD", "geheim-4711",
                "WIRKSTATT_MAIL_SENDER", "portal@example.org", "WIRKSTATT_SITE_NAME", "Wirkstatt Süd"));
                Browser coordinator = Browser.open(portal.base()); Browser editor = Browser.open(portal.base()); Browser administrator = Browser.open(portal.base())) {
            coordinator.signIn("koordination", "Koordination-Muster-2026");
            coordinator.go("/mitteilungen/einstellungen");
            coordinator.click("input[value='ALL']");
            coordinator.click("[id$=':quiet']");
            coordinator.submit("[id$=':save']");
            editor.signIn("redaktion", "Redaktion-Muster-2026");
            editor.go("/regionen/musterregion/bearbeiten");
            editor.type("[id$=':teaser']", "Ein Satz " + UUID.randomUUID());
            editor.submit("[id$=':save']");

            administrator.signIn("betrieb", "Betrieb-Muster-2026");
            administrator.until(d -> administrator.go("/verwaltung/post").text().contains("ist nicht zu erreichen"));
            assertThat(administrator.text()).contains("koordination@wirkstatt.example").doesNotContain("kein Mailserver eingestellt");
            assertThat(administrator.all("a[href^='/verwaltung/post/']")).as("letters to a server are not shown").isEmpty();

            GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.setUser("portal@example.org", "portal", "geheim-4711");
            server.start();
            try {
                administrator.submit("[id$=':retry']");
                // a server that did not answer is left in peace for half a minute
                assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
                MimeMessage mail = server.getReceivedMessages()[0];
                assertThat(mail.getSubject()).isEqualTo("Robin Muster (Redaktion) hat die Region „Musterregion“ geändert.");
                assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Wirkstatt Süd");
                assertThat(((MimeMultipart) mail.getContent()).getCount()).isEqualTo(2);
                administrator.until(d -> administrator.go("/verwaltung/post?stand=erledigt").text().contains("Verschickt."));
                assertThat(server.getReceivedMessages()).hasSize(1);
            } finally {
                server.stop();
            }
            assertThat(portal.output()).doesNotContain("geheim-4711");
        }
    }
}
