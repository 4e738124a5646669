package org.wirkstatt.library.material;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.wirkstatt.library.material.MaterialTerm.Facet;
import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;

/**
 * Which materials a list shows. Values of one list are alternatives, the lists narrow each other; an empty list asks for nothing. The names
 * of the parameters are those of the search facets, so a filter of the toolkit can be carried over to the search.
 */
public record MaterialFilter(List<Kind> kinds, List<Phase> phases, List<Topic> topics, List<Criterion> criteria,
        List<TargetGroup> audiences, List<Stair> stairs, Order order) {

    /** Sequence of a list. */
    public enum Order {
        TITLE, REVIEWED;

        /** Value of the parameter {@code sort}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything, by title. */
    public static final MaterialFilter NONE = new MaterialFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Order.TITLE);

    public MaterialFilter {
        kinds = List.copyOf(kinds);
        phases = List.copyOf(phases);
        topics = List.copyOf(topics);
        criteria = List.copyOf(criteria);
        audiences = List.copyOf(audiences);
        stairs = List.copyOf(stairs);
    }

    /**
     * Reads the parameters {@code kind, phase, topic, criterion, audience, stair, sort}.
     *
     * @param values all values of a parameter; an empty list where it is missing
     * @param strict whether an unknown value is refused rather than left out
     * @throws UnknownTermException for an unknown value, if strict
     */
    public static MaterialFilter of(Function<String, List<String>> values, boolean strict) {
        Reading reading = new Reading(values, strict);
        return new MaterialFilter(reading.terms("kind", Kind.class), reading.terms("phase", Phase.class), reading.terms("topic", Topic.class),
                reading.terms("criterion", Criterion.class), reading.terms("audience", TargetGroup.class), reading.terms("stair", Stair.class),
                values.apply("sort").contains(Order.REVIEWED.code()) ? Order.REVIEWED : Order.TITLE);
    }

    private record Reading(Function<String, List<String>> values, boolean strict) {

        <T extends Enum<T> & Term> List<T> terms(String parameter, Class<T> type) {
            List<T> found = new ArrayList<>();
            for (String value : values.apply(parameter)) {
                var term = Term.find(type, value);
                if (term.isEmpty() && strict && !value.isEmpty()) {
                    throw new UnknownTermException(parameter, value, Term.codes(type));
                }
                term.filter(t -> !found.contains(t)).ifPresent(found::add);
            }
            return found;
        }
    }

    /** Chosen words by the name of their parameter, in the order of the form. */
    public List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        kinds.forEach(t -> all.add(new Choice("kind", t)));
        phases.forEach(t -> all.add(new Choice("phase", t)));
        topics.forEach(t -> all.add(new Choice("topic", t)));
        criteria.forEach(t -> all.add(new Choice("criterion", t)));
        audiences.forEach(t -> all.add(new Choice("audience", t)));
        stairs.forEach(t -> all.add(new Choice("stair", t)));
        return List.copyOf(all);
    }

    /** @param parameter name in addresses */
    public record Choice(String parameter, Term term) {
    }

    public boolean isChosen(String parameter, Term term) {
        return choices().contains(new Choice(parameter, term));
    }

    /** Query part of an address without question mark, {@code without} left out; empty if nothing is chosen. */
    public String query(Choice without) {
        StringBuilder query = new StringBuilder();
        for (Choice choice : choices()) {
            if (!choice.equals(without)) {
                query.append(query.isEmpty() ? "" : "&").append(choice.parameter()).append('=')
                        .append(URLEncoder.encode(choice.term().code(), StandardCharsets.UTF_8));
            }
        }
        if (order != Order.TITLE) {
            query.append(query.isEmpty() ? "" : "&").append("sort=").append(order.code());
        }
        return query.toString();
    }

    /** What is asked of the lists of a material, without kinds. */
    Map<Facet, List<String>> terms() {
        Map<Facet, List<String>> asked = new EnumMap<>(Facet.class);
        put(asked, Facet.PHASE, phases);
        put(asked, Facet.TOPIC, topics);
        put(asked, Facet.CRITERION, criteria);
        put(asked, Facet.AUDIENCE, audiences);
        put(asked, Facet.STAIR, stairs);
        return asked;
    }

    private static void put(Map<Facet, List<String>> asked, Facet facet, List<? extends Term> terms) {
        if (!terms.isEmpty()) {
            asked.put(facet, terms.stream().map(Term::code).toList());
        }
    }
}
