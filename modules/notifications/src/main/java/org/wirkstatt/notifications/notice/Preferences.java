package org.wirkstatt.notifications.notice;

import java.util.Map;

import org.wirkstatt.platform.notification.NoticeKind.Urgency;

/**
 * What a member may choose.
 *
 * @param digest whether the daily digest comes
 * @param digestHour 0 to 23, in the zone of the quiet times
 * @param choices by kind ({@code module.kind}), where somebody wants it otherwise than the profile says
 */
public record Preferences(Profile profile, boolean digest, int digestHour, QuietTimes quiet, Map<String, Urgency> choices) {

    static final Preferences DEFAULT = new Preferences(Profile.DAILY, true, DeliverySettings.DIGEST_HOUR, QuietTimes.DEFAULT, Map.of());

    public Preferences {
        choices = Map.copyOf(choices);
        if (digestHour < 0 || digestHour > 23) {
            throw new IllegalArgumentException("hours are 0 to 23: " + digestHour);
        }
    }
}
