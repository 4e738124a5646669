package org.wirkstatt.library.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.platform.file.TextExtractor;

/** Once after the start: files that came in while there was no text extraction are read now, if there is one. */
@ApplicationScoped
class UnreadFiles implements ChangeFollower {

    @Inject
    MaterialFiles files;
    @Inject
    Instance<TextExtractor> extractor;
    private boolean done;

    @Override
    public void follow() {
        if (!done && !extractor.isUnsatisfied()) {
            files.readUnread();
        }
        done = true;
    }
}
