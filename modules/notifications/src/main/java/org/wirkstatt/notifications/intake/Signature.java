package org.wirkstatt.notifications.intake;

import java.util.List;
import java.util.regex.Pattern;

/** The end of a mail that its program adds: what stands below {@code --} (RFC 3676 section 4.3), and lines such as 'Von meinem iPhone gesendet'. */
final class Signature {

    private static final Pattern DELIMITER = Pattern.compile("--\\s*");
    private static final int LONGEST = 14;
    private static final Pattern DEVICE = Pattern.compile("(?iu)("
            + "(von meinem|vom|von|mit meinem|aus|mit|über) .{2,60} (gesendet|versendet|verschickt|geschrieben)|"
            + "(gesendet|versendet|verschickt|geschrieben) (von|mit|vom|aus|über) .{2,60}|"
            + "diese (nachricht|e-?mail|mail) wurde von .{2,60} (gesendet|versendet|verschickt)|"
            + "(sent|written) (from|with|via|by|using) .{2,60}|(holen sie sich|get|download) outlook (für|for) .{2,20}|"
            + "outlook für (android|ios|mac) .{0,20}(herunterladen|beziehen|abrufen)|(sent|gesendet):? outlook (for|für) .{2,20}"
            + ")[.!]?(\\s*<\\S+>)?");
    /** A device or a program must be in it: 'Gesendet mit Grüßen von Kim' is no such line. */
    private static final Pattern PROGRAM = Pattern.compile("(?iu).*(iphone|ipad|apple|android|samsung|galaxy|huawei|xiaomi|pixel|smartphone|handy|mobil|mobile|telefon|tablet|blackberry|"
            + "outlook|gmx|web\\.de|yahoo|proton|fairemail|k-9|thunderbird|gmail|mail-app|mail app|mail für|mail for|freenet|t-online|tutanota|tuta|posteo|mailbox\\.org|airmail|"
            + "spark|aqua mail|nine|windows).*");
    private static final Pattern NO_SENTENCE = Pattern.compile("(?iu).*(vertraulich|confidential|umwelt|environment|ausdruck|print|virus|viren|empfänger|recipient|registergericht|amtsgericht|"
            + "ust-|steuernummer|geschäftsführ|vorstand|handelsregister|datenschutz|privacy|newsletter|folgen sie uns|follow us).*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?…:][\\s\"“”»)]*$");
    private static final Pattern AFTERTHOUGHT = Pattern.compile("(?iu)\\s*(p\\.?\\s?s\\b|nb\\b|nachtrag|ach ja|übrigens|btw\\b|noch was|noch etwas|edit\\b).*");
    private static final int WORDS = 5;

    private Signature() {
    }

    /** {@code lines} without it; the same if what stands at the end may be a sentence of the writer. */
    static List<String> cut(List<String> lines) {
        List<String> rest = withoutDevice(lines);
        for (int i = rest.size() - 1; i >= 0; i--) {
            if (DELIMITER.matcher(rest.get(i)).matches()) {
                return isSignature(rest.subList(i + 1, rest.size())) ? withoutDevice(rest.subList(0, i)) : rest;
            }
        }
        return rest;
    }

    private static boolean isSignature(List<String> below) {
        long written = below.stream().filter(line -> !line.isBlank()).count();
        return written <= LONGEST && below.stream().noneMatch(QuoteLines::isQuoted) && below.stream().noneMatch(Signature::mayBeWritten);
    }

    private static boolean mayBeWritten(String line) {
        String text = line.strip();
        return AFTERTHOUGHT.matcher(text).matches() || text.contains("?") && !text.contains("://")
                || text.split("\\s+").length >= WORDS && SENTENCE.matcher(text).matches() && !NO_SENTENCE.matcher(text).matches();
    }

    private static List<String> withoutDevice(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (end > 0 && isDevice(lines.get(end - 1))) {
            return withoutDevice(lines.subList(0, end - 1));
        }
        return end == lines.size() ? lines : lines.subList(0, end);
    }

    private static boolean isDevice(String line) {
        String text = line.strip();
        return text.length() <= 120 && DEVICE.matcher(text).matches() && PROGRAM.matcher(text).matches();
    }
}
