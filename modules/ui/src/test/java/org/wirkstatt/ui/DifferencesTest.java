package org.wirkstatt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.wirkstatt.ui.Differences.Kind;
import org.wirkstatt.ui.Differences.Line;
import org.wirkstatt.ui.Differences.Run;

class DifferencesTest {

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(Differences.between("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void marksTheWordThatChangedInTheOldAndInTheNewLine() {
        assertThat(Differences.between("title: Alt und gut", "title: Neu und gut")).containsExactly(
                new Line(Kind.GONE, List.of(new Run("title: ", false), new Run("Alt", true), new Run(" und gut", false))),
                new Line(Kind.NEW, List.of(new Run("title: ", false), new Run("Neu", true), new Run(" und gut", false))));
    }

    @Test
    void showsThreeLinesAroundAChangeAndLeavesTheRestOut() {
        String before = IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        assertThat(Differences.between(before, before.replace("10\n", "zehn\n"))).hasSize(8);
    }

    @Test
    void markupInTheTextStaysText() {
        assertThat(Differences.between("", "<script>&amp;").get(0).runs().get(0).text()).isEqualTo("<script>&amp;");
    }
}
