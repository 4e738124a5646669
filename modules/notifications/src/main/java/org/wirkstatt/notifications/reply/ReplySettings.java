package org.wirkstatt.notifications.reply;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The form of addresses for answers: {@code wirkstatt.mail.in.address}, such as {@code antwort+{token}@portal.example.org}. */
@ApplicationScoped
public class ReplySettings {

    private static final String PLACE = "{token}";
    /** Of 128 random bits, five to a character (RFC 4648 section 6 in lower case): mail programs may change the case. */
    static final String TOKEN = "[a-z2-7]{26}";

    @Inject
    @ConfigProperty(name = "wirkstatt.mail.in.address")
    Optional<String> address = Optional.empty();

    /** Whether the portal takes mail at all. */
    public boolean isOn() {
        return address.isPresent();
    }

    /** The address with {@code {token}} in it; where the operator left it out, after a plus sign (RFC 5233). Empty while the portal takes no mail. */
    public Optional<String> template() {
        return address.map(String::strip).map(a -> a.contains(PLACE) ? a : a.replaceFirst("@", "+" + Matcher.quoteReplacement(PLACE) + "@")).map(ReplySettings::checked);
    }

    private static String checked(String template) {
        String local = template.substring(0, Math.max(0, template.lastIndexOf('@')));
        // RFC 5321 section 4.5.3.1.1: 64 octets before the @
        if (!template.matches("[^\\s@<>,]+@[^\\s@<>,{}]+") || !local.contains(PLACE) || local.length() - PLACE.length() + 26 > 64) {
            throw new IllegalStateException("wirkstatt.mail.in.address is an address such as antwort+{token}@portal.example.org, not '" + template + "'");
        }
        return template;
    }

    String address(String token) {
        return template().orElseThrow().replace(PLACE, token);
    }

    /** The secret in an address of ours; empty for any other address. */
    public Optional<String> token(String mail) {
        return match(mail, "(" + TOKEN + ")").map(m -> m.group(1));
    }

    /** Whether mail to this address is for us, with a good secret or not; whatever else is in the mailbox is left alone. */
    public boolean isOurs(String mail) {
        return match(mail, "[^@]*").isPresent() || template().map(t -> t.replace("+" + PLACE, "").equalsIgnoreCase(mail.strip())).orElse(false);
    }

    /** All secrets of our addresses in {@code text}. */
    java.util.List<String> tokensIn(String text) {
        return template().map(t -> pattern(t, "(" + TOKEN + ")").matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group(1)).distinct().toList())
                .orElse(java.util.List.of());
    }

    private Optional<java.util.regex.MatchResult> match(String mail, String token) {
        return template().flatMap(t -> {
            Matcher matcher = pattern(t, token).matcher(mail.strip().toLowerCase(Locale.ROOT));
            return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        });
    }

    private static Pattern pattern(String template, String token) {
        String lower = template.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(PLACE);
        return Pattern.compile(Pattern.quote(lower.substring(0, at)) + token + Pattern.quote(lower.substring(at + PLACE.length())));
    }
}
