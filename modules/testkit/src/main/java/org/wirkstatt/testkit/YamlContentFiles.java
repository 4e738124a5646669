package org.wirkstatt.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.time.PartialDate;

/** {@link ContentFiles} for tests of modules, which cannot see the kernel; reads and writes the same files. */
public final class YamlContentFiles implements ContentFiles {

    private static final String FENCE = "---\n";
    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build())
            .registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule()).registerModule(scalars())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_EMPTY)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public String[] findEnumValues(com.fasterxml.jackson.databind.cfg.MapperConfig<?> config,
                        com.fasterxml.jackson.databind.introspect.AnnotatedClass type, Enum<?>[] values, String[] names) {
                    return java.util.stream.Stream.of(values).map(EnumKey::of).toArray(String[]::new);
                }

                @Override
                public boolean hasIgnoreMarker(AnnotatedMember member) {
                    return member instanceof com.fasterxml.jackson.databind.introspect.AnnotatedMethod && member.getDeclaringClass().isRecord()
                            && java.util.stream.Stream.of(member.getDeclaringClass().getRecordComponents())
                                    .noneMatch(c -> c.getName().equals(member.getName()));
                }
            });

    @Override
    public <T extends Record> T read(String text, Class<T> type, boolean frontMatter) {
        try {
            if (!frontMatter) {
                return yaml.readValue(text, type);
            }
            int end = text.indexOf("\n" + FENCE, FENCE.length());
            ObjectNode head = (ObjectNode) yaml.readTree(text.substring(FENCE.length(), end + 1));
            return yaml.treeToValue(head.put("body", text.substring(end + 1 + FENCE.length()).strip() + "\n"), type);
        } catch (JsonProcessingException e) {
            throw new ContentFormatException(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        }
    }

    @Override
    public String write(Record content, boolean frontMatter) {
        try {
            if (!frontMatter) {
                return yaml.writeValueAsString(content);
            }
            ObjectNode head = yaml.valueToTree(content);
            String body = head.path("body").asText();
            head.remove("body");
            return FENCE + yaml.writeValueAsString(head) + FENCE + "\n" + body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SimpleModule scalars() {
        return new SimpleModule().addDeserializer(PartialDate.class, new StdScalarDeserializer<PartialDate>(PartialDate.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws java.io.IOException {
                return new PartialDate(parser.getText());
            }
        }).addSerializer(new StdScalarSerializer<>(PartialDate.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(PartialDate date, JsonGenerator generator, SerializerProvider provider) throws java.io.IOException {
                generator.writeString(date.iso());
            }
        });
    }
}
