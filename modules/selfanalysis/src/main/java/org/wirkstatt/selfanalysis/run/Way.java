package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.util.Optional;

import org.wirkstatt.platform.error.NotFoundException;

/**
 * How somebody comes to a run: by the number of the run, as a member of the initiative, or by the secret of a link. Exactly one is not null.
 *
 * @param run number
 * @param secret last part of the link
 * @param device on which; {@link Device#UNKNOWN} until said
 */
public record Way(Long run, String secret, Device device) implements Serializable {

    private static final int LONGEST = 100;

    /**
     * @param key random value that the device brings along; null if it brings none
     * @param kind for the eye of the person who answers
     */
    public record Device(String key, DeviceKind kind) implements Serializable {

        public static final Device UNKNOWN = new Device(null, DeviceKind.OTHER);
    }

    public static Way toRun(long run) {
        return new Way(run, null, Device.UNKNOWN);
    }

    public static Way byLink(String secret) {
        return new Way(null, secret, Device.UNKNOWN);
    }

    /** From the address. @throws NotFoundException if neither makes sense */
    public static Way of(String run, String secret) {
        if (secret != null && secret.length() <= LONGEST) {
            return byLink(secret);
        }
        return Optional.ofNullable(run).filter(number -> number.matches("[1-9]\\d{0,17}")).map(number -> toRun(Long.parseLong(number)))
                .orElseThrow(() -> new NotFoundException("run"));
    }

    public Way on(Device used) {
        return new Way(run, secret, used);
    }

    /** Where the pages of the run begin on this way. */
    public String base() {
        return run == null ? "/selbstanalyse/mitmachen/" + secret : "/selbstanalyse/laeufe/" + run;
    }

    /** Where the own answers are. */
    public String own() {
        return run == null ? base() : base() + "/einschaetzen";
    }

    public String criterion(String slug) {
        return base() + "/kriterium/" + slug;
    }
}
