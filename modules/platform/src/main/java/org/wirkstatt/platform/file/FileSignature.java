package org.wirkstatt.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells what bytes are, by their first bytes and, for packed office formats, by the names in the package. No content is unpacked, so a zip
 * bomb costs nothing here; the text extraction in its own process says more later.
 */
final class FileSignature {

    private static final int HEAD = 8192;
    private static final int MAX_ENTRIES = 2000;
    private static final String OLE2 = "d0cf11e0a1b11ae1";

    private FileSignature() {
    }

    /**
     * Type of the bytes at {@code file} if the ending of {@code fileName} goes with them.
     *
     * @return empty where content and ending do not go together, or where the portal does not take the format
     */
    static Optional<FileType> check(Path file, String fileName) throws IOException {
        Optional<FileType> named = FileType.ofName(fileName);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        byte[] head = head(file);
        FileType type = named.get();
        boolean fits = switch (type) {
            case PDF -> new String(head, 0, Math.min(1024, head.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
            case DOCX, PPTX, XLSX, ODT, ODP, ODS -> isPackage(file, head, type);
            case PNG -> startsWith(head, "89504e470d0a1a0a");
            case JPEG -> startsWith(head, "ffd8ff");
            case GIF -> startsWith(head, "47494638");
            case WEBP -> startsWith(head, "52494646") && head.length > 11 && "WEBP".equals(new String(head, 8, 4, StandardCharsets.ISO_8859_1));
            case SVG -> isText(file) && looksLike(head, "<svg");
            case HTML -> isText(file) && (looksLike(head, "<html") || looksLike(head, "<!doctype html"));
            case TEXT, CSV, MARKDOWN -> isText(file) && !looksLike(head, "<svg") && !looksLike(head, "<!doctype html");
        };
        return fits ? named : Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, String hex) {
        return HexFormat.of().formatHex(head, 0, Math.min(head.length, hex.length() / 2)).equals(hex);
    }

    private static boolean looksLike(byte[] head, String start) {
        String text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>", "").strip();
        return text.replace("\uFEFF", "").strip().startsWith(start) || (start.equals("<svg") && text.startsWith("<!doctype svg"));
    }

    /** An office package; one that is locked with a password lies in an OLE2 container and one that is cut off cannot be listed: both are
     * taken, and the extraction names the reason why there is no text. */
    private static boolean isPackage(Path file, byte[] head, FileType type) throws IOException {
        if (startsWith(head, OLE2)) {
            return type == FileType.DOCX || type == FileType.PPTX || type == FileType.XLSX;
        }
        if (!startsWith(head, "504b0304")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                try (InputStream in = zip.getInputStream(mimetype)) {
                    return new String(in.readNBytes(128), StandardCharsets.US_ASCII).strip().equals(type.mediaType());
                }
            }
            String folder = switch (type) {
                case DOCX -> "word/";
                case PPTX -> "ppt/";
                case XLSX -> "xl/";
                default -> "META-INF/manifest.xml";
            };
            return zip.stream().limit(MAX_ENTRIES).anyMatch(entry -> entry.getName().startsWith(folder));
        } catch (ZipException e) {
            return true;
        }
    }

    /** UTF-8 without control characters other than white space. */
    private static boolean isText(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer chars = CharBuffer.allocate(HEAD);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), chars, end);
                if (result.isError() || hasControl(chars.flip())) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return true;
    }

    private static boolean hasControl(CharBuffer chars) {
        return chars.chars().anyMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}
