package org.wirkstatt.selfanalysis.check;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The content of a YAML file with the place of everything in it. Things are named by JSON pointers (RFC 6901) without escapes: keys of catalogues have none to escape. */
final class YamlTree {

    private final JsonNode root;
    private final Map<String, Place> places;

    YamlTree(JsonNode root, Map<String, Place> places) {
        this.root = root;
        this.places = places;
    }

    JsonNode root() {
        return root;
    }

    /** Where {@code pointer} stands: its key, or its dash in a list; where it does not exist, what encloses it. */
    Place place(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Place place = places.get(at);
            if (place != null || at.isEmpty()) {
                return place == null ? Place.FILE : place;
            }
        }
    }

    /** {@code pointer} for people: {@code criteria[A3].levels[2].text}; entries of lists by id or value, else counted from 1. */
    String path(String pointer) {
        StringBuilder path = new StringBuilder();
        JsonNode node = root;
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            boolean entry = node.isArray();
            node = entry ? node.path(Integer.parseInt(step)) : node.path(step);
            if (entry) {
                path.append('[').append(name(node, step)).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }

    private static String name(JsonNode entry, String index) {
        for (String key : new String[] {"id", "value"}) {
            if (entry.path(key).isValueNode() && entry.path(key).asText().length() <= 20 && !entry.path(key).isNull()) {
                return entry.path(key).asText();
            }
        }
        return String.valueOf(Integer.parseInt(index) + 1);
    }
}
