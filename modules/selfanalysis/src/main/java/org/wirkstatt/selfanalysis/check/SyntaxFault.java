package org.wirkstatt.selfanalysis.check;

import java.util.Objects;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What people did where the parser speaks of tokens. */
final class SyntaxFault {

    private SyntaxFault() {
    }

    /** Code of the sentence for {@code refusal}. */
    static String code(MarkedYAMLException refusal) {
        String problem = Objects.requireNonNullElse(refusal.getProblem(), "");
        String context = Objects.requireNonNullElse(refusal.getContext(), "");
        if (problem.contains("mapping values are not allowed")) {
            return "yaml.colon";
        }
        if (context.contains("quoted scalar") || problem.contains("unexpected end of stream")) {
            return "yaml.quote";
        }
        if (problem.contains("cannot start any token")) {
            return "yaml.sign";
        }
        if (problem.contains("could not find expected ':'")) {
            return "yaml.noColon";
        }
        if (context.contains("flow")) {
            return "yaml.bracket";
        }
        if (problem.contains("expected <block end>") || problem.contains("block sequence entries")) {
            return "yaml.indentation";
        }
        return "yaml.syntax";
    }
}
