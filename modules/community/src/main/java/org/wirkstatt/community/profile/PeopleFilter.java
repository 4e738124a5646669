package org.wirkstatt.community.profile;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whom the directory shows. Each part is null where everybody will do.
 *
 * @param words all must occur in what is visible
 * @param region slug
 * @param round number
 * @param offer key of {@link Vocabulary} that the person offers
 * @param seek key of {@link Vocabulary} that the person seeks
 */
public record PeopleFilter(String words, String region, Integer round, String offer, String seek) {

    /** Lets everybody through. */
    public static final PeopleFilter ALL = new PeopleFilter(null, null, null, null, null);

    boolean matches(ProfileView v) {
        return (region == null || v.regions().stream().anyMatch(r -> r.slug().equals(region)))
                && (round == null || v.rounds().stream().anyMatch(r -> r.number() == round)) && (offer == null || v.offers().contains(offer))
                && (seek == null || v.seeks().contains(seek)) && matchesWords(v);
    }

    private boolean matchesWords(ProfileView v) {
        if (words == null || words.isBlank()) {
            return true;
        }
        String text = Profiles.text(v);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
