package org.wirkstatt.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/** Removes the bytes of one file after the rows that named it are gone. */
@ApplicationScoped
class ForgetFile implements Job {

    static final String NAME = "kernel.forgetFile";

    @Inject
    FileSweeper sweeper;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        try {
            sweeper.forget(ref.id());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove a file", e);
        }
    }
}
