package org.wirkstatt.kernel.content;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;

/** Content files with Jackson and SnakeYAML; anchors, aliases and several documents in a file are refused. */
@ApplicationScoped
class YamlContentFiles implements ContentFiles {

    private static final String BODY = "body";
    private static final ObjectMapper YAML = ContentMapper.create();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public <T extends Record> T read(String text, Class<T> type, boolean frontMatter) {
        FrontMatter parts = frontMatter ? FrontMatter.split(text) : FrontMatter.none(text);
        String yaml = parts.yaml();
        if (frontMatter) {
            checkOnlyMeta(yaml);
            // a JSON string is a YAML scalar: below the front matter, lines keep their numbers
            yaml += "\n" + BODY + ": " + quoted(parts.body()) + "\n";
        }
        try {
            checkStructure(yaml, parts.firstLine());
            T content = YAML.readValue(yaml, type);
            if (content == null) {
                throw new ContentFormatException(parts.firstLine(), "Die Datei ist leer.");
            }
            return content;
        } catch (JsonProcessingException e) {
            throw FormatErrors.of(e, parts.firstLine(), parts.lastLine());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static void checkOnlyMeta(String yaml) {
        String[] lines = yaml.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(BODY + ":")) {
                throw new ContentFormatException(i + 2, "Der Text steht unter dem Vorspann, nicht im Feld „body“.");
            }
        }
    }

    /** Aliases are what makes a small file huge or endless; nobody needs them here. */
    private static void checkStructure(String yaml, int firstLine) throws IOException {
        try (YAMLParser parser = ((YAMLFactory) YAML.getFactory()).createParser(yaml)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr() + firstLine - 1;
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    throw new ContentFormatException(line, "Anker und Verweise (& und *) sind nicht erlaubt.");
                }
                if (depth == 0 && token != JsonToken.START_OBJECT) {
                    throw new ContentFormatException(line, "Die Datei muss aus Feldern der Form „name: Wert“ bestehen.");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0 && parser.nextToken() != null) {
                    throw new ContentFormatException(parser.currentTokenLocation().getLineNr() + firstLine - 1,
                            "Nach dem Ende der Felder steht noch etwas.");
                }
            }
        }
    }

    @Override
    public String write(Record content, boolean frontMatter) {
        ObjectNode fields = YAML.valueToTree(content);
        try {
            if (!frontMatter) {
                return YAML.writeValueAsString(fields);
            }
            String body = fields.path(BODY).asText("").strip();
            fields.remove(BODY);
            String yaml = fields.isEmpty() ? "" : YAML.writeValueAsString(fields);
            return "---\n" + yaml + "---\n" + (body.isEmpty() ? "" : "\n" + body + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a content record: " + content.getClass().getName(), e);
        }
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a text", e);
        }
    }
}
