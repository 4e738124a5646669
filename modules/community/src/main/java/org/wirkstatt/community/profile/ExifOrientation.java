package org.wirkstatt.community.profile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from the metadata of a JPEG: Exif 2.32, tag 274 in the first directory of the APP1 segment. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int SOI = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SOS = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {
    }

    /** 1 to 8; 1 (upright) for everything that says nothing readable. */
    static int of(byte[] file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(file);
            if (unsigned(in) != SOI) {
                return UPRIGHT;
            }
            for (int marker = unsigned(in); marker != SOS && marker >> 8 == 0xFF; marker = unsigned(in)) {
                int length = unsigned(in);
                int next = in.position() + length - 2;
                if (marker == APP1 && in.getInt() == EXIF && in.getShort() == 0) {
                    return inDirectory(in.slice(in.position(), next - in.position()));
                }
                in.position(next);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer in) {
        return in.getShort() & 0xFFFF;
    }
}
