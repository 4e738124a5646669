package org.wirkstatt.library.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;

/** Content files as the kernel reads them, as far as the toolkit needs it. */
public class YamlContentFiles implements ContentFiles {

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER))
            .registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_EMPTY)
            .setAnnotationIntrospector(new CamelCaseEnums());

    @Override
    public <T extends Record> T read(String text, Class<T> type, boolean frontMatter) {
        try {
            if (!frontMatter) {
                return yaml.readValue(text, type);
            }
            int end = text.indexOf("\n---\n", 3);
            ObjectNode tree = (ObjectNode) yaml.readTree(text.substring(4, end + 1));
            return yaml.treeToValue(tree.put("body", text.substring(end + 5)), type);
        } catch (JsonProcessingException e) {
            throw new ContentFormatException(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        }
    }

    @Override
    public String write(Record content, boolean frontMatter) {
        try {
            ObjectNode tree = yaml.valueToTree(content);
            String body = frontMatter && tree.has("body") ? tree.remove("body").asText() : "";
            return frontMatter ? "---\n" + yaml.writeValueAsString(tree) + "---\n" + body : yaml.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CamelCaseEnums extends com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(com.fasterxml.jackson.databind.cfg.MapperConfig<?> config,
                com.fasterxml.jackson.databind.introspect.AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                names[i] = values[i] instanceof org.wirkstatt.library.vocabulary.Term term ? term.code() : values[i].name();
            }
            return names;
        }
    }
}
