package org.wirkstatt.kernel.content;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.wirkstatt.platform.content.ContentFormatException;

/** Says in one German sentence what Jackson found wrong. */
final class FormatErrors {

    private static final int SHOWN_CHARACTERS = 60;

    private FormatErrors() {
    }

    /** @param lines null when the file is no YAML at all */
    static ContentFormatException of(JsonProcessingException e, FrontMatter file, YamlLines lines) {
        JsonLocation location = e.getLocation();
        int noticed = location == null || location.getLineNr() < 1 ? 0 : Math.min(location.getLineNr() + file.firstLine() - 1, file.lastLine());
        int line = lines != null && e instanceof JsonMappingException mapping ? lines.of(field(mapping), noticed) : noticed;
        return new ContentFormatException(line, reason(e), e);
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "Das Feld „" + shown(unknown.getPropertyName()) + "“ gibt es nicht.";
        }
        if (e instanceof InvalidNullException) {
            return "Im Feld „" + field((JsonMappingException) e) + "“ fehlt ein Wert.";
        }
        if (e instanceof InvalidFormatException wrong) {
            return wrongValue(wrong);
        }
        if (e instanceof ValueInstantiationException invalid) {
            return "Der Wert im Feld „" + field(invalid) + "“ ist nicht erlaubt.";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return "Das Feld „" + field(mismatch) + "“ hat nicht die erwartete Form.";
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "Der Wert im Feld „" + field(mapping) + "“ ist nicht erlaubt.";
        }
        if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate")) {
            return "Ein Feld steht doppelt da.";
        }
        return "Die Zeile ist kein gültiges YAML.";
    }

    private static String wrongValue(InvalidFormatException wrong) {
        String value = shown(String.valueOf(wrong.getValue()));
        if (wrong.getTargetType() != null && wrong.getTargetType().isEnum()) {
            String allowed = Arrays.stream(wrong.getTargetType().getEnumConstants()).map(constant -> ContentNames.of((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
            return "Der Wert „" + value + "“ im Feld „" + field(wrong) + "“ ist nicht erlaubt; möglich sind: " + allowed + ".";
        }
        return "Der Wert „" + value + "“ passt nicht zum Feld „" + field(wrong) + "“.";
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream().map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String shown(String text) {
        return text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text;
    }
}
