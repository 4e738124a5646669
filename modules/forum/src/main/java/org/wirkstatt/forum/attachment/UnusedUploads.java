package org.wirkstatt.forum.attachment;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.privacy.RetentionRule;

/** Files and pictures that were chosen for a post which nobody sent go after a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class UnusedUploads implements RetentionRule {

    private static final int AT_ONCE = 500;

    @Inject
    AttachmentRepository files;
    @Inject
    Attachments attachments;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "unusedUploads";
    }

    @Override
    public String purpose() {
        return "contribution";
    }

    @Override
    public Period period() {
        return Period.ofDays(1);
    }

    @Override
    public long due(Instant before) {
        return files.countLoose(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<PostFile> old = files.loose(before, AT_ONCE);
        old.forEach(attachments::remove);
        return old.size();
    }
}
