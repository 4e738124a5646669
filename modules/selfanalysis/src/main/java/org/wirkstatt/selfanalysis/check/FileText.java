package org.wirkstatt.selfanalysis.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file, if its bytes are one: UTF-8, of bearable size, indented with spaces. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {
    }

    /** Empty if the bytes are no text that can be read on; the reasons are added to {@code findings}. */
    static Optional<String> of(byte[] bytes, Findings findings) {
        if (bytes.length > CatalogueCheck.MAX_BYTES) {
            findings.add(Finding.fault(Place.FILE, "", "file.tooLarge", String.valueOf(CatalogueCheck.MAX_BYTES / 1000)));
            return Optional.empty();
        }
        if (isUtf16(bytes)) {
            findings.add(Finding.fault(Place.FILE, "", "file.utf16"));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            findings.add(Finding.fault(endOf(text), "", "file.encoding"));
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            findings.add(Finding.fault(Place.FILE, "", "file.empty"));
            return Optional.empty();
        }
        return hasTabs(text, findings) ? Optional.empty() : Optional.of(text);
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2 && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static Place endOf(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }

    /** YAML forbids tabs in indentation; each line is named, as editors put them into many at once. */
    private static boolean hasTabs(String text, Findings findings) {
        boolean any = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            int indent = 0;
            while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
                indent++;
            }
            int tab = line.substring(0, indent).indexOf('\t');
            if (tab >= 0 && !line.isBlank()) {
                any = true;
                findings.add(Finding.fault(new Place(number, tab + 1), "", "file.tab"));
            }
        }
        return any;
    }
}
