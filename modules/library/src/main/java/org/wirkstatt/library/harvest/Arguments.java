package org.wirkstatt.library.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Arguments of a request, checked as section 3 and 4 of the protocol ask: each known to the verb, given once, in the right form.
 *
 * @param values by name, without the verb
 */
record Arguments(Verb verb, Map<String, String> values) {

    private static final int LONGEST = 1_000;
    private static final Pattern SECOND = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.!~*'()-]+");
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");

    /** @param sent all values by name */
    static Arguments of(Map<String, List<String>> sent) {
        List<String> verbs = sent.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw new OaiError(OaiError.Code.badVerb, verbs.isEmpty() ? "The argument verb is missing." : "The argument verb is repeated.");
        }
        Verb verb = Verb.find(verbs.get(0)).orElseThrow(() -> new OaiError(OaiError.Code.badVerb, "Unknown verb; it is one of " + List.of(Verb.values()) + "."));
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : new TreeSet<>(sent.keySet())) {
            if (name.equals("verb")) {
                continue;
            }
            if (!verb.knows(name)) {
                throw bad("The verb " + verb + " has no such argument as one of those sent.");
            }
            if (sent.get(name).size() != 1 || sent.get(name).get(0).isEmpty() || sent.get(name).get(0).length() > LONGEST) {
                throw bad("The argument " + name + " must be given once, with a value of at most " + LONGEST + " characters.");
            }
            values.put(name, sent.get(name).get(0));
        }
        boolean resumes = values.containsKey("resumptionToken");
        if (resumes && values.size() > 1) {
            throw bad("The argument resumptionToken stands alone.");
        }
        verb.required().stream().filter(name -> !resumes && !values.containsKey(name)).sorted().findFirst().ifPresent(name -> {
            throw bad("The argument " + name + " is missing.");
        });
        Arguments arguments = new Arguments(verb, Map.copyOf(values));
        arguments.selection();
        arguments.checkNames();
        return arguments;
    }

    private void checkNames() {
        if (get("metadataPrefix") != null && !PREFIX.matcher(get("metadataPrefix")).matches()) {
            throw bad("The argument metadataPrefix holds a character that no such name has.");
        }
        try {
            if (get("identifier") != null) {
                new URI(get("identifier"));
            }
        } catch (URISyntaxException noIdentifier) {
            throw bad("The argument identifier must be a URI.");
        }
    }

    private static OaiError bad(String message) {
        return new OaiError(OaiError.Code.badArgument, message);
    }

    /** Null where it was not sent. */
    String get(String name) {
        return values.get(name);
    }

    /** What {@code from}, {@code until} and {@code set} ask for. A day as a bound is meant from its first to its last second, in UTC. */
    Selection selection() {
        String from = get("from");
        String until = get("until");
        if (from != null && until != null && from.length() != until.length()) {
            throw bad("The arguments from and until must have the same granularity.");
        }
        Selection selection = new Selection(from == null ? null : moment("from", from, "T00:00:00Z"), until == null ? null : moment("until", until, "T23:59:59Z"), get("set"));
        if (from != null && until != null && selection.from().isAfter(selection.until())) {
            throw bad("The argument from must not be later than until.");
        }
        if (selection.set() != null && !HarvestSets.exists(selection.set())) {
            throw bad("There is no such set; ListSets names them.");
        }
        return selection;
    }

    private static Instant moment(String name, String text, String rest) {
        try {
            if (SECOND.matcher(text).matches()) {
                return Instant.parse(text);
            }
            if (DAY.matcher(text).matches()) {
                return Instant.parse(LocalDate.parse(text) + rest);
            }
        } catch (DateTimeParseException noSuchMoment) {
            // the refusal below says what is right
        }
        throw bad("The argument " + name + " must have the form YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ and name a moment that exists.");
    }
}
