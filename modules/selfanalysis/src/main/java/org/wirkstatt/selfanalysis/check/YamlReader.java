package org.wirkstatt.selfanalysis.check;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML from the events of the parser, so that nothing is ever built out of an alias or a tag, and every value keeps its place. Plain
 * scalars are read as in YAML 1.2 (core schema): 'no' is a text.
 */
final class YamlReader {

    private static final int MAX_DEPTH = 12;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Place> places = new HashMap<>();
    private final Findings findings;
    private final Iterator<Event> events;
    private boolean sound = true;

    private YamlReader(String text, Findings findings) {
        this.findings = findings;
        this.events = new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
    }

    /** Empty if the text is no YAML, or uses what a catalogue must not use; the reasons are added to {@code findings}. */
    static Optional<YamlTree> read(String text, Findings findings) {
        try {
            return new YamlReader(text, findings).document();
        } catch (MarkedYAMLException e) {
            findings.add(Finding.fault(Place.of(e.getProblemMark()), "", SyntaxFault.code(e)));
        } catch (ReaderException e) {
            String before = text.substring(0, text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length()))));
            findings.add(Finding.fault(new Place(1 + (int) before.chars().filter(c -> c == '\n').count(), before.length() - before.lastIndexOf('\n')), "",
                    "yaml.invisible", String.format("U+%04X", e.getCodePoint())));
        } catch (TooDeepException e) {
            findings.add(Finding.fault(e.place, "", "yaml.depth", String.valueOf(MAX_DEPTH)));
        }
        return Optional.empty();
    }

    private Optional<YamlTree> document() {
        JsonNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof StreamEndEvent) {
                break;
            }
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    refuse(event, "yaml.documents");
                    break;
                }
                root = node(events.next(), "", 0);
            }
        }
        if (sound && (root == null || !root.isObject())) {
            findings.add(Finding.fault(Place.FILE, "", "yaml.noMapping"));
            return Optional.empty();
        }
        return sound ? Optional.of(new YamlTree(root, places)) : Optional.empty();
    }

    private void refuse(Event event, String code, String... arguments) {
        sound = false;
        findings.add(Finding.fault(Place.of(event.getStartMark()), "", code, arguments));
    }

    private JsonNode node(Event event, String pointer, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TooDeepException(Place.of(event.getStartMark()));
        }
        if (event instanceof AliasEvent alias) {
            refuse(event, "yaml.alias", "*" + alias.getAnchor());
            return NODES.nullNode();
        }
        if (event instanceof NodeEvent named && named.getAnchor() != null) {
            refuse(event, "yaml.alias", "&" + named.getAnchor());
        }
        places.putIfAbsent(pointer, Place.of(event.getStartMark()));
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag() != null) {
                refuse(event, "yaml.tag", scalar.getTag());
            }
            return value(scalar);
        }
        return event instanceof SequenceStartEvent ? list(pointer, depth) : mapping((MappingStartEvent) event, pointer, depth);
    }

    private ArrayNode list(String pointer, int depth) {
        ArrayNode list = NODES.arrayNode();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            list.add(node(event, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private ObjectNode mapping(MappingStartEvent start, String pointer, int depth) {
        if (start.getTag() != null) {
            refuse(start, "yaml.tag", start.getTag());
        }
        ObjectNode mapping = NODES.objectNode();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Place place = Place.of(event.getStartMark());
            JsonNode keyNode = node(event, pointer + "/?", depth + 1);
            places.remove(pointer + "/?");
            String key = keyNode.asText();
            if (!keyNode.isValueNode() || key.contains("/")) {
                refuse(event, "yaml.key");
                node(events.next(), pointer + "/?", depth + 1);
            } else if (mapping.has(key)) {
                findings.add(Finding.fault(place, "", "yaml.duplicateKey", key, String.valueOf(places.get(pointer + "/" + key).line())));
                node(events.next(), pointer + "/?", depth + 1);
            } else {
                places.put(pointer + "/" + key, place);
                mapping.set(key, node(events.next(), pointer + "/" + key, depth + 1));
            }
        }
        return mapping;
    }

    private static JsonNode value(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return NODES.textNode(text);
        }
        if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            return NODES.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (INTEGER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
        }
        return DECIMAL.matcher(text).matches() ? NODES.numberNode(new java.math.BigDecimal(text)) : NODES.textNode(text);
    }

    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeepException(Place place) {
            this.place = place;
        }
    }
}
