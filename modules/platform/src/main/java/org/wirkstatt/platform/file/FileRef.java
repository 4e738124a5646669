package org.wirkstatt.platform.file;

/**
 * Bytes in the file store.
 *
 * @param sha256 64 lower case hexadecimal digits: the address of the bytes
 * @param sizeBytes at least 0
 */
public record FileRef(String sha256, long sizeBytes) {

    public FileRef {
        if (!sha256.matches("[0-9a-f]{64}") || sizeBytes < 0) {
            throw new IllegalArgumentException("not a SHA-256 or a negative size: " + sha256 + ", " + sizeBytes);
        }
    }
}
