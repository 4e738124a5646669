package org.wirkstatt.library.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A bag of named files. Names have '/' between folders, are in NFC and never lead out of the bag. */
interface BulkSource extends Closeable {

    /** Most files that are looked at; a bag with more is refused as a whole. */
    int MOST_FILES = 20_000;
    Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

    /** A file of the bag. @param refusal last part of a key {@code bulk.reason.…}; empty for one that can be opened */
    record Name(String path, String refusal) {
    }

    /** In the order of their names; without what operating systems leave about. @throws SourceException if the bag as a whole cannot be taken */
    List<Name> names() throws IOException, SourceException;

    /** Bytes of one of {@link #names()}; reading them throws {@link BombException} when they swell beyond what a document does. */
    InputStream open(String path) throws IOException;

    /** A name in NFC with '/'; empty where it would lead out of the bag or cannot be a name. */
    static String clean(String name) {
        String path = Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
        boolean leadsOut = path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.length() > 500 || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.equals(".") || part.isEmpty());
        return leadsOut ? "" : path;
    }

    /** Whether a system or a program has left it there. */
    static boolean isLitter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.startsWith(".") || name.startsWith("~$") || LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Content that unpacks to far more than it could reasonably be. */
    class BombException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
