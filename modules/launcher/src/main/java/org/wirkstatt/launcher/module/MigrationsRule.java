package org.wirkstatt.launcher.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirkstatt.platform.module.ModuleDescriptor;

/** Migrations lie in the module's own folder, and each has a number of its own. */
final class MigrationsRule implements ModuleRule {

    private static final String ALL = "db/migration/";
    private static final Pattern STEP = Pattern.compile("V(\\d{1,9})__\\w+\\.sql");

    @Override
    public Optional<Reason> breach(OpenJar jar, ModuleDescriptor descriptor, JarClasses classes) {
        String own = folder(descriptor);
        List<String> files = jar.filesBelow(ALL);
        Map<Long, String> byNumber = new HashMap<>();
        for (String file : files) {
            Matcher step = STEP.matcher(file.startsWith(own) ? file.substring(own.length()) : "");
            if (!step.matches()) {
                return Optional.of(Reason.of("module.migration.name", file, own));
            }
            String same = byNumber.putIfAbsent(Long.valueOf(step.group(1)), file);
            if (same != null) {
                return Optional.of(Reason.of("module.migration.number", same, file));
            }
        }
        return Optional.empty();
    }

    static String folder(ModuleDescriptor descriptor) {
        return ALL + descriptor.id().replace('-', '_') + "/";
    }
}
