package org.wirkstatt.kernel.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.wirkstatt.platform.time.PartialDate;
import org.yaml.snakeyaml.LoaderOptions;

/** Jackson, set up for content files: strict, bounded, and writing the same content in the same way. */
final class ContentMapper {

    private static final int MAX_CHARACTERS = 5_000_000;
    private static final int MAX_NESTING = 30;

    private ContentMapper() {
    }

    static ObjectMapper create() {
        ObjectMapper mapper = new ObjectMapper(factory());
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new SimpleModule("content").addDeserializer(PartialDate.class, new ReadPartialDate())
                .addDeserializer(String.class, new ReadText())
                .addSerializer(PartialDate.class, new WritePartialDate()));
        mapper.setAnnotationIntrospector(new EnumsInCamelCase());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        // 'founded:' without a value means that it is not known
        for (LogicalType type : List.of(LogicalType.Collection, LogicalType.POJO, LogicalType.Enum, LogicalType.DateTime)) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
        }
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.configOverride(String.class).setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        mapper.configOverride(List.class).setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL));
        return mapper;
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_NESTING);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return YAMLFactory.builder().loaderOptions(options).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).maxStringLength(MAX_CHARACTERS).build())
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).disable(YAMLGenerator.Feature.SPLIT_LINES).build();
    }

    /** Constants of any enumeration, without annotations: modules do not see Jackson. */
    private static final class EnumsInCamelCase extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            return Arrays.stream(values).map(ContentNames::of).toArray(String[]::new);
        }
    }

    /** An empty text means not known, as with every other field; only the text below front matter may be empty. */
    private static final class ReadText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        ReadText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text != null && text.isEmpty() && !YamlContentFiles.BODY.equals(parser.currentName()) ? null : text;
        }
    }

    /** A year stands in a file as a number, so any scalar is taken. */
    private static final class ReadPartialDate extends StdScalarDeserializer<PartialDate> {
        private static final long serialVersionUID = 1L;

        ReadPartialDate() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (text != null && text.isBlank()) {
                return null;
            }
            try {
                if (text != null) {
                    return new PartialDate(text.strip());
                }
            } catch (IllegalArgumentException e) {
                return (PartialDate) context.handleWeirdStringValue(PartialDate.class, text, "no date, month or year");
            }
            return (PartialDate) context.handleUnexpectedToken(PartialDate.class, parser);
        }
    }

    private static final class WritePartialDate extends StdScalarSerializer<PartialDate> {
        private static final long serialVersionUID = 1L;

        WritePartialDate() {
            super(PartialDate.class);
        }

        @Override
        public void serialize(PartialDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (date.iso().length() == 4) {
                out.writeNumber(Integer.parseInt(date.iso()));
            } else {
                out.writeString(date.iso());
            }
        }
    }
}
