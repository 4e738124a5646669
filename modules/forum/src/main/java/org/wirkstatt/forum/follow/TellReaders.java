package org.wirkstatt.forum.follow;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.follow.FollowService.Why;
import org.wirkstatt.forum.mail.ForumMail;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.privacy.PersonalData;

/** Tells people of a new post, after it was committed; a second run replaces the notices of the first. */
@ApplicationScoped
class TellReaders implements Job {

    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    FollowService follows;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<MemberDirectory> members;

    @Override
    public String name() {
        return Posting.TELL;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(ContentRef ref) {
        Optional<Post> post = posts.find(Long.parseLong(ref.id())).filter(Post::isShown);
        Optional<ForumThread> thread = post.flatMap(p -> threads.find(p.threadId())).filter(t -> !t.isHidden());
        if (thread.isEmpty() || notifier.isUnsatisfied()) {
            return;
        }
        boards.find(thread.get().boardId()).ifPresent(board -> {
            String author = name(post.get().author());
            follows.audience(post.get(), thread.get(), board).forEach((member, why) -> notifier.get().notify(notice(member, why, post.get(), thread.get(), author)));
        });
    }

    private String name(MemberId author) {
        return author == null || members.isUnsatisfied() ? PersonalData.FORMER_MEMBER
                : members.get().displayNames(List.of(author)).getOrDefault(author, PersonalData.FORMER_MEMBER);
    }

    private static Notice notice(MemberId to, Why why, Post post, ForumThread thread, String author) {
        NoticeKind kind = switch (why) {
            case ANSWER -> ForumNotices.ANSWER;
            case MENTION -> ForumNotices.MENTION;
            case FOLLOWS -> ForumNotices.NEW_POST;
        };
        ContentRef about = why == Why.FOLLOWS ? thread.ref() : post.ref();
        Notice told = Notice.about(to, kind, about, List.of(author, thread.title(), String.valueOf(post.no())), post.path());
        return ForumMail.actionable(told, post, thread, to, why == Why.FOLLOWS);
    }
}
