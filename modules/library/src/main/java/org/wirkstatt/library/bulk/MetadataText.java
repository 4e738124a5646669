package org.wirkstatt.library.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a metadata file in the encodings that spreadsheets write: UTF-8 with and without byte order mark, UTF-16 with one, and Windows-1252 for what
 * is no UTF-8. A text in UTF-8 with umlauts is practically never valid by chance in another encoding, so the order is safe.
 */
final class MetadataText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MetadataText() {
    }

    /** Lines end with \n. @throws SourceException if no encoding fits */
    static String of(byte[] bytes) throws SourceException {
        String text = decoded(bytes);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new SourceException("encoding");
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decoded(byte[] bytes) throws SourceException {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        try {
            if (first == 0xFEFF || first == 0xFFFE) {
                return strictly(bytes, StandardCharsets.UTF_16);
            }
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException noUtf8) {
            try {
                return strictly(bytes, WINDOWS);
            } catch (CharacterCodingException e) {
                throw new SourceException("encoding");
            }
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
