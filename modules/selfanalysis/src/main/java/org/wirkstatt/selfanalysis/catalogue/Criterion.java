package org.wirkstatt.selfanalysis.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One thing to look at in a project.
 *
 * @param id unique in the edition, such as {@code A1}
 * @param levels what each level looks like, lowest first; the same levels in every criterion of the edition
 * @param examples invented practice; may be empty
 * @param perspectives who can answer
 * @param mayNotApply null means yes: 'not applicable' is an answer
 * @param lineage null means new
 */
public record Criterion(String id, Area area, Map<String, String> title, Map<String, String> explanation, List<Map<String, String>> questions,
        List<Step> levels, List<Map<String, String>> examples, List<Perspective> perspectives, Boolean mayNotApply, List<Link> links,
        Lineage lineage) {

    public Criterion {
        questions = listed(questions);
        levels = listed(levels);
        examples = listed(examples);
        perspectives = listed(perspectives);
        links = listed(links);
    }

    /** What can be seen where a project stands at this level. */
    public record Step(int value, Map<String, String> text) {
    }

    /** Exactly one of them is not null. @param material key in the toolkit @param search words for the search @param criterion of this edition */
    public record Link(String material, Map<String, String> search, String criterion) {
    }

    /** @param from empty for a new one */
    public record Lineage(Relation relation, List<Ancestor> from) {

        public Lineage {
            from = listed(from);
        }
    }

    public record Ancestor(String edition, String criterion) {

        public CriterionRef ref() {
            return new CriterionRef(edition, criterion);
        }
    }

    /** Whether 'not applicable' is an answer to this criterion. */
    public boolean canBeLeftOut() {
        return !Boolean.FALSE.equals(mayNotApply);
    }

    /** How it came from earlier editions. */
    public Relation relation() {
        return lineage == null ? Relation.NEW : lineage.relation();
    }

    /** Empty for a new one. */
    public List<CriterionRef> ancestors() {
        return lineage == null ? List.of() : lineage.from().stream().map(Ancestor::ref).toList();
    }

    /** Last part of its address. */
    public String slug() {
        return id.toLowerCase(java.util.Locale.ROOT);
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
