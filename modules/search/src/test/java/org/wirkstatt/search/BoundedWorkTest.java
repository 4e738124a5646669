package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.index.TestPortal;

/** Any question at all is answered with bounded work, and the work does not tell what there is that one may not read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundedWorkTest {

    /** Whatever is asked, the index is gone through no more often than this. */
    private static final int MOST_PASSES = 110;
    private static final Set<Audience> HIDDEN = Set.of(Audience.EDITORS);

    @TempDir
    static Path data;
    private TestPortal portal;
    private SearchService search;
    private int passes;
    private boolean over;

    @BeforeAll
    void aPortalWithManyWords() {
        portal = new TestPortal(data);
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            String text = IntStream.range(0, 60).mapToObj(word -> words(random)).collect(Collectors.joining(" "));
            portal.save(TestPortal.thing(TestPortal.MATERIAL, "m" + i, "Material " + words(random), Set.of(Audience.PUBLIC), List.of(), Map.of("kind", List.of("k" + i % 4)), text));
        }
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "hidden", "Zwiebelkuchen", HIDDEN, List.of("Zwiebelkuchen"), Map.of(), "Zwiebelkuchen zwiebelkuchens Sternwarte"));
        portal.follow();
    }

    @BeforeEach
    void askAsAVisitor() {
        portal.audiences = Set.of(Audience.PUBLIC);
        search = new SearchService(portal.index, portal.contributors, portal.user());
        search.asked = searcher -> {
            passes = searcher.passes();
            over = searcher.timedOut();
        };
    }

    private static String words(Random random) {
        return IntStream.range(0, 4).mapToObj(i -> List.of("wir", "kung", "schu", "le", "ne", "tz", "werk", "fort", "bil", "dung").get(random.nextInt(10))).collect(Collectors.joining());
    }

    @AfterAll
    void close() {
        portal.close();
    }

    static List<String> hostile() {
        List<String> texts = new ArrayList<>(List.of("*".repeat(10_000), "?".repeat(500), "w*r*k*u*n*g* s?h?l? *".repeat(30), "-".repeat(10_000), "- ".repeat(5_000), "-a ".repeat(1_000),
                "\"".repeat(9_999), "\"a \"b \"c \"d\" e\" f\"".repeat(40), "„wirkung “schule ”netz «werk» ".repeat(20), "(".repeat(2_000) + "wirkung" + ")".repeat(2_000),
                "titel:titel:titel:".repeat(100) + "wirkung", "a.b.c.d.e.f:g.h:i".repeat(30), "titel:\"".repeat(60), "type:* kind:[* TO *] acl:editors level:thing",
                "acl:editors", "acl:public", "\u202e gnukriw \u202c \u200f".repeat(30), "שלום עולם مرحبا بالعالم", "漢字かな交じり文".repeat(60), "ไทยภาษา".repeat(70), "\u0000\u0001\u0007\u001b[2J\ufffe\uffff",
                "\ud83d\ude00".repeat(5_000), "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 ".repeat(80), "\ud800".repeat(300), "\udc00wirkung\ud800", "a\u0300\u0301\u0302\u0303".repeat(400), "ﷺ".repeat(400),
                "x".repeat(1_000_000), "donaudampfschifffahrtsgesellschaftskapitän".repeat(12), "wirkung~2 schule~9 netz~0.1".repeat(20), "/(a+)+$/ /.*.*.*=.*/".repeat(20),
                "%00%0d%0a", "'; drop table library_material; --", "{!lucene}*:* ${jndi:ldap://x} #{7*7}", "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z-".repeat(10),
                "1/2/3/4/5/6/7/8/9/".repeat(30), "und oder der die das ".repeat(100), "\t\r\n\u2028\u2029\u00a0\u3000".repeat(200), "İıſßẞﬀ".repeat(80)));
        Random random = new Random(11);
        texts.add(IntStream.range(0, 1_000).mapToObj(i -> words(random)).collect(Collectors.joining(" ")));
        texts.add(IntStream.range(0, 1_000).mapToObj(i -> "x" + words(random).substring(1)).collect(Collectors.joining(" ")));
        texts.add(IntStream.range(0, 60).mapToObj(i -> "wirkungsnetzwerk" + (char) ('a' + i % 26)).collect(Collectors.joining("-")));
        texts.add(IntStream.range(0, 24).mapToObj(i -> "netzwerkfortbildungsschulewirkung" + (char) ('a' + i % 26)).collect(Collectors.joining(" ")));
        texts.add(IntStream.range(0, 24).mapToObj(i -> "wirkungs-ne-" + (char) ('a' + i)).collect(Collectors.joining(" ")));
        for (int i = 0; i < 60; i++) {
            texts.add(random.ints(300, 0, 0x10FFFF).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            texts.add(random.ints(60, 32, 64).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining()));
        }
        return texts;
    }

    @ParameterizedTest(name = "question {index}")
    @MethodSource("hostile")
    void anyQuestionIsAnsweredInAFewPasses(String text) {
        for (Order order : Order.values()) {
            search.search(new SearchRequest(text, Map.of("kind", Set.of("k1", "\u0000", "x".repeat(40_000)), "type", Set.of("*")), order, 1, 50, Locale.GERMAN));
            assertThat(passes).isLessThanOrEqualTo(MOST_PASSES);
            search.search(new SearchRequest(text, Map.of(), order, 500, 50, Locale.GERMAN));
            assertThat(passes).isLessThanOrEqualTo(MOST_PASSES);
        }
        RelatedThings related = new RelatedThings(portal.index, portal.contributors, portal.user());
        assertThat(related.fitting(text, TestPortal.MATERIAL, 50)).hasSizeLessThanOrEqualTo(50);
        assertThat(related.similar(new ContentRef(TestPortal.MATERIAL, "m1"), text, 5)).isEmpty();
        assertThat(new StrictFinder(portal.index, portal.contributors, portal.user()).find(text, Map.of(text, text), text, 50)).isEmpty();
        assertThat(new SuggestionService(portal.index, portal.contributors, portal.user()).suggest(text, Locale.GERMAN)).hasSizeLessThanOrEqualTo(SuggestionService.MOST);
    }

    @Test
    void whatTakesTooLongIsCutAndSaysSo() {
        search.time = Duration.ZERO;
        SearchResult answer = search.search(SearchRequest.of("wirkung schule netzwerk"));
        assertThat(answer.cut()).isTrue();
        assertThat(over).isTrue();
        assertThat(passes).as("nothing further is tried").isLessThanOrEqualTo(2);
    }

    @Test
    void whatIsAnsweredInTimeIsWhole() {
        assertThat(search.search(SearchRequest.of("wirkung")).cut()).isFalse();
    }

    /** Without a clock: the same number of passes takes the same class of time. */
    @ParameterizedTest
    @MethodSource("hiddenAndMissing")
    void aWordThatStandsOnlyInHiddenThingsTakesAsMuchWorkAsOneThatStandsNowhere(String hidden, String missing) {
        SearchResult ofHidden = search.search(SearchRequest.of(hidden));
        int work = passes;
        SearchResult ofMissing = search.search(SearchRequest.of(missing));
        assertThat(work).isEqualTo(passes);
        assertThat(ofHidden.total()).isZero();
        assertThat(ofHidden).isEqualTo(ofMissing);
    }

    static List<Arguments> hiddenAndMissing() {
        return List.of(Arguments.of("Zwiebelkuchen", "Qwiebelkuchen"), Arguments.of("Sternwarte", "Xternwarte"),
                Arguments.of("\"Zwiebelkuchen Sternwarte\"", "\"Qwiebelkuchen Sternwarte\""), Arguments.of("Zwiebelkuche", "Qwiebelkuche"));
    }

    @Test
    void aWithdrawnRightWorksOnTheNextQuestion() {
        portal.audiences = Set.of(Audience.PUBLIC, Audience.EDITORS);
        assertThat(search.search(SearchRequest.of("Zwiebelkuchen")).total()).isOne();
        portal.audiences = Set.of(Audience.PUBLIC);
        assertThat(search.search(SearchRequest.of("Zwiebelkuchen")).total()).as("of the person").isZero();
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "open", "Hefezopf", Set.of(Audience.PUBLIC), List.of(), Map.of(), "Hefezopf"));
        portal.follow();
        assertThat(search.search(SearchRequest.of("Hefezopf")).total()).isOne();
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "open", "Hefezopf", HIDDEN, List.of(), Map.of(), "Hefezopf"));
        portal.follow();
        assertThat(search.search(SearchRequest.of("Hefezopf")).total()).as("of the thing").isZero();
    }
}
