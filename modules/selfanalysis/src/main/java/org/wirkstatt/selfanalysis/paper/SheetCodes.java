package org.wirkstatt.selfanalysis.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.SheetView.Typed;

/**
 * What is typed for a tick on paper: the digit of the level, 0 or n for 'does not apply', k (or c, ?) for 'cannot say'; nothing for a criterion that
 * the person left open.
 */
public final class SheetCodes {

    private static final int REASON = 2000;

    private SheetCodes() {
    }

    /** A line as it was typed. @param item key of the criterion @param code null or blank for none @param reason null or blank for none */
    public record Line(String item, String code, String reason) {
    }

    /** The code for what is stored; empty for null. */
    public static String code(Rating rating) {
        return rating == null ? "" : switch (rating.kind()) {
            case LEVEL -> String.valueOf(rating.level());
            case NOT_APPLICABLE -> "n";
            case CANNOT_SAY -> "k";
        };
    }

    /**
     * Reads a sheet.
     *
     * @param catalogue whose criteria the lines name
     * @return answers by key of the criterion, in the order of the lines; open ones left out
     * @throws InvalidSheetException with every line that makes no sense
     */
    public static Map<String, Typed> read(List<Line> lines, Catalogue catalogue) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Typed> answers = new LinkedHashMap<>();
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            String code = line.code() == null ? "" : line.code().strip().toLowerCase(Locale.ROOT);
            String reason = line.reason() == null || line.reason().isBlank() ? null : line.reason().strip();
            Criterion criterion = catalogue.criterion(line.item()).orElseThrow();
            Optional<Rating> rating = rating(code);
            if (reason != null && reason.length() > REASON) {
                faults.add(new Fault("rows[" + row + "].reason", "error.sheet.reason", reason.length()));
            }
            if (code.isEmpty()) {
                if (reason != null) {
                    faults.add(new Fault("rows[" + row + "].code", "error.sheet.reasonOnly", ""));
                }
            } else if (rating.isEmpty() || rating.get().level() > catalogue.levels().size()) {
                faults.add(new Fault("rows[" + row + "].code", "error.sheet.code", catalogue.levels().size()));
            } else if (rating.get().kind() == Rating.Kind.NOT_APPLICABLE && !criterion.canBeLeftOut()) {
                faults.add(new Fault("rows[" + row + "].code", "error.sheet.notApplicable", ""));
            } else {
                answers.put(criterion.id(), new Typed(rating.get(), reason));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidSheetException(faults);
        }
        return answers;
    }

    private static Optional<Rating> rating(String code) {
        return switch (code) {
            case "0", "n" -> Rating.of(Rating.Kind.NOT_APPLICABLE.name());
            case "k", "c", "?" -> Rating.of(Rating.Kind.CANNOT_SAY.name());
            default -> code.length() == 1 ? Rating.of(code) : Optional.empty();
        };
    }
}
