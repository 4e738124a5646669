package org.wirkstatt.kernel.content;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;

/** Content files with Jackson and SnakeYAML; anchors, aliases and several documents in a file are refused. */
@ApplicationScoped
class YamlContentFiles implements ContentFiles {

    static final String BODY = "body";
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
        YamlLines lines = null;
        try {
            lines = YamlLines.of((YAMLFactory) YAML.getFactory(), yaml, parts.firstLine());
            return YAML.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw FormatErrors.of(e, parts, lines);
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
