package org.wirkstatt.notifications.notice;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;

/** How one member wants to be told, the secret of the links in their mails, and the day of the latest digest. */
@Entity
@Table(name = "notifications_settings")
public class DeliverySettings {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    static final int DIGEST_HOUR = 7;

    @Id
    @Column(name = "member_id")
    private long memberId;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private Profile profile;
    private boolean digest;
    @Column(name = "digest_hour")
    private int digestHour;
    private boolean quiet;
    @Column(name = "quiet_from")
    private int quietFrom;
    @Column(name = "quiet_until")
    private int quietUntil;
    @Column(name = "quiet_weekends")
    private boolean quietWeekends;
    private String zone;
    @Column(name = "stop_key")
    private String stopKey;
    @Column(name = "last_digest_on")
    private LocalDate lastDigestOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "notifications_choice", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "kind")
    @Column(name = "delivery")
    @Enumerated(EnumType.STRING)
    private Map<String, Urgency> choices = new HashMap<>();

    protected DeliverySettings() {
    }

    /** What holds for somebody who never chose. */
    DeliverySettings(MemberId member) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        this.memberId = member.value();
        this.stopKey = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        choose(Preferences.DEFAULT);
    }

    Preferences preferences() {
        return new Preferences(profile, digest, digestHour, quietTimes(), Map.copyOf(choices));
    }

    void choose(Preferences wanted) {
        profile = wanted.profile();
        digest = wanted.digest();
        digestHour = wanted.digestHour();
        quiet = wanted.quiet().daily();
        quietFrom = wanted.quiet().from();
        quietUntil = wanted.quiet().until();
        quietWeekends = wanted.quiet().weekends();
        zone = wanted.quiet().zone().getId();
        choices.clear();
        choices.putAll(wanted.choices());
    }

    void stopDigest() {
        digest = false;
    }

    /** No more mail for the kind {@code key}. */
    void stop(String key) {
        choices.put(key, Urgency.PORTAL);
    }

    /** How a kind comes to this member. @param urgent as the kind is by itself */
    Urgency delivery(String key, Urgency urgent) {
        return Optional.ofNullable(choices.get(key)).orElseGet(() -> profile.delivery(urgent));
    }

    boolean wantsDigest() {
        return digest;
    }

    QuietTimes quietTimes() {
        return new QuietTimes(quiet, quietFrom, quietUntil, quietWeekends, ZoneId.of(zone));
    }

    /**
     * When the digest leaves that tells of something that happened at {@code created}: at the hour of the digest, on the first day that had
     * none yet, not in quiet times.
     */
    Instant digestAt(Instant created) {
        ZoneId home = ZoneId.of(zone);
        LocalDate day = created.atZone(home).toLocalDate();
        if (lastDigestOn != null && !day.isAfter(lastDigestOn)) {
            day = lastDigestOn.plusDays(1);
        }
        while (true) {
            Instant at = quietTimes().openAt(day.atTime(LocalTime.of(digestHour, 0)).atZone(home).toInstant());
            if (!at.isBefore(created)) {
                return at;
            }
            day = day.plusDays(1);
        }
    }

    void digestSent(Instant now) {
        lastDigestOn = now.atZone(ZoneId.of(zone)).toLocalDate();
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    String stopKey() {
        return stopKey;
    }

    LocalDate lastDigestOn() {
        return lastDigestOn;
    }
}
