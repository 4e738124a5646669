package org.wirkstatt.notifications.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.notifications.mail.MailSecurity;

/** Where mail is taken in, as the operator set it: from a mailbox (IMAP), or from a mail server that hands it over (SMTP), or both. */
@ApplicationScoped
public class IntakeSettings {

    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.host")
    Optional<String> imapHost = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.port")
    Optional<Integer> imapPort = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.security", defaultValue = "tls")
    String imapSecurity = "tls";
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.user")
    Optional<String> imapUser = Optional.empty();
    /** Asked each time, so that a changed file needs no restart. */
    Supplier<Optional<String>> imapPassword = () -> ConfigProvider.getConfig().getOptionalValue("wirkstatt.mail.in.imap.password", String.class);
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.folder", defaultValue = "INBOX")
    String imapFolder = "INBOX";
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.done-folder")
    Optional<String> doneFolder = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.imap.poll-seconds", defaultValue = "30")
    int pollSeconds = 30;
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.smtp.port")
    Optional<Integer> smtpPort = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.smtp.bind", defaultValue = "127.0.0.1")
    String smtpBind = "127.0.0.1";
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.max-bytes", defaultValue = "26214400")
    long maxBytes = 26_214_400;
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.per-hour", defaultValue = "30")
    int perHour = 30;

    public boolean isImap() {
        return imapHost.isPresent();
    }

    public boolean isSmtp() {
        return smtpPort.isPresent();
    }

    String host() {
        return imapHost.orElseThrow();
    }

    /** By default 993 (RFC 8314), else 143. */
    int port() {
        return imapPort.orElse(security() == MailSecurity.TLS ? 993 : 143);
    }

    MailSecurity security() {
        return MailSecurity.of("wirkstatt.mail.in.imap.security", imapSecurity);
    }

    /** From the end of one look into the mailbox to the next, five seconds or more. */
    Duration poll() {
        return Duration.ofSeconds(Math.max(5, pollSeconds));
    }

    String user() {
        return imapUser.orElse("");
    }

    String password() {
        return imapPassword.get().orElse("");
    }

    /** Folder that is read. */
    String folder() {
        return imapFolder;
    }

    /** Folder that taken mails are moved to; empty to delete them. */
    Optional<String> doneFolder() {
        return doneFolder;
    }

    int smtpPort() {
        return smtpPort.orElseThrow();
    }

    String smtpBind() {
        return smtpBind;
    }

    long maxBytes() {
        return maxBytes;
    }

    /** Answers of one person in an hour. */
    int perHour() {
        return perHour;
    }

    /** Name of the mailbox for the note how far it was read. */
    String mailbox() {
        String name = imapUser.orElse("") + "@" + host() + ":" + port() + "/" + imapFolder;
        return name.length() <= 300 ? name : name.substring(name.length() - 300);
    }

    /** Where mail comes from, in a few words for those who run the portal. */
    public String where() {
        return Stream.of(isImap() ? imapUser.map(u -> u + ", ").orElse("") + host() + ":" + port() + " (IMAP)" : "", isSmtp() ? smtpBind + ":" + smtpPort() + " (SMTP)" : "")
                .filter(way -> !way.isEmpty()).collect(Collectors.joining(", "));
    }
}
