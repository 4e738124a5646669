package org.wirkstatt.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * German texts of any amount, no copies: the words of the shipped texts by their rank, and behind them compounds of their nouns, drawn by Zipf's
 * law, so that a larger library has more words and each of them is as rare as in real texts. Each text keeps coming back to a few words of its own.
 * The same seed makes the same texts. Thread safe.
 */
final class GeneratedTexts {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{2,}");
    private static final int COMPOUNDS = 60_000;
    private static final double EXPONENT = 1.05;
    /** Rank from which words tell what a text is about. */
    private static final int TELLING = 150;
    private static final double OWN_WORDS = .12;
    private static final Set<String> LINKED_BY_S = Set.of("ung", "eit", "aft", "ion");

    private final List<String> words;
    private final double[] upTo;

    /** @param seed of the compounds */
    GeneratedTexts(List<String> bodies, long seed) {
        Map<String, Integer> counts = new HashMap<>();
        bodies.forEach(body -> WORD.matcher(body).results().forEach(word -> counts.merge(word.group(), 1, Integer::sum)));
        List<String> ranked = new ArrayList<>(counts.keySet());
        ranked.sort(Comparator.<String>comparingInt(counts::get).reversed().thenComparing(Comparator.naturalOrder()));
        List<String> nouns = ranked.stream().filter(w -> Character.isUpperCase(w.charAt(0)) && w.length() >= 4 && w.length() <= 12)
                .filter(w -> w.substring(1).chars().allMatch(Character::isLowerCase)).sorted().toList();
        Random random = new Random(seed);
        Set<String> known = new TreeSet<>(ranked);
        for (int i = 0; i < COMPOUNDS; i++) {
            String compound = joined(nouns.get(random.nextInt(nouns.size())), nouns.get(random.nextInt(nouns.size())));
            if (known.add(compound)) {
                ranked.add(compound);
            }
        }
        words = List.copyOf(ranked);
        upTo = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += Math.pow(rank + 2.7, -EXPONENT);
            upTo[rank] = sum;
        }
    }

    private static String joined(String first, String second) {
        String link = LINKED_BY_S.contains(first.substring(first.length() - 3)) ? "s" : "";
        return first + link + Character.toLowerCase(second.charAt(0)) + second.substring(1);
    }

    private String word(Random random, int from) {
        double start = from == 0 ? 0 : upTo[from - 1];
        int found = Arrays.binarySearch(upTo, start + random.nextDouble() * (upTo[upTo.length - 1] - start));
        return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
    }

    /** A noun that tells what a text is about; frequent ones come more often. */
    String noun(Random random) {
        String word = word(random, TELLING);
        while (!Character.isUpperCase(word.charAt(0)) || word.length() < 5) {
            word = word(random, TELLING);
        }
        return word;
    }

    /** @param own words that the text keeps coming back to */
    String sentence(Random random, List<String> own) {
        int length = 6 + random.nextInt(12);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = random.nextDouble() < OWN_WORDS ? own.get(random.nextInt(own.size())) : word(random, 0);
            sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word).append(i + 1 == length ? "." : " ");
        }
        return sentence.toString();
    }

    /**
     * What people ask, the same for every library: half of it single words, else two or three that belong together; of every twenty one is a phrase
     * and one has a letter too few.
     */
    static List<String> questions(GeneratedMaterials materials, int count) {
        List<String> questions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            List<String> own = materials.material(i).own();
            int many = i % 2 == 0 ? 1 : i % 7 == 0 ? 3 : 2;
            String question = own.subList(0, many).stream().collect(Collectors.joining(" "));
            questions.add(i % 20 == 1 ? '"' + own.get(0) + '"' : i % 20 == 8 ? question.substring(0, 3) + question.substring(4) : question);
        }
        return questions;
    }
}
