package org.wirkstatt.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line asked for.
 *
 * @param settings keys of {@link Settings} with the values given
 */
record Options(Map<String, String> settings) {

    private static final Map<String, String> KEYS = Map.of("--port", Settings.PORT, "--data", Settings.DATA_DIR,
            "--modules", Settings.MODULES_DIR, "--bind", Settings.BIND);

    Options {
        settings = Map.copyOf(settings);
    }

    /** Takes {@code --port 8080} and {@code --port=8080}; relative directories are meant from the current one. */
    static Options parse(List<String> arguments) throws LaunchProblem {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            String key = KEYS.get(parts[0]);
            if (key == null) {
                throw new LaunchProblem("problem.option.unknown", parts[0]);
            }
            String value = parts.length == 2 ? parts[1] : i + 1 < arguments.size() ? arguments.get(++i) : "";
            if (value.isBlank()) {
                throw new LaunchProblem("problem.option.empty", parts[0]);
            }
            settings.put(key, key.endsWith("-dir") ? Path.of(value).toAbsolutePath().normalize().toString() : value);
        }
        return new Options(settings);
    }
}
