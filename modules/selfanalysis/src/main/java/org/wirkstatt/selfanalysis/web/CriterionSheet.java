package org.wirkstatt.selfanalysis.web;

import java.util.List;

import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Words;

/**
 * A criterion as a page shows it.
 *
 * @param perspectives who can answer, in words
 * @param links where help is
 * @param origin one sentence on where it comes from and what that means for comparisons; empty for a new one
 */
public record CriterionSheet(String key, String slug, Area area, Words areaTitle, Words title, Words explanation, List<Words> questions, List<Step> levels,
        List<Words> examples, String perspectives, boolean canBeLeftOut, List<Link> links, List<String> origin) {

    /** @param count how many levels there are, for the picture of the stairs */
    public record Step(int value, int count, Words name, Words text) {

        /** The bars of the picture, lowest first. */
        public List<Bar> bars() {
            return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(n -> new Bar(n, count, n <= value)).toList();
        }
    }

    /** A bar of the stairs in a picture of 56 by 40. @param on whether the level is reached */
    public record Bar(int number, int count, boolean on) {

        public String x() {
            return decimal(1 + (number - 1) * 56.0 / count);
        }

        public String width() {
            return decimal(56.0 / count - 2);
        }

        public String y() {
            return decimal(39 - height(number));
        }

        public String height() {
            return decimal(height(number));
        }

        private double height(int n) {
            return 37.4 * n / count;
        }

        private static String decimal(double number) {
            return String.format(java.util.Locale.ROOT, "%.1f", number);
        }
    }

    public record Answer(Words name, Words hint) {
    }

    /** @param kind material, search or criterion */
    public record Link(String kind, String label, String path) {
    }
}
