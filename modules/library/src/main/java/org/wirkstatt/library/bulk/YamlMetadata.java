package org.wirkstatt.library.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Metadata in YAML: a list, each entry beginning with a hyphen at the edge. Entries are read one by one, so that a broken one stays alone. */
final class YamlMetadata {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern FIELD = Pattern.compile("^(?:- ?| +)([\\p{L}\\p{N} _-]+):(?: .*)?$");

    private YamlMetadata() {
    }

    /** @param text lines end with \n @throws SourceException if it is no list */
    static List<RawEntry> read(String text) throws SourceException {
        List<RawEntry> entries = new ArrayList<>();
        List<String> entry = new ArrayList<>();
        int first = 0;
        int line = 0;
        for (String here : text.split("\n", -1)) {
            line++;
            if (here.equals("-") || here.startsWith("- ")) {
                add(entries, entry, first);
                entry = new ArrayList<>(List.of(here));
                first = line;
            } else if (!entry.isEmpty()) {
                entry.add(here);
            } else if (!here.isBlank() && !here.startsWith("#") && !here.startsWith("---")) {
                throw new SourceException("yamlList", line);
            }
        }
        add(entries, entry, first);
        if (entries.isEmpty()) {
            throw new SourceException("metadataEmpty");
        }
        return entries;
    }

    private static void add(List<RawEntry> entries, List<String> entry, int first) {
        if (entry.isEmpty()) {
            return;
        }
        try {
            List<Map<String, Object>> read = YAML.readValue(String.join("\n", entry), new TypeReference<>() {
            });
            if (read.size() != 1 || read.get(0) == null) {
                entries.add(RawEntry.broken(first, new SourceException("yamlEntry")));
            } else {
                Map<String, Object> fields = new HashMap<>(read.get(0));
                fields.values().removeIf(java.util.Objects::isNull);
                entries.add(new RawEntry(first, fields, lines(entry, first), null));
            }
        } catch (JsonProcessingException e) {
            int in = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
            entries.add(RawEntry.broken(first + Math.min(in, entry.size() - 1), new SourceException("yamlEntry")));
        }
    }

    private static Map<String, Integer> lines(List<String> entry, int first) {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < entry.size(); i++) {
            Matcher field = FIELD.matcher(entry.get(i));
            if (field.matches()) {
                lines.putIfAbsent(field.group(1).strip(), first + i);
            }
        }
        return lines;
    }
}
