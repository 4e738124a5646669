package org.wirkstatt.selfanalysis.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The picture of one criterion: a stair whose steps are filled up to a level, and below it one dot for each person, joined by a line from the lowest
 * to the highest. Everything in it is told by shape and place, nothing by colour alone. Across, all numbers are percent of the width; down, they are
 * units of which the picture has {@link #HEIGHT}.
 *
 * @param levels how many there are, 1 to 7
 * @param level up to which the stair is filled; 0 for none
 * @param agreed whether the team settled on the level; else it is the middle of the answers, and drawn dashed
 * @param counts how many people chose each level, the lowest first
 */
public record Ladder(int levels, int level, boolean agreed, List<Integer> counts) {

    public static final int HEIGHT = 76;
    private static final double STAIR = 45;
    private static final double FIRST_ROW = 57;
    private static final double ROW = 12;
    private static final double DOT_WIDTH = 3.6;
    private static final int ROWS = 2;

    /** A step of the stair. */
    public record Bar(double x, double y, double width, double height, boolean on) {
    }

    /** @param people 0 for the dot of one person; else so many, written instead of dots */
    public record Dot(double x, double y, int people) {
    }

    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double step = 100.0 / levels;
        for (int i = 0; i < levels; i++) {
            double height = levels == 1 ? STAIR : 11 + (STAIR - 12) * i / (levels - 1);
            bars.add(new Bar(i * step + .3, STAIR - height, step - .6, height, i < level));
        }
        return bars;
    }

    /** In rows that fit into their level; numbers where the dots of a level do not fit into two rows. */
    public List<Dot> dots() {
        int inRow = Math.max(1, (int) (100.0 / levels / DOT_WIDTH) - 1);
        boolean numbers = counts.stream().anyMatch(count -> count > ROWS * inRow);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double middle = (i + .5) * 100.0 / levels;
            int people = counts.get(i);
            if (numbers && people > 0) {
                dots.add(new Dot(middle, FIRST_ROW + ROW / 2, people));
            }
            for (int n = 0; !numbers && n < people; n++) {
                int here = Math.min(inRow, people - n / inRow * inRow);
                dots.add(new Dot(middle + (n % inRow - (here - 1) / 2.0) * DOT_WIDTH, FIRST_ROW + n / inRow * ROW, 0));
            }
        }
        return dots;
    }

    /** Whether people chose different levels, so that there is a line to draw from the first dot to the last of the first row. */
    public boolean spread() {
        return counts.stream().filter(count -> count > 0).count() > 1;
    }

    public double lineFrom() {
        return dots().stream().mapToDouble(Dot::x).min().orElse(0);
    }

    public double lineTo() {
        return dots().stream().mapToDouble(Dot::x).max().orElse(0);
    }

    /** Down to the middle of the first dots. */
    public double lineAt() {
        return dots().isEmpty() ? 0 : dots().get(0).y();
    }

    /** Markup of an inline picture; made of numbers only. Hidden from reading aloud, as the same stands beside it in words. */
    public String svg() {
        StringBuilder svg = new StringBuilder("<svg class=\"strip\" aria-hidden=\"true\">");
        for (Bar bar : bars()) {
            svg.append(text("<rect class=\"%s\" x=\"%.2f%%\" y=\"%.2f\" width=\"%.2f%%\" height=\"%.2f\"></rect>", !bar.on() ? "off" : agreed ? "on" : "mid", bar.x(),
                    bar.y() + 1, bar.width(), bar.height()));
        }
        if (spread()) {
            svg.append(text("<line x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%.1f\" y2=\"%.1f\"></line>", lineFrom(), lineTo(), lineAt(), lineAt()));
        }
        for (Dot dot : dots()) {
            svg.append(text("<circle cx=\"%.2f%%\" cy=\"%.1f\" r=\"%s\"></circle>", dot.x(), dot.y(), dot.people() == 0 ? "4.5" : "11"));
            if (dot.people() > 0) {
                svg.append(text("<text x=\"%.2f%%\" y=\"%.1f\">%d</text>", dot.x(), dot.y() + 4.5, dot.people()));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
