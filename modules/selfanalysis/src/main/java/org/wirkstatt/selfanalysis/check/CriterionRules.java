package org.wirkstatt.selfanalysis.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.catalogue.Area;

/** Keys are unique, levels are complete and in order, links lead somewhere, no main criterion is empty. */
final class CriterionRules {

    private final YamlTree tree;
    private final Findings findings;
    private final Map<String, Integer> firstWithKey = new HashMap<>();

    private CriterionRules(YamlTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** @param material whether the toolkit has a material with this key */
    static void check(YamlTree tree, Predicate<String> material, Findings findings) {
        CriterionRules rules = new CriterionRules(tree, findings);
        rules.date();
        List<Integer> scale = rules.order("/levels");
        JsonNode criteria = tree.root().path("criteria");
        for (int i = 0; i < criteria.size(); i++) {
            rules.key(i, criteria.get(i).path("id").asText());
        }
        for (int i = 0; i < criteria.size(); i++) {
            rules.levels("/criteria/" + i, scale);
            rules.links("/criteria/" + i + "/links", criteria.get(i), material);
        }
        rules.areas(criteria);
    }

    private void fault(String pointer, String code, String... arguments) {
        findings.add(Finding.fault(tree.place(pointer), tree.path(pointer), code, arguments));
    }

    private void date() {
        String date = tree.root().path("date").asText();
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                fault("/date", "rule.date", date);
            }
        }
    }

    private void key(int index, String key) {
        Integer first = firstWithKey.putIfAbsent(key.toUpperCase(Locale.ROOT), index);
        if (first != null && !key.isEmpty()) {
            fault("/criteria/" + index + "/id", "rule.duplicateCriterion", key, String.valueOf(tree.place("/criteria/" + first + "/id").line()));
        }
    }

    /** The values of the levels below {@code pointer}; a fault where one is not above the one before. */
    private List<Integer> order(String pointer) {
        List<Integer> values = new ArrayList<>();
        JsonNode levels = tree.root().at(pointer);
        for (int i = 0; i < levels.size(); i++) {
            JsonNode value = levels.get(i).path("value");
            if (value.isInt()) {
                if (!values.isEmpty() && value.asInt() <= values.get(values.size() - 1)) {
                    fault(pointer + "/" + i, "rule.levelOrder", value.asText(), String.valueOf(values.get(values.size() - 1)));
                }
                values.add(value.asInt());
            }
        }
        return values;
    }

    private void levels(String criterion, List<Integer> scale) {
        String pointer = criterion + "/levels";
        List<Integer> own = order(pointer);
        List<Integer> missing = scale.stream().filter(value -> !own.contains(value)).toList();
        if (tree.root().at(pointer).isArray() && !missing.isEmpty()) {
            fault(pointer, "rule.levelMissing", listed(missing));
        }
        List<Integer> unknown = own.stream().filter(value -> !scale.contains(value)).toList();
        if (!scale.isEmpty() && !unknown.isEmpty()) {
            fault(pointer, "rule.levelUnknown", listed(unknown), listed(scale));
        }
    }

    private static String listed(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void links(String pointer, JsonNode criterion, Predicate<String> material) {
        JsonNode links = criterion.path("links");
        for (int i = 0; i < links.size(); i++) {
            String key = links.get(i).path("criterion").asText();
            String slug = links.get(i).path("material").asText();
            if (!key.isEmpty() && key.equalsIgnoreCase(criterion.path("id").asText())) {
                fault(pointer + "/" + i, "rule.linkSelf", key);
            } else if (!key.isEmpty() && !firstWithKey.containsKey(key.toUpperCase(Locale.ROOT))) {
                fault(pointer + "/" + i, "rule.linkCriterion", key);
            }
            if (!slug.isEmpty() && !material.test(slug)) {
                findings.add(Finding.hint(tree.place(pointer + "/" + i), tree.path(pointer + "/" + i), "rule.linkMaterial", slug));
            }
        }
    }

    private void areas(JsonNode criteria) {
        for (Area area : Area.values()) {
            String key = EnumKey.of(area);
            boolean any = false;
            for (JsonNode criterion : criteria) {
                any |= criterion.path("area").asText().equals(key);
            }
            if (!any && criteria.isArray()) {
                fault("/mainCriteria/" + key, "rule.areaEmpty", key);
            }
        }
    }
}
