package org.wirkstatt.library.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP. Nothing is ever written under a name that stands in it. What an entry says of its size is not believed: bytes are counted, in an entry and over
 * all entries, so that neither a bomb nor entries that lie over each other ('A better zip bomb', Fifield, WOOT 2019) come far.
 */
final class ZipSource implements BulkSource {

    /** So many times its size may something swell. Office documents are packed themselves; plain text and drawings reach 20. */
    private static final int MOST_SWELLING = 100;
    private static final long ALWAYS_GOOD = 1024L * 1024;
    private final ZipFile zip;
    private final long mostBytes;
    private final Map<String, ZipEntry> files = new TreeMap<>();
    private long read;

    /** @throws SourceException if it is no ZIP that can be read */
    ZipSource(Path file) throws IOException, SourceException {
        zip = opened(file);
        mostBytes = Files.size(file) * MOST_SWELLING + ALWAYS_GOOD;
    }

    /** Names are UTF-8, or what the Windows Explorer wrote for long. */
    private static ZipFile opened(Path file) throws IOException, SourceException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), Charset.forName("IBM850"));
            } catch (ZipException broken) {
                throw new SourceException("zipBroken");
            }
        }
    }

    @Override
    public List<Name> names() throws SourceException {
        if (zip.size() > 2 * MOST_FILES) {
            throw new SourceException("tooMany", MOST_FILES);
        }
        List<Name> names = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String path = entry.isDirectory() ? "" : BulkSource.clean(entry.getName());
            if (entry.isDirectory() || BulkSource.isLitter(path)) {
                continue;
            }
            if (path.isEmpty()) {
                names.add(new Name(shown(entry.getName()), "pathOutside"));
            } else if (files.putIfAbsent(path, entry) != null) {
                names.add(new Name(path, "nameTwice"));
            } else {
                names.add(new Name(path, ""));
            }
        }
        if (names.size() > MOST_FILES) {
            throw new SourceException("tooMany", MOST_FILES);
        }
        names.sort(Comparator.comparing(Name::path));
        return names;
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipEntry entry = files.get(path);
        return new Counted(zip.getInputStream(entry), Math.max(0, entry.getCompressedSize()) * MOST_SWELLING + ALWAYS_GOOD);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final long most;
        private long own;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count(Math.max(0, got));
            return got;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) throws BombException {
            own += more;
            read += more;
            if (own > most || read > mostBytes) {
                throw new BombException();
            }
        }
    }
}
