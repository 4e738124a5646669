package org.wirkstatt.bench.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Base score of a vector of CVSS v3.0 or v3.1 (FIRST, <a href="https://www.first.org/cvss/v3.1/specification-document">specification</a>, sections 7.1 and 7.4). */
final class Cvss3 {

    private static final Map<String, Double> WEIGHTS = Map.ofEntries(Map.entry("AV:N", .85), Map.entry("AV:A", .62), Map.entry("AV:L", .55),
            Map.entry("AV:P", .2), Map.entry("AC:L", .77), Map.entry("AC:H", .44), Map.entry("UI:N", .85), Map.entry("UI:R", .62),
            Map.entry("PR:N", .85), Map.entry("PR:L", .62), Map.entry("PR:H", .27), Map.entry("H", .56), Map.entry("L", .22), Map.entry("N", 0.0));

    private Cvss3() {
    }

    /** From 0.0 to 10.0; empty for anything but a complete vector. */
    static OptionalDouble score(String vector) {
        if (vector == null || !vector.startsWith("CVSS:3.")) {
            return OptionalDouble.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String part : vector.split("/")) {
            int at = part.indexOf(':');
            values.put(at < 0 ? part : part.substring(0, at), part.substring(at + 1));
        }
        try {
            return OptionalDouble.of(score(values));
        } catch (NullPointerException incomplete) {
            return OptionalDouble.empty();
        }
    }

    private static double score(Map<String, String> values) {
        boolean changed = values.get("S").equals("C");
        double untouched = 1 - (1 - WEIGHTS.get(values.get("C"))) * (1 - WEIGHTS.get(values.get("I"))) * (1 - WEIGHTS.get(values.get("A")));
        double impact = changed ? 7.52 * (untouched - .029) - 3.25 * Math.pow(untouched - .02, 15) : 6.42 * untouched;
        double exploitability = 8.22 * weight(values, "AV") * weight(values, "AC") * privileges(values, changed) * weight(values, "UI");
        return impact <= 0 ? 0 : roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
    }

    private static double weight(Map<String, String> values, String metric) {
        return WEIGHTS.get(metric + ":" + values.get(metric));
    }

    /** Low and high privileges weigh more where the scope changes. */
    private static double privileges(Map<String, String> values, boolean changed) {
        return changed && values.get("PR").equals("L") ? .68 : changed && values.get("PR").equals("H") ? .5 : weight(values, "PR");
    }

    /** Appendix A: to one decimal, upwards, without the noise of binary fractions. */
    private static double roundUp(double value) {
        long scaled = Math.round(value * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : (Math.floorDiv(scaled, 10_000) + 1) / 10.0;
    }
}
