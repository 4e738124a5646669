package org.wirkstatt.forum.archive;

import java.io.IOException;

/** A file with threads. */
interface ArchiveSource {

    /** Goes through the whole file; the same file always gives the same. @throws FileException if it cannot be taken over at all */
    void read(Visitor visitor) throws IOException, FileException;

    /** Takes what is found. */
    interface Visitor {

        /** @param entries read so far @return false to stop */
        boolean goesOn(int entries);

        void problem(int entry, Reason reason, String detail);

        /** @return false to stop */
        boolean thread(ArchivedThread thread) throws IOException;
    }

    /** A whole file cannot be taken over. */
    final class FileException extends Exception {

        private static final long serialVersionUID = 1L;
        private final Reason reason;
        private final String detail;

        FileException(Reason reason, String detail) {
            super(reason.name());
            this.reason = reason;
            this.detail = detail;
        }

        Reason reason() {
            return reason;
        }

        String detail() {
            return detail;
        }
    }
}
