package org.wirkstatt.kernel.content;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import org.wirkstatt.platform.content.ContentFormatException;

/**
 * The lines of a file's fields, found in a first reading that also refuses what no content file needs. Jackson itself tells where it was
 * when it noticed an error, which is often a line too late.
 */
final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Deque<Step> path = new ArrayDeque<>();
    private final int firstLine;

    /** One level of the file: the field being read, or the number of entries read. */
    private static final class Step {
        private final boolean list;
        private String field = "";
        private int entries;

        Step(boolean list) {
            this.list = list;
        }
    }

    private YamlLines(int firstLine) {
        this.firstLine = firstLine;
    }

    /** @param firstLine number of the first line of {@code yaml} within its file */
    static YamlLines of(YAMLFactory factory, String yaml, int firstLine) throws IOException {
        YamlLines found = new YamlLines(firstLine);
        try (YAMLParser parser = factory.createParser(yaml)) {
            found.read(parser);
        }
        return found;
    }

    /** Line of the field with this path, such as {@code steps.2.name}; {@code otherwise} if there is none. */
    int of(String field, int otherwise) {
        return lines.getOrDefault(field, otherwise);
    }

    private void read(YAMLParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new ContentFormatException(firstLine, "Die Datei ist leer.");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ContentFormatException(line(parser), "Die Datei muss aus Feldern der Form „name: Wert“ bestehen.");
        }
        do {
            note(parser);
        } while (parser.nextToken() != null && !path.isEmpty());
        if (parser.currentToken() != null) {
            throw new ContentFormatException(line(parser), "Nach dem Ende der Felder steht noch etwas.");
        }
    }

    private void note(YAMLParser parser) throws IOException {
        // aliases are what makes a small file huge or endless
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new ContentFormatException(line(parser), "Anker und Verweise (& und *) sind nicht erlaubt.");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.FIELD_NAME) {
            path.peek().field = parser.currentName();
            lines.put(where(), line(parser));
        } else if (token.isStructEnd()) {
            path.pop();
        } else {
            if (!path.isEmpty() && path.peek().list) {
                path.peek().entries++;
                lines.put(where(), line(parser));
            }
            if (token.isStructStart()) {
                path.push(new Step(token == JsonToken.START_ARRAY));
            }
        }
    }

    private String where() {
        StringBuilder name = new StringBuilder();
        path.descendingIterator().forEachRemaining(step -> name.append(name.isEmpty() ? "" : ".").append(step.list ? step.entries : step.field));
        return name.toString();
    }

    private int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr() + firstLine - 1;
    }
}
