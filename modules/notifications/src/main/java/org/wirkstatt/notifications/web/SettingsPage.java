package org.wirkstatt.notifications.web;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.notice.NoticeCatalogue;
import org.wirkstatt.notifications.notice.NoticePreferences;
import org.wirkstatt.notifications.notice.Preferences;
import org.wirkstatt.notifications.notice.Profile;
import org.wirkstatt.notifications.notice.QuietTimes;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** How notices come: profile, digest, quiet times, and each kind by itself. */
@Named("notificationsSettingsPage")
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/Vienna", "Europe/Zurich");

    /** A kind with the choice for it; empty for 'as the profile says'. */
    public static final class Choice implements Serializable {

        private static final long serialVersionUID = 1L;
        private final String key;
        private final String label;
        private final String reason;
        private String delivery;

        Choice(String key, String label, String reason, String delivery) {
            this.key = key;
            this.label = label;
            this.reason = reason;
            this.delivery = delivery;
        }

        public String getLabel() {
            return label;
        }

        public String getReason() {
            return reason;
        }

        public String getDelivery() {
            return delivery;
        }

        public void setDelivery(String delivery) {
            this.delivery = delivery;
        }
    }

    @Inject
    NoticePreferences preferences;
    @Inject
    NoticeCatalogue catalogue;
    @Inject
    Messages messages;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String profile;
    private boolean digest;
    private String digestHour;
    private boolean quiet;
    private String quietFrom;
    private String quietUntil;
    private boolean weekends;
    private String zone;
    private List<Choice> choices = List.of();

    public void load() {
        Preferences now = preferences.get();
        Locale locale = language.getLocale();
        profile = now.profile().name();
        digest = now.digest();
        digestHour = String.valueOf(now.digestHour());
        quiet = now.quiet().daily();
        quietFrom = String.valueOf(now.quiet().from());
        quietUntil = String.valueOf(now.quiet().until());
        weekends = now.quiet().weekends();
        zone = now.quiet().zone().getId();
        choices = preferences.kinds().stream().map(kind -> {
            Urgency chosen = now.choices().get(NoticeCatalogue.key(kind));
            return new Choice(NoticeCatalogue.key(kind), catalogue.label(kind, locale), catalogue.reason(kind, locale), chosen == null ? null : chosen.name());
        }).toList();
    }

    public void save() {
        messages.orShow(() -> {
            if (quiet && quietFrom.equals(quietUntil)) {
                throw new SameHourException();
            }
            Map<String, Urgency> wanted = new HashMap<>();
            choices.stream().filter(c -> c.delivery != null && !c.delivery.isEmpty()).forEach(c -> wanted.put(c.key, Urgency.valueOf(c.delivery)));
            preferences.save(new Preferences(Profile.valueOf(profile), digest, Integer.parseInt(digestHour),
                    new QuietTimes(quiet, Integer.parseInt(quietFrom), Integer.parseInt(quietUntil), weekends, ZoneId.of(zone)), wanted));
            messages.done("notifications", "settings.done");
        }, null);
    }

    /** Quiet times that begin and end at the same hour. */
    private static final class SameHourException extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        SameHourException() {
            super("quietUntil", "error.sameHour");
        }
    }

    public List<SelectItem> getProfileOptions() {
        return Stream.of(Profile.values()).map(p -> new SelectItem(p.name(), text("Profile." + p))).toList();
    }

    public List<SelectItem> getHourOptions() {
        return IntStream.range(0, 24).mapToObj(h -> new SelectItem(String.valueOf(h), texts.of("notifications", "settings.hour", language.getLocale(), h))).toList();
    }

    public List<SelectItem> getZoneOptions() {
        return ZONES.stream().map(z -> new SelectItem(z, text("zone." + z.substring(z.indexOf('/') + 1)))).toList();
    }

    public List<SelectItem> getDeliveryOptions() {
        List<SelectItem> options = new ArrayList<>(List.of(new SelectItem("", text("Delivery.PROFILE"))));
        Stream.of(Urgency.values()).forEach(u -> options.add(new SelectItem(u.name(), text("Delivery." + u))));
        return options;
    }

    private String text(String key) {
        return texts.of("notifications", key, language.getLocale());
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public boolean isDigest() {
        return digest;
    }

    public void setDigest(boolean digest) {
        this.digest = digest;
    }

    public String getDigestHour() {
        return digestHour;
    }

    public void setDigestHour(String digestHour) {
        this.digestHour = digestHour;
    }

    public boolean isQuiet() {
        return quiet;
    }

    public void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public boolean isWeekends() {
        return weekends;
    }

    public void setWeekends(boolean weekends) {
        this.weekends = weekends;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
