package org.wirkstatt.platform.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a module says about each column of its tables, in {@code META-INF/personal-data/<id>.properties}: {@code purpose.<purpose> = <legal
 * basis>} for each purpose of personal data, and {@code <table>.<column> = <purpose>} or {@code = none} for every column. {@code ModuleRules}
 * compares it with the migrated tables. The record of processing activities (GDPR Art. 30) is made from it.
 *
 * <p>The bundle of the module has for each purpose: {@code privacy.<purpose>} (what for), {@code privacy.<purpose>.people} (whose data),
 * {@code .data} (which data), {@code .recipients} (who gets them) and {@code .period} (how long).
 *
 * @param module id of the module
 * @param purposes legal basis by purpose id (lower camel case)
 * @param columns purpose id by {@code table.column} in lower case; empty for a column without personal data
 */
public record DataDeclaration(String module, Map<String, LegalBasis> purposes, Map<String, Optional<String>> columns) {

    private static final String PURPOSE = "purpose.";
    private static final String NONE = "none";

    public DataDeclaration {
        purposes = Collections.unmodifiableMap(new TreeMap<>(purposes));
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /** Path of the file in the JAR of {@code module}. */
    public static String path(String module) {
        return "META-INF/personal-data/" + module + ".properties";
    }

    /**
     * The declaration of {@code module}; without a file one without columns.
     *
     * @throws IllegalArgumentException if a line has an unknown legal basis or names a purpose that is not declared
     */
    public static DataDeclaration of(String module, ClassLoader loader) {
        Properties lines = new Properties();
        try (InputStream in = loader.getResourceAsStream(path(module))) {
            if (in != null) {
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path(module), e);
        }
        Map<String, LegalBasis> purposes = new TreeMap<>();
        Map<String, Optional<String>> columns = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            String value = lines.getProperty(key).strip();
            if (key.startsWith(PURPOSE)) {
                purposes.put(key.substring(PURPOSE.length()), basis(module, key, value));
            } else {
                columns.put(key, value.equals(NONE) ? Optional.empty() : Optional.of(value));
            }
        }
        columns.forEach((column, purpose) -> purpose.filter(p -> !purposes.containsKey(p)).ifPresent(p -> {
            throw new IllegalArgumentException(path(module) + ": " + column + " has the purpose '" + p + "'; add a line 'purpose." + p
                    + " = CONTRACT' with its legal basis, or write 'none'");
        }));
        return new DataDeclaration(module, purposes, columns);
    }

    private static LegalBasis basis(String module, String key, String value) {
        try {
            return LegalBasis.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path(module) + ": " + key + " has the legal basis '" + value + "', not one of "
                    + java.util.List.of(LegalBasis.values()), e);
        }
    }
}
