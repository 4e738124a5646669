package org.wirkstatt.forum.post;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.privacy.RetentionRule;

/** The text of a post that its author deleted can be taken back for 30 days, then it goes; the numbered mark stays. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class DeletedPosts implements RetentionRule {

    private static final int AT_ONCE = 500;

    @Inject
    PostRepository posts;
    @Inject
    Attachments attachments;
    @Inject
    History history;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "deletedPosts";
    }

    @Override
    public String purpose() {
        return "contribution";
    }

    @Override
    public Period period() {
        return Period.ofDays(30);
    }

    @Override
    public long due(Instant before) {
        return posts.countDeleted(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<Post> gone = posts.deleted(before, AT_ONCE);
        gone.forEach(p -> {
            p.clear();
            attachments.forget(p.id());
            history.forget(p.ref());
        });
        return gone.size();
    }
}
