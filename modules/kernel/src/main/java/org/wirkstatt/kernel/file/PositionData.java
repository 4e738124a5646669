package org.wirkstatt.kernel.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Where a photo was taken, taken out of the bytes of a picture: the GPS directory of Exif (2.32, section 4.6.6) and properties of that kind in XMP. What
 * else is said about a picture, such as who made it and under which licence, stays. Nothing moves: places are overwritten, so the picture is the same.
 */
final class PositionData {

    private static final int GPS_DIRECTORY = 0x8825;
    private static final int ENTRY_BYTES = 12;
    /** Bytes of a value by the type of an Exif entry, from 1 on. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] XMP_BEGIN = ascii("<x:xmpmeta");
    private static final byte[] XMP_END = ascii("</x:xmpmeta>");
    private static final byte[] GPS = ascii(":gps");

    private final ByteBuffer file;
    private boolean changed;

    private PositionData(ByteBuffer file) {
        this.file = file;
    }

    /** @param file bytes of any file; of anything but a JPEG, PNG, GIF or WebP nothing is changed. @return whether something was taken out */
    static boolean remove(ByteBuffer file) {
        PositionData data = new PositionData(file);
        try {
            if (data.is(0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}) || data.is(0, ascii("GIF8"))) {
                data.scan();
            } else if (data.is(0, new byte[] {(byte) 0x89, 'P', 'N', 'G'})) {
                data.png();
            } else if (data.is(0, ascii("RIFF")) && data.is(8, ascii("WEBP"))) {
                data.webp();
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException brokenOff) {
            // what comes before the break is done
        }
        return data.changed;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean is(int at, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (at + i >= file.limit() || file.get(at + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Exif and XMP wherever they stand, also in a second picture behind the first. */
    private void scan() {
        for (int at = 0; at < file.limit(); at++) {
            if (file.get(at) == 'E' && is(at, EXIF)) {
                tiff(at + EXIF.length, file.limit());
            }
        }
        xmp(0, file.limit());
    }

    private void png() {
        for (int at = 8; at + 12 <= file.limit();) {
            int length = file.getInt(at);
            if (length < 0 || length > file.limit() - at - 12) {
                return;
            }
            boolean before = changed;
            changed = false;
            if (is(at + 4, ascii("eXIf"))) {
                tiff(at + 8, at + 8 + length);
            } else if (is(at + 4, ascii("iTXt")) && !isPacked(at + 8, length)) {
                xmp(at + 8, at + 8 + length);
            } else if (hidesMetadata(at, length)) {
                empty(at, length);
            }
            if (changed) {
                file.putInt(at + 8 + length, checksum(at + 4, length + 4));
            }
            changed |= before;
            at += 12 + length;
        }
    }

    /** Whether the text of an {@code iTXt} chunk is compressed (PNG, 11.3.4.5). */
    private boolean isPacked(int at, int length) {
        int end = at;
        while (end < at + length && file.get(end) != 0) {
            end++;
        }
        return end + 1 < at + length && file.get(end + 1) == 1;
    }

    /** Profiles in hexadecimal or compressed, as some programs write them, are taken out whole: what is in them cannot be overwritten in place. */
    private boolean hidesMetadata(int at, int length) {
        boolean text = is(at + 4, ascii("tEXt")) || is(at + 4, ascii("zTXt")) || is(at + 4, ascii("iTXt"));
        return text && length > 4 && (is(at + 8, ascii("Raw profile type")) || is(at + 8, ascii("XML:com.adobe.xmp")));
    }

    /** A chunk of a private kind that every program passes over. */
    private void empty(int at, int length) {
        write(at + 4, ascii("wiPd"));
        fill(at + 8, at + 8 + length, (byte) 0);
    }

    private void write(int at, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            file.put(at + i, bytes[i]);
        }
        changed = true;
    }

    private int checksum(int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(file.duplicate().position(from).limit(from + length));
        return (int) crc.getValue();
    }

    private void webp() {
        for (int at = 12; at + 8 <= file.limit();) {
            int length = Integer.reverseBytes(file.getInt(at + 4));
            if (length < 0 || length > file.limit() - at - 8) {
                return;
            }
            if (is(at, ascii("EXIF"))) {
                tiff(at + 8 + (is(at + 8, EXIF) ? EXIF.length : 0), at + 8 + length);
            } else if (is(at, ascii("XMP "))) {
                xmp(at + 8, at + 8 + length);
            }
            at += 8 + length + (length & 1);
        }
    }

    /** @param start of the header that offsets count from */
    private void tiff(int start, int end) {
        if (!is(start, ascii("II*\0")) && !is(start, ascii("MM\0*"))) {
            return;
        }
        ByteBuffer tiff = file.duplicate().position(start).limit(end).slice().order(file.get(start) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(first));
        for (int i = 0; i < entries; i++) {
            int entry = first + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == GPS_DIRECTORY) {
                gps(tiff, tiff.getInt(entry + 8), start);
            }
        }
    }

    /** Leaves a directory without entries. */
    private void gps(ByteBuffer tiff, int directory, int start) {
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            int type = Short.toUnsignedInt(tiff.getShort(entry + 2));
            long size = Integer.toUnsignedLong(tiff.getInt(entry + 4)) * (type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1);
            if (size > 4 && size <= tiff.limit()) {
                int at = tiff.getInt(entry + 8);
                if (at > 0 && at + size <= tiff.limit()) {
                    fill(start + at, start + at + (int) size, (byte) 0);
                }
            }
        }
        int end = Math.min(directory + 2 + entries * ENTRY_BYTES + 4, tiff.limit());
        fill(start + directory, start + end, (byte) 0);
    }

    /** Values of attributes and elements whose name begins with GPS, in any XMP packet from {@code from} to {@code end}. */
    private void xmp(int from, int end) {
        boolean inside = false;
        for (int at = from; at < end; at++) {
            if (file.get(at) == '<') {
                inside = is(at, XMP_BEGIN) || inside && !is(at, XMP_END);
            } else if (inside && file.get(at) == ':' && isGps(at)) {
                int name = at + 1;
                while (name < end && Character.isLetterOrDigit(file.get(name))) {
                    name++;
                }
                blank(name, end);
            }
        }
    }

    private boolean isGps(int at) {
        for (int i = 0; i < GPS.length; i++) {
            if (at + i >= file.limit() || Character.toLowerCase(file.get(at + i)) != GPS[i]) {
                return false;
            }
        }
        return true;
    }

    /** @param at behind the name: of an attribute with its value, or of an element with its text */
    private void blank(int at, int end) {
        int begin = at;
        while (begin < end && (file.get(begin) == '=' || Character.isWhitespace(file.get(begin)))) {
            begin++;
        }
        byte opens = begin < end ? file.get(begin) : 0;
        byte closes = (byte) (opens == '>' ? '<' : opens);
        if (opens == '"' || opens == '\'' || opens == '>') {
            int stop = begin + 1;
            while (stop < end && file.get(stop) != closes) {
                stop++;
            }
            fill(begin + 1, stop, (byte) ' ');
        }
    }

    private void fill(int from, int end, byte with) {
        for (int at = from; at < end; at++) {
            if (file.get(at) != with) {
                file.put(at, with);
                changed = true;
            }
        }
    }
}
