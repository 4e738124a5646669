package org.wirkstatt.selfanalysis.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Compares a catalogue with the published schema. The validator is made for each check and kept by nobody: checks are rare, memory is not. */
final class SchemaCheck {

    private SchemaCheck() {
    }

    /** The schema as it is published. */
    static String text() {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/org/wirkstatt/selfanalysis/catalogue.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(YamlTree tree, Findings findings) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text(), InputFormat.JSON);
        List<Error> errors = schema.validate(tree.root());
        errors.stream().map(error -> finding(tree, error)).forEach(findings::add);
    }

    private static Finding finding(YamlTree tree, Error error) {
        String at = error.getInstanceLocation().toString();
        JsonNode rule = error.getSchemaNode();
        String property = error.getProperty() == null ? "" : error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> fault(tree, at, "schema.required", property);
            case "additionalProperties" -> fault(tree, at + "/" + property, "schema.unknownField", property);
            case "propertyNames" -> fault(tree, property.isEmpty() ? at : at + "/" + property, "schema.languageName", property);
            case "type" -> fault(tree, at, type(rule, error.getInstanceNode()));
            case "enum" -> fault(tree, at, "schema.enum", shown(error.getInstanceNode()), listed(rule));
            case "const" -> fault(tree, at, "schema.const", rule.asText());
            case "minItems" -> fault(tree, at, "schema.tooFew", rule.asText());
            case "maxItems" -> fault(tree, at, "schema.tooMany", rule.asText(), String.valueOf(error.getInstanceNode().size()));
            case "minProperties", "maxProperties" -> fault(tree, at, at.contains("/links/") ? "schema.link" : "schema.noText");
            case "maxLength" -> fault(tree, at, "schema.tooLong", rule.asText(), String.valueOf(error.getInstanceNode().asText().length()));
            case "minimum", "maximum" -> fault(tree, at, "schema.number");
            case "uniqueItems" -> fault(tree, at, "schema.twice");
            case "minLength" -> fault(tree, at, "schema.noText");
            case "pattern" -> fault(tree, at, pattern(rule.asText()), shown(error.getInstanceNode()));
            default -> fault(tree, at, "schema.other", error.getMessage());
        };
    }

    private static Finding fault(YamlTree tree, String pointer, String code, String... arguments) {
        return Finding.fault(tree.place(pointer), tree.path(pointer), code, arguments);
    }

    private static String type(JsonNode rule, JsonNode found) {
        if (found.isNull()) {
            return "schema.noValue";
        }
        return switch (rule.asText()) {
            case "string" -> found.isValueNode() ? "schema.type.quoted" : "schema.type.text";
            case "array" -> "schema.type.list";
            case "object" -> "schema.type.fields";
            case "integer" -> "schema.type.number";
            default -> "schema.type.boolean";
        };
    }

    private static String pattern(String rule) {
        return switch (rule) {
            case "\\S" -> "schema.noText";
            case "^\\d{4}-\\d{2}-\\d{2}$" -> "schema.date";
            case "^https://\\S+$" -> "schema.address";
            case "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$" -> "schema.criterionKey";
            case "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" -> "schema.language";
            default -> "schema.key";
        };
    }

    private static String shown(JsonNode value) {
        String text = value.asText();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
