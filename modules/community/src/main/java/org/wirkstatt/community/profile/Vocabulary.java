package org.wirkstatt.community.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.content.ContentFiles;

/** The one list of what people offer and seek, from {@code vocabulary.yaml}. Thread safe. */
@ApplicationScoped
public class Vocabulary {

    private static final String FILE = "/org/wirkstatt/community/vocabulary.yaml";

    /** @param version counted up with every change of the terms */
    record File(int version, List<Term> terms) {
    }

    /**
     * @param key stays for good
     * @param retired is still shown where it was chosen, and cannot be chosen anew; null is no
     */
    public record Term(String key, String de, String en, Boolean retired) {

        public String label(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : de;
        }
    }

    @Inject
    ContentFiles files;

    private File file;
    private Map<String, Term> byKey;

    @PostConstruct
    void read() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(FILE)) {
            file = files.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), File.class, false);
            byKey = file.terms().stream().collect(Collectors.toMap(Term::key, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    public int version() {
        return file.version();
    }

    /** Terms that can be chosen, in order. */
    public List<Term> choosable() {
        return file.terms().stream().filter(t -> !Boolean.TRUE.equals(t.retired())).toList();
    }

    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** Name of a term; the key itself for one that nobody knows. */
    public String label(String key, Locale locale) {
        return byKey.containsKey(key) ? byKey.get(key).label(locale) : key;
    }
}
