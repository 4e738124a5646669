package org.wirkstatt.community.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.wirkstatt.community.Check;

/**
 * What a person says of himself or herself. What is not said is null or an empty list.
 *
 * @param about Markdown
 * @param offers keys of {@link Vocabulary}
 * @param seeks keys of {@link Vocabulary}
 * @param reaches a field that is missing is for the person alone
 */
public record ProfileForm(String pronouns, String organisation, String position, String about, String phone, String website, List<String> offers,
        List<String> seeks, Map<ProfileField, Reach> reaches) implements Serializable {

    /** Digits with the signs that people put between them; ITU-T E.123 says no more about how numbers are written. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.\\-–]{3,59}");

    public ProfileForm {
        offers = offers == null ? List.of() : List.copyOf(offers);
        seeks = seeks == null ? List.of() : List.copyOf(seeks);
        reaches = reaches == null ? Map.of() : Map.copyOf(reaches);
    }

    /** Notes every breach of the rules but unknown offers and seeks. */
    Check check() {
        return new Check().atMost("pronouns", pronouns, 60).atMost("organisation", organisation, 200).atMost("position", position, 200)
                .atMost("about", about, 5000).must(phone == null || PHONE.matcher(phone).matches(), "phone", "error.phone", "")
                .atMost("website", website, 500).webAddress("website", website);
    }
}
