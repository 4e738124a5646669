package org.wirkstatt.kernel.archive;

/** An archive cannot be taken. The message is a key of the administration's bundle. */
class ArchiveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveRefusedException(String key) {
        super(key);
    }

    ArchiveRefusedException(String key, Throwable cause) {
        super(key, cause);
    }
}
