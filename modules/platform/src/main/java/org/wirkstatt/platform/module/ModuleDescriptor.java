package org.wirkstatt.platform.module;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a module JAR says of itself before any of its code runs: {@code META-INF/wirkstatt-module.properties}.
 *
 * @param id lower case letters, digits and hyphens, 2 to 32 characters; unique in a portal
 * @param version of the module, free text such as {@code 1.4.0}
 * @param apiLevel lowest {@link #PLATFORM_API_LEVEL} this module works with
 * @param name for administrators, in German
 * @param summary one sentence on what the module contributes, in German
 * @param requires ids of modules without which this one does not start
 * @param callsOutside in German: which other computers the module's own code calls, such as "der eingestellte Mailserver"; empty for none.
 *        Code that can open connections without this is refused before it runs.
 */
public record ModuleDescriptor(String id, String version, int apiLevel, String name, String summary, List<String> requires, String callsOutside) {

    /** Where the descriptor lies inside a module JAR. */
    public static final String PATH = "META-INF/wirkstatt-module.properties";

    /** Form of the descriptor that this platform reads; a descriptor may say its own as {@code format}, 1 where it does not. */
    public static final int FORMAT = 1;

    /** API level of this platform. Raised by one when a module can see something new; never lowered. */
    public static final int PLATFORM_API_LEVEL = 1;

    /** Modules of a lower level no longer run. Raised to {@link #PLATFORM_API_LEVEL} with a change that breaks them; never lowered. */
    public static final int OLDEST_API_LEVEL = 1;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public ModuleDescriptor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must match " + ID + ": '" + id + "'");
        }
        if (apiLevel < 1) {
            throw new IllegalArgumentException("api-level must be 1 or more: " + apiLevel);
        }
        requires = List.copyOf(requires);
    }

    /** A module that calls nobody. */
    public ModuleDescriptor(String id, String version, int apiLevel, String name, String summary, List<String> requires) {
        this(id, version, apiLevel, name, summary, requires, "");
    }

    /**
     * Reads a descriptor in the form of {@link Properties}, UTF-8, with the keys {@code id}, {@code version}, {@code api-level},
     * {@code name}, {@code summary} and the optional {@code requires} (ids, separated by commas) and {@code calls-outside}.
     *
     * @throws IllegalArgumentException if a key is missing or has a wrong form; the message names the key
     */
    public static ModuleDescriptor read(InputStream in) throws IOException {
        Properties p = new Properties();
        p.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        String level = required(p, "api-level");
        if (!level.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("api-level must be a whole number: '" + level + "'");
        }
        return new ModuleDescriptor(required(p, "id"), required(p, "version"), Integer.parseInt(level), required(p, "name"),
                required(p, "summary"), Stream.of(p.getProperty("requires", "").split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList(),
                p.getProperty("calls-outside", "").trim());
    }

    private static String required(Properties p, String key) {
        String value = p.getProperty(key, "").trim();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("key '" + key + "' is missing in " + PATH);
        }
        return value;
    }
}
