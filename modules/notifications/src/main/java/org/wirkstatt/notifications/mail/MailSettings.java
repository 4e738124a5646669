package org.wirkstatt.notifications.mail;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.setting.Settings;

/** Where mail goes and who it is from, as the operator set it. */
@ApplicationScoped
public class MailSettings {

    @Inject
    @ConfigProperty(name = "wirkstatt.mail.smtp.host")
    Optional<String> host = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.smtp.port")
    Optional<Integer> port = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.smtp.security", defaultValue = "starttls")
    String security = "starttls";
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.smtp.user")
    Optional<String> user = Optional.empty();
    /** Asked each time, so that a changed file needs no restart. */
    Supplier<Optional<String>> password = () -> ConfigProvider.getConfig().getOptionalValue("wirkstatt.mail.smtp.password", String.class);
    @Inject
    @ConfigProperty(name = "wirkstatt.mail.sender")
    Optional<String> sender = Optional.empty();
    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir = "data";
    @Inject
    PublicAddress address;
    @Inject
    Settings edited;

    /** Whether letters go to a server; else to the folder. */
    public boolean isServer() {
        return host.isPresent();
    }

    String host() {
        return host.orElseThrow();
    }

    /** By default 587 (RFC 6409), with TLS from the start 465 (RFC 8314), without 25. */
    int port() {
        return port.orElse(switch (security()) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        });
    }

    MailSecurity security() {
        return MailSecurity.of("wirkstatt.mail.smtp.security", security);
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password.get();
    }

    /** Address in From and in the envelope. */
    public String sender() {
        return sender.orElseGet(() -> "wirkstatt@" + host(address.base()));
    }

    /** Right part of Message-ID and List-Id. */
    public String domain() {
        return sender().substring(sender().lastIndexOf('@') + 1);
    }

    /** Name that the portal gives itself in the greeting of SMTP. */
    String greetingName() {
        return host(address.base());
    }

    private static String host(String base) {
        return Optional.ofNullable(URI.create(base).getHost()).orElse("localhost");
    }

    public String siteName() {
        return edited.find("wirkstatt.site.name").orElse("Wirkstatt");
    }

    /** Address for those who want to write to the portal; answers to its mails go there. */
    Optional<String> contact() {
        return edited.find("wirkstatt.mail.contact");
    }

    /** Absolute form of a path of the portal. */
    String link(String path) {
        return address.of(path);
    }

    /** Folder of the {@code .eml} files. */
    public Path folder() {
        return Path.of(dataDir).resolve("mail");
    }
}
