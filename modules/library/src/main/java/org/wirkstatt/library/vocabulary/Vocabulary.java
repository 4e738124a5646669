package org.wirkstatt.library.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list of words of the toolkit as others may name it: a SKOS concept scheme (https://www.w3.org/TR/skos-reference/) with an address of its own
 * that stays. Each {@link Concept} has one too. Neither a slug nor a code is ever used for something else, and none goes away.
 */
public enum Vocabulary {
    KIND("art", "kind", Kind.values()),
    PHASE("phase", "phase", Phase.values()),
    TOPIC("thema", "topic", Topic.values()),
    AUDIENCE("zielgruppe", "audience", TargetGroup.values()),
    CRITERION("kriterium", "criterion", Criterion.values()),
    STAIR("stufe", "stair", Stair.values()),
    FORMAT("format", "format", Format.values());

    private final String slug;
    private final String parameter;
    private final List<Concept> concepts;

    Vocabulary(String slug, String parameter, Term[] terms) {
        this.slug = slug;
        this.parameter = parameter;
        List<Concept> all = new ArrayList<>();
        for (Term term : terms) {
            Optional<String> group = group(term);
            group.filter(g -> all.stream().noneMatch(c -> c.code().equals(g))).ifPresent(g -> all.add(new Concept(this, g, "Concept." + parameter + "." + g, "",
                    Optional.empty(), Arrays.stream(terms).filter(t -> group(t).filter(g::equals).isPresent()).toList())));
            all.add(new Concept(this, term.code(), term.labelKey(), notation(term), group, List.of(term)));
        }
        this.concepts = List.copyOf(all);
    }

    /** Code of the broader word: the area of a criterion, the part of the impact stairs. */
    private static Optional<String> group(Term term) {
        if (term instanceof Criterion criterion) {
            return Optional.of(criterion.area());
        }
        return term instanceof Stair stair ? Optional.of(stair.number() <= 3 ? "output" : stair.number() <= 6 ? "outcome" : "impact") : Optional.empty();
    }

    private static String notation(Term term) {
        return term instanceof Criterion || term instanceof Stair ? term.code() : "";
    }

    /** Part of the address, in German. */
    public String slug() {
        return slug;
    }

    /** What lists, the search, the API and OAI sets call it, such as {@code topic}. */
    public String parameter() {
        return parameter;
    }

    /** Address inside the portal. */
    public String path() {
        return "/vokabular/" + slug;
    }

    /** Key of the name for people in the bundle of this module. */
    public String labelKey() {
        return "facet." + parameter;
    }

    /** All words in their order, a broader one before its narrower ones. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** Those without a broader one. */
    public List<Concept> top() {
        return concepts.stream().filter(c -> c.broader().isEmpty()).toList();
    }

    /** Empty for null and for an unknown code. */
    public Optional<Concept> concept(String code) {
        return concepts.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** By the last part of the address; empty for null and for an unknown one. */
    public static Optional<Vocabulary> find(String slug) {
        return Arrays.stream(values()).filter(v -> v.slug.equals(slug)).findFirst();
    }
}
