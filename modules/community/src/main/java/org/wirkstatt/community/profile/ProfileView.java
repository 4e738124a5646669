package org.wirkstatt.community.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/**
 * What one viewer may see of one person; what he or she may not see is null or an empty list, as if it had not been said.
 *
 * @param about Markdown
 * @param offers keys of {@link Vocabulary}
 * @param seeks keys of {@link Vocabulary}
 * @param picture null without one
 * @param pictureAlternative what the picture shows; empty if it needs no words
 * @param contactable whether the viewer may write through the form
 */
public record ProfileView(MemberId id, String name, String pronouns, String organisation, String position, List<RegionEntry> regions,
        List<RoundEntry> rounds, String about, List<String> offers, List<String> seeks, String phone, String mail, String website, FileRef picture,
        String pictureAlternative, boolean contactable) {

    /** All there is to know about a person; {@link #of} takes from it. @param mail null where nobody knows it */
    record Person(Profile profile, String name, String mail, List<RegionEntry> regions, List<RoundEntry> rounds) {
    }

    /** What {@code viewer} may see of {@code person}; empty if not even the name. */
    static Optional<ProfileView> of(Person person, Viewer viewer) {
        Profile p = person.profile();
        if (person.name() == null || !p.reach(ProfileField.NAME).admits(viewer)) {
            return Optional.empty();
        }
        ProfileForm said = p.form();
        Sight sight = new Sight(p, viewer);
        FileRef picture = sight.of(ProfileField.PICTURE, p.picture().orElse(null));
        return Optional.of(new ProfileView(p.member(), person.name(), sight.of(ProfileField.PRONOUNS, said.pronouns()),
                sight.of(ProfileField.ORGANISATION, said.organisation()), sight.of(ProfileField.POSITION, said.position()),
                sight.of(ProfileField.REGIONS, person.regions()), sight.of(ProfileField.ROUNDS, person.rounds()),
                sight.of(ProfileField.ABOUT, said.about()), sight.of(ProfileField.OFFERS, said.offers()), sight.of(ProfileField.SEEKS, said.seeks()),
                sight.of(ProfileField.PHONE, said.phone()), sight.of(ProfileField.MAIL, person.mail()), sight.of(ProfileField.WEBSITE, said.website()),
                picture, picture == null || p.pictureAlternative() == null ? "" : p.pictureAlternative(),
                p.reach(ProfileField.CONTACT_FORM).admits(viewer)));
    }

    private record Sight(Profile profile, Viewer viewer) {
        <T> T of(ProfileField field, T value) {
            return profile.reach(field).admits(viewer) ? value : null;
        }

        <T> List<T> of(ProfileField field, List<T> values) {
            return profile.reach(field).admits(viewer) ? Collections.unmodifiableList(new ArrayList<>(values)) : List.of();
        }
    }

    /** Address of the page. */
    public String path() {
        return "/menschen/" + id.value();
    }

    /** One or two letters in place of a picture: of the first and the last word, what stands in brackets left out. */
    public String initials() {
        String[] words = name.replaceAll("\\(.*?\\)", " ").strip().split("\\s+");
        return first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }

    /** Organisation and position in one line; empty without. */
    public String work() {
        return position == null ? organisation == null ? "" : organisation : organisation == null ? position : position + ", " + organisation;
    }
}
