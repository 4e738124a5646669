package org.wirkstatt.selfanalysis.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Every text is there in the main language, and says in which others it is missing. */
final class TextRules {

    private static final Set<String> TEXTS = Set.of("title", "about", "name", "hint", "explanation", "text", "search");
    private static final Set<String> LISTS = Set.of("questions", "examples");

    private final YamlTree tree;
    private final Findings findings;
    private final List<String> languages = new ArrayList<>();

    private TextRules(YamlTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
        tree.root().path("languages").forEach(language -> languages.add(language.asText()));
    }

    static void check(YamlTree tree, Findings findings) {
        TextRules rules = new TextRules(tree, findings);
        if (!rules.languages.isEmpty()) {
            rules.walk("", tree.root());
        }
    }

    private void walk(String pointer, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i));
            }
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            String at = pointer + "/" + field.getKey();
            if (TEXTS.contains(field.getKey()) && field.getValue().isObject()) {
                text(at, field.getValue());
            } else if (LISTS.contains(field.getKey())) {
                for (int i = 0; i < field.getValue().size(); i++) {
                    text(at + "/" + i, field.getValue().get(i));
                }
            } else {
                walk(at, field.getValue());
            }
        }
    }

    private void text(String pointer, JsonNode text) {
        if (!text.isObject()) {
            return;
        }
        for (String language : languages) {
            if (text.has(language)) {
                continue;
            }
            boolean main = language.equals(languages.get(0));
            String code = main ? "text.main" : "text.translation";
            findings.add(new Finding(main, tree.place(pointer).line(), tree.place(pointer).column(), tree.path(pointer), code, List.of(language)));
        }
        text.fieldNames().forEachRemaining(language -> {
            if (!languages.contains(language)) {
                String at = pointer + "/" + language;
                findings.add(Finding.fault(tree.place(at), tree.path(at), "text.language", language, String.join(", ", languages)));
            }
        });
    }
}
