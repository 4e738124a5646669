package org.wirkstatt.forum.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.platform.file.TextExtractor;

/** Once after the start: files that came in while there was no text extraction are read now, if there is one. */
@ApplicationScoped
class UnreadAttachments implements ChangeFollower {

    @Inject
    Attachments attachments;
    @Inject
    Instance<TextExtractor> extractor;
    private boolean done;

    @Override
    public void follow() {
        if (!done && !extractor.isUnsatisfied()) {
            attachments.readUnread();
        }
        done = true;
    }
}
