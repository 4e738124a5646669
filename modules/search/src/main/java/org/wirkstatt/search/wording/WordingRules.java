package org.wirkstatt.search.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.search.analysis.Synonyms;
import org.wirkstatt.search.analysis.WordForms;
import org.wirkstatt.search.index.Texts;

/** Reads lines, and finds everything that is wrong with them: the argument of a fault names the line, counted from 1, and what stands there. */
final class WordingRules {

    private static final int LONGEST_LINE = 300;
    private static final int MOST_EXPRESSIONS = 12;
    private static final String ARROW = "=>";

    private final Texts texts;
    private final WordForms forms;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> protectedWords = new TreeSet<>();
    private final Map<String, Integer> meaning = new HashMap<>();
    /** Expressions that the left side of a line with an arrow leads to, with the line. */
    private final Map<String, Set<String>> arrows = new LinkedHashMap<>();
    private final Map<String, Integer> arrowLines = new HashMap<>();
    private final Synonyms.Builder synonyms;

    WordingRules(Texts texts) {
        this.texts = texts;
        this.forms = texts.words();
        this.synonyms = new Synonyms.Builder(forms);
    }

    /** @param protectedWords one word each, in lower case */
    record Wording(Synonyms synonyms, Set<String> protectedWords) {
    }

    /** @throws InvalidWordingException with every fault */
    static Wording read(WordingTexts lines, Texts texts) {
        WordingRules rules = new WordingRules(texts);
        Stream.of(WordingKind.values()).forEach(kind -> rules.read(kind, lines.lines(kind)));
        rules.findLoops();
        if (!rules.faults.isEmpty()) {
            throw new InvalidWordingException(rules.faults);
        }
        return new Wording(rules.synonyms.build(), rules.protectedWords);
    }

    private void read(WordingKind kind, List<String> lines) {
        if (lines.size() > kind.most()) {
            faults.add(new Fault(kind.field(), "error.wording.many", String.valueOf(kind.most())));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                fault(kind, "empty", i, "");
            } else if (line.length() > LONGEST_LINE) {
                fault(kind, "long", i, line.substring(0, 40) + " …");
            } else if (!seen.add(line)) {
                fault(kind, "twice", i, line);
            } else {
                read(kind, line, i);
            }
        }
    }

    private void fault(WordingKind kind, String reason, int line, String text) {
        faults.add(new Fault(kind.field(), "error.wording." + reason, (line + 1) + (text.isEmpty() ? "" : " (" + text + ")")));
    }

    private void read(WordingKind kind, String line, int number) {
        switch (kind) {
            case SYNONYM -> synonym(line, number);
            case PROTECTED -> {
                List<String> words = texts.written().terms(line);
                if (words.size() == 1) {
                    protectedWords.add(words.get(0));
                } else {
                    fault(kind, "oneWord", number, line);
                }
            }
            case EXAMPLE -> {
                if (texts.written().terms(line).isEmpty()) {
                    fault(kind, "noWord", number, line);
                }
            }
        }
    }

    private void synonym(String line, int number) {
        int arrow = line.indexOf(ARROW);
        List<List<String>> left = expressions(arrow < 0 ? line : line.substring(0, arrow));
        List<List<String>> right = arrow < 0 ? List.of() : expressions(line.substring(arrow + ARROW.length()));
        List<List<String>> all = Stream.concat(left.stream(), right.stream()).toList();
        Set<String> keys = new HashSet<>();
        if (all.stream().anyMatch(words -> words.isEmpty() || words.size() > Synonyms.LONGEST) || all.size() > MOST_EXPRESSIONS) {
            fault(WordingKind.SYNONYM, "form", number, line);
        } else if (arrow < 0 ? left.size() < 2 : left.size() != 1 || right.isEmpty() || line.indexOf(ARROW, arrow + 1) >= 0) {
            fault(WordingKind.SYNONYM, "form", number, line);
        } else if (!all.stream().allMatch(words -> keys.add(Synonyms.key(words, forms)))) {
            fault(WordingKind.SYNONYM, "self", number, line);
        } else {
            take(left, right, number, line);
        }
    }

    private List<List<String>> expressions(String side) {
        return Stream.of(side.split(",", -1)).map(expression -> texts.written().terms(expression)).toList();
    }

    private void take(List<List<String>> left, List<List<String>> right, int number, String line) {
        for (List<String> words : left) {
            Integer other = meaning.putIfAbsent(Synonyms.key(words, forms), number);
            if (other != null) {
                faults.add(new Fault(WordingKind.SYNONYM.field(), "error.wording.known", (number + 1) + " (" + String.join(" ", words) + " → " + (other + 1) + ")"));
            }
            (right.isEmpty() ? left : right).stream().filter(meant -> meant != words).forEach(meant -> synonyms.add(words, meant));
        }
        if (!right.isEmpty()) {
            String from = Synonyms.key(left.get(0), forms);
            arrows.put(from, new HashSet<>(right.stream().map(words -> Synonyms.key(words, forms)).toList()));
            arrowLines.put(from, number);
        }
    }

    /** Each loop is named once, at the first of its lines. */
    private void findLoops() {
        Set<String> done = new HashSet<>();
        arrows.keySet().forEach(start -> {
            Set<String> reached = reached(start);
            if (reached.contains(start) && done.add(start)) {
                reached.stream().filter(other -> reached(other).contains(start)).forEach(done::add);
                faults.add(new Fault(WordingKind.SYNONYM.field(), "error.wording.loop", (arrowLines.get(start) + 1) + " (" + start + ")"));
            }
        });
    }

    private Set<String> reached(String start) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
