package org.wirkstatt.notifications.intake;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.file.FileReferences;

/** Tells the file store which mails are kept as they came. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class IntakeFiles implements FileReferences {

    @Inject
    InboundRepository mails;

    @Override
    public Stream<String> referenced() {
        return mails.files();
    }
}
