package org.wirkstatt.selfanalysis.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;

/**
 * What a criterion says about its ancestors is possible and true. Ancestors are looked for in published editions only, as drafts may still
 * be replaced.
 */
final class LineageRules {

    private final YamlTree tree;
    private final Findings findings;
    private final Function<String, Optional<Catalogue>> published;
    private final Map<CriterionRef, Integer> heirs = new HashMap<>();
    private final Map<CriterionRef, Integer> parts = new HashMap<>();

    private LineageRules(YamlTree tree, Function<String, Optional<Catalogue>> published, Findings findings) {
        this.tree = tree;
        this.published = published;
        this.findings = findings;
    }

    /** @param published the published edition of this key, if there is one */
    static void check(YamlTree tree, Function<String, Optional<Catalogue>> published, Findings findings) {
        new LineageRules(tree, published, findings).check();
    }

    private void check() {
        String follows = tree.root().path("follows").asText();
        Optional<Catalogue> before = follows.isEmpty() ? Optional.empty() : published.apply(follows);
        if (!follows.isEmpty() && before.isEmpty()) {
            fault("/follows", "lineage.edition", follows);
        }
        JsonNode criteria = tree.root().path("criteria");
        for (int i = 0; i < criteria.size(); i++) {
            JsonNode from = criteria.get(i).path("lineage").path("from");
            if (relation(criteria.get(i)) == Relation.SPLIT && from.size() == 1) {
                parts.merge(ref(from.get(0)), 1, Integer::sum);
            }
        }
        for (int i = 0; i < criteria.size(); i++) {
            JsonNode criterion = criteria.get(i);
            String key = criterion.path("id").asText();
            if (criterion.path("lineage").isObject()) {
                lineage("/criteria/" + i + "/lineage", criterion);
            } else if (before.flatMap(b -> b.criterion(key)).isPresent()) {
                fault("/criteria/" + i, "lineage.silent", key, follows);
            }
        }
    }

    private void fault(String pointer, String code, String... arguments) {
        findings.add(Finding.fault(tree.place(pointer), tree.path(pointer), code, arguments));
    }

    private static Relation relation(JsonNode criterion) {
        return EnumKey.find(Relation.class, criterion.path("lineage").path("relation").asText()).orElse(null);
    }

    private static CriterionRef ref(JsonNode ancestor) {
        return new CriterionRef(ancestor.path("edition").asText(), ancestor.path("criterion").asText());
    }

    private void lineage(String pointer, JsonNode criterion) {
        Relation relation = relation(criterion);
        JsonNode from = criterion.path("lineage").path("from");
        if (relation == null) {
            return;
        }
        if (!relation.takes(from.size())) {
            fault(pointer, "lineage.count." + (relation == Relation.NEW ? "none" : relation == Relation.MERGED ? "several" : "one"), EnumKey.of(relation),
                    String.valueOf(from.size()));
            return;
        }
        for (int i = 0; i < from.size(); i++) {
            ancestor(pointer, pointer + "/from/" + i, criterion, relation, ref(from.get(i)));
        }
    }

    private void ancestor(String pointer, String at, JsonNode criterion, Relation relation, CriterionRef ref) {
        if (ref.edition().equals(tree.root().path("edition").asText())) {
            fault(at, "lineage.own", ref.edition());
            return;
        }
        Optional<Catalogue> edition = published.apply(ref.edition());
        Optional<Criterion> ancestor = edition.flatMap(e -> e.criterion(ref.criterion()));
        if (edition.isEmpty()) {
            fault(at, "lineage.edition", ref.edition());
        } else if (ancestor.isEmpty()) {
            fault(at, "lineage.criterion", ref.criterion(), ref.edition());
        } else {
            compare(pointer, criterion, relation, ref, edition.get(), ancestor.get());
        }
    }

    private void compare(String pointer, JsonNode criterion, Relation relation, CriterionRef ref, Catalogue edition, Criterion ancestor) {
        if (relation == Relation.SPLIT && parts.get(ref) < 2) {
            fault(pointer, "lineage.splitAlone", ref.toString());
        }
        if (!relation.comparable()) {
            return;
        }
        Integer other = heirs.putIfAbsent(ref, tree.place(pointer).line());
        if (other != null) {
            fault(pointer, "lineage.twice", ref.toString(), String.valueOf(other));
        }
        if (criterion.path("levels").size() != ancestor.levels().size()) {
            fault(pointer, "lineage.scale", ref.toString(), String.valueOf(ancestor.levels().size()), String.valueOf(criterion.path("levels").size()));
        } else if (relation == Relation.SAME) {
            Set<String> shared = new HashSet<>(edition.languages());
            Set<String> own = new HashSet<>();
            tree.root().path("languages").forEach(language -> own.add(language.asText()));
            shared.retainAll(own);
            Wording.difference(criterion, ancestor, shared).ifPresent(field -> fault(pointer, "lineage.notSame", ref.toString(), field));
        }
    }

    /** Compares what people read when they answer. */
    private static final class Wording {

        static Optional<String> difference(JsonNode criterion, Criterion ancestor, Set<String> languages) {
            if (differ(criterion.path("title"), ancestor.title(), languages)) {
                return Optional.of("title");
            }
            if (differ(criterion.path("explanation"), ancestor.explanation(), languages)) {
                return Optional.of("explanation");
            }
            if (listsDiffer(criterion.path("questions"), "", ancestor.questions(), languages)) {
                return Optional.of("questions");
            }
            boolean levels = listsDiffer(criterion.path("levels"), "text", ancestor.levels().stream().map(Criterion.Step::text).toList(), languages);
            return levels ? Optional.of("levels") : Optional.empty();
        }

        private static boolean listsDiffer(JsonNode now, String field, List<Map<String, String>> before, Set<String> languages) {
            if (now.size() != before.size()) {
                return true;
            }
            for (int i = 0; i < now.size(); i++) {
                if (differ(field.isEmpty() ? now.get(i) : now.get(i).path(field), before.get(i), languages)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean differ(JsonNode now, Map<String, String> before, Set<String> languages) {
            return languages.stream().anyMatch(language -> !now.path(language).asText().strip().equals(before.getOrDefault(language, "").strip()));
        }
    }
}
