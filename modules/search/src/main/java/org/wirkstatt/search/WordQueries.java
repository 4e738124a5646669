package org.wirkstatt.search;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wirkstatt.search.Question.Phrase;
import org.wirkstatt.search.Question.Without;
import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.analysis.Synonyms;
import org.wirkstatt.search.analysis.WordForms;
import org.wirkstatt.search.analysis.WordForms.Forms;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.Fields.Chain;

/**
 * Turns a {@link Question} into queries. Each word is a disjunction over its forms in which the best one counts and the others add a
 * little: exact 1, stem .85, stem without derivation and as a part of compounds .7, all its own parts .8, joined with the next word 1.2.
 * Lucene's default, parts as synonyms, found less than no parts at all on German keyword queries.
 */
final class WordQueries {

    private static final float TIE = .15f;
    private static final float STEM = .85f;
    private static final float PART_OF_COMPOUND = .7f;
    private static final float ALL_PARTS = .8f;
    private static final float LABEL = .3f;
    private static final float ANY_PART = .4f;
    private static final float JOINED = 1.2f;
    private static final float SIMILAR = .5f;
    private static final float NAME = 1;
    private static final float SUMMARY = .3f;
    /** Of what the rarest word can bring: more than one further word in passing, less than the word that matters. */
    private static final float ALL_WORDS = .35f;
    private static final float SIDE_BY_SIDE = .4f;
    private static final int LONGEST_JOINED = 60;
    private static final int SLOP = 5;

    private static final float SYNONYM = .8f;

    private final WordForms forms;
    private final Supplier<Synonyms> synonyms;

    /** Without synonyms. */
    WordQueries(WordForms forms) {
        this(forms, () -> Synonyms.NONE);
    }

    /** @param synonyms those that hold when a query is made */
    WordQueries(WordForms forms, Supplier<Synonyms> synonyms) {
        this.forms = forms;
        this.synonyms = synonyms;
    }

    /** How loosely words are taken. */
    record Looseness(boolean anyPart, Map<Word, List<String>> similar) {
        static final Looseness NONE = new Looseness(false, Map.of());
    }

    /** Things that have everything {@code question} asks for. */
    Query all(Question question, Looseness looseness) {
        return things(question, looseness, Occur.MUST);
    }

    /** Things that have at least one of the words, and every phrase: the more words and the rarer, the further up. */
    Query any(Question question, Looseness looseness) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(things(question, looseness, Occur.SHOULD), Occur.MUST);
        addBonus(query, question);
        return query.build();
    }

    /**
     * {@link #any}, but to have everything that {@code question} asks for counts for itself.
     *
     * @param things that the weight of words is taken from: what a word brings grows with the logarithm of their number, and what all words bring with it
     */
    Query allAhead(Question question, Looseness looseness, long things) {
        float ahead = (float) (ALL_WORDS * Math.log(1.0 + things));
        return new BooleanQuery.Builder().add(any(question, looseness), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(things(question, looseness, Occur.MUST)), ahead), Occur.SHOULD).build();
    }

    private Query things(Question question, Looseness looseness, Occur words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        addWords(query, question, looseness, words);
        question.phrases().forEach(phrase -> query.add(exactly(Fields.ALL, phrase.tokens()), Occur.MUST));
        if (question.words().isEmpty() && question.phrases().isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        question.withouts().forEach(without -> query.add(excluded(without), Occur.MUST_NOT));
        question.onlys().forEach(only -> query.add(only.query(), only.except() ? Occur.MUST_NOT : Occur.FILTER));
        if (words == Occur.MUST) {
            addBonus(query, question);
            return query.build();
        }
        query.setMinimumNumberShouldMatch(question.words().isEmpty() ? 0 : 1);
        return query.build();
    }

    private void addWords(BooleanQuery.Builder query, Question question, Looseness looseness, Occur occur) {
        List<Word> words = question.words();
        Map<Word, List<Query>> meant = meant(words, Fields.ALL);
        for (int i = 0; i < words.size(); i++) {
            List<Query> ways = new ArrayList<>(meant.getOrDefault(words.get(i), List.of()));
            ways.add(word(words.get(i), Fields.ALL, looseness.anyPart()));
            if (i > 0) {
                addJoined(ways, words.get(i - 1), words.get(i));
            }
            if (i + 1 < words.size()) {
                addJoined(ways, words.get(i), words.get(i + 1));
            }
            looseness.similar().getOrDefault(words.get(i), List.of())
                    .forEach(similar -> ways.add(new BoostQuery(single(similar, Fields.ALL, false), SIMILAR)));
            query.add(best(ways), occur);
        }
    }

    /** Additive: words in the title, among the keywords or in the summary, and each two words that stand together as in the question. */
    private void addBonus(BooleanQuery.Builder query, Question question) {
        List<Word> words = question.words();
        for (Word word : words) {
            query.add(new BoostQuery(word(word, Fields.NAME, false), NAME), Occur.SHOULD);
            query.add(new BoostQuery(word(word, Fields.SUMMARY_TEXT, false), SUMMARY), Occur.SHOULD);
        }
        List<String> tokens = words.stream().flatMap(word -> word.tokens().stream()).toList();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            query.add(new BoostQuery(stems(Fields.ALL, tokens.subList(i, i + 2), SLOP), SIDE_BY_SIDE), Occur.SHOULD);
        }
    }

    /** Things with {@code word} in any form, or with what it means too. */
    Query word(Word word) {
        List<Query> ways = new ArrayList<>(meant(List.of(word), Fields.ALL).getOrDefault(word, List.of()));
        ways.add(word(word, Fields.ALL, false));
        return best(ways);
    }

    /** For each word what it means too, alone or with its neighbours: whoever has that has all these words. */
    private Map<Word, List<Query>> meant(List<Word> words, Chain chain) {
        List<Word> owners = words.stream().flatMap(word -> word.tokens().stream().map(token -> word)).toList();
        List<String> tokens = words.stream().flatMap(word -> word.tokens().stream()).toList();
        Map<Word, List<Query>> meant = new IdentityHashMap<>();
        for (Synonyms.Meant one : synonyms.get().in(tokens, forms)) {
            List<Query> instead = one.instead().stream().<Query>map(other -> new BoostQuery(other.size() == 1 ? single(other.get(0), chain, false)
                    : stems(chain, other, 0), SYNONYM)).toList();
            owners.subList(one.from(), one.from() + one.length()).stream().distinct()
                    .forEach(owner -> meant.computeIfAbsent(owner, word -> new ArrayList<>()).addAll(instead));
        }
        return meant;
    }

    private PhraseQuery stems(Chain chain, List<String> tokens, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        tokens.forEach(token -> phrase.add(new Term(chain.stem(), forms.of(token).stem())));
        return phrase.build();
    }

    /** Things with {@code word} in their title or among their keywords. */
    Query named(Word word) {
        return word(word, Fields.NAME, false);
    }

    private Query word(Word word, Chain chain, boolean anyPart) {
        if (word.tokens().size() == 1) {
            return single(word.tokens().get(0), chain, anyPart);
        }
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        word.tokens().forEach(token -> each.add(single(token, chain, anyPart), Occur.MUST));
        List<Query> ways = new ArrayList<>(List.of(each.build()));
        addJoined(ways, String.join("", word.tokens()), chain);
        return best(ways);
    }

    private Query single(String token, Chain chain, boolean anyPart) {
        Forms word = forms.of(token);
        List<Query> ways = new ArrayList<>();
        if (!chain.exact().equals(chain.stem())) {
            ways.add(term(chain.exact(), word.exact(), 1));
        }
        ways.add(term(chain.stem(), word.stem(), STEM));
        ways.add(term(chain.parts(), word.whole(), PART_OF_COMPOUND));
        if (chain == Fields.ALL) {
            ways.add(term(Fields.LABEL, word.stem(), LABEL));
        }
        if (!word.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            word.parts().forEach(part -> parts.add(term(chain.parts(), part, 1), anyPart ? Occur.SHOULD : Occur.MUST));
            ways.add(new BoostQuery(parts.build(), anyPart ? ANY_PART : ALL_PARTS));
        }
        return best(ways);
    }

    private void addJoined(List<Query> ways, Word first, Word second) {
        if (first.tokens().size() == 1 && second.tokens().size() == 1) {
            addJoined(ways, first.tokens().get(0) + second.tokens().get(0), Fields.ALL);
        }
    }

    private void addJoined(List<Query> ways, String joined, Chain chain) {
        if (joined.length() <= LONGEST_JOINED) {
            Forms word = forms.of(joined);
            ways.add(term(chain.exact(), word.exact(), JOINED));
            ways.add(term(chain.stem(), word.stem(), JOINED * STEM));
        }
    }

    private Query exactly(Chain chain, List<String> tokens) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        boolean exact = !chain.exact().equals(chain.stem());
        tokens.forEach(token -> phrase.add(new Term(chain.exact(), exact ? forms.of(token).exact() : forms.of(token).stem())));
        return phrase.build();
    }

    private Query excluded(Without without) {
        if (without.tokens().size() > 1) {
            return exactly(Fields.ALL, without.tokens());
        }
        Forms word = forms.of(without.tokens().get(0));
        return best(List.of(term(Fields.ALL.exact(), word.exact(), 1), term(Fields.ALL.stem(), word.stem(), 1)));
    }

    /** Passages with at least one of the words; also tells what to mark. */
    Query passages(Question question, Looseness looseness) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : question.words()) {
            query.add(word(word, Fields.PASSAGE, looseness.anyPart()), Occur.SHOULD);
            looseness.similar().getOrDefault(word, List.of()).forEach(similar -> query.add(single(similar, Fields.PASSAGE, false), Occur.SHOULD));
        }
        meant(question.words(), Fields.PASSAGE).values().forEach(ways -> ways.forEach(way -> query.add(way, Occur.SHOULD)));
        question.phrases().forEach(phrase -> query.add(exactly(Fields.PASSAGE, phrase.tokens()), Occur.SHOULD));
        return query.build();
    }

    private static Query term(String field, String text, float boost) {
        Query term = new TermQuery(new Term(field, text));
        return boost == 1 ? term : new BoostQuery(term, boost);
    }

    private static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, TIE);
    }
}
