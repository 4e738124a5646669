package org.wirkstatt.library.skos;

import java.util.List;
import java.util.Locale;

/** Writes statements in Turtle: the part of the language that they need, one block for each subject. */
final class Turtle {

    private Turtle() {
    }

    static String write(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        SkosGraphs.PREFIXES.forEach((prefix, namespace) -> text.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n"));
        String subject = "";
        for (Statement statement : statements) {
            if (!statement.subject().equals(subject)) {
                text.append(subject.isEmpty() ? "\n" : " .\n\n").append(address(statement.subject())).append("\n    ");
                subject = statement.subject();
            } else {
                text.append(" ;\n    ");
            }
            text.append(statement.property()).append(' ').append(object(statement));
        }
        return text.append(" .\n").toString();
    }

    private static String object(Statement statement) {
        if (statement.isLink()) {
            return statement.property().equals(SkosGraphs.TYPE) ? statement.object() : address(statement.object());
        }
        return literal(statement.object()) + (statement.language().isEmpty() ? "" : "@" + statement.language());
    }

    /** Grammar of IRIREF: some characters stand as escapes only. */
    private static String address(String iri) {
        StringBuilder text = new StringBuilder("<");
        iri.codePoints().forEach(c -> {
            if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
                text.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('>').toString();
    }

    /** Grammar of STRING_LITERAL_QUOTE. */
    private static String literal(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
