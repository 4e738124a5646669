package org.wirkstatt.launcher.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

import org.wirkstatt.platform.module.ModuleDescriptor;

/** Every text is there in German and in English; a module without pages may do without texts. */
final class MessagesRule implements ModuleRule {

    @Override
    public Optional<Reason> breach(OpenJar jar, ModuleDescriptor descriptor, JarClasses classes) throws IOException {
        String bundle = "org/wirkstatt/" + descriptor.id().replace("-", "") + "/messages";
        String german = bundle + ".properties";
        String english = bundle + "_en.properties";
        boolean speaks = jar.has(german) || jar.has(english) || !jar.filesBelow("META-INF/resources/").isEmpty();
        if (!speaks) {
            return Optional.empty();
        }
        for (String file : new String[] {german, english}) {
            if (!jar.has(file)) {
                return Optional.of(Reason.of("module.messages.bundle", file));
            }
        }
        return missing(jar, german, english).or(() -> missing(jar, english, german));
    }

    private static Optional<Reason> missing(OpenJar jar, String from, String in) {
        try {
            TreeSet<String> keys = new TreeSet<>(texts(jar, from).stringPropertyNames());
            keys.removeAll(texts(jar, in).stringPropertyNames());
            return keys.isEmpty() ? Optional.empty() : Optional.of(Reason.of("module.messages.key", keys.first(), in, keys.size()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Reason.of("module.messages.bundle", in));
        }
    }

    private static Properties texts(OpenJar jar, String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(new ByteArrayInputStream(jar.bytes(file).orElseThrow()), StandardCharsets.UTF_8));
        return texts;
    }
}
