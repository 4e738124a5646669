package org.wirkstatt.forum.attachment;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.file.FileReferences;

/** Tells the file store which files posts have. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class AttachmentFiles implements FileReferences {

    @Inject
    AttachmentRepository files;

    @Override
    public Stream<String> referenced() {
        return files.sha256();
    }
}
