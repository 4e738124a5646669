package org.wirkstatt.forum.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.archive.ImportedMarks;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.poll.Polls;
import org.wirkstatt.forum.poll.ReactionKind;
import org.wirkstatt.forum.poll.Reactions;
import org.wirkstatt.forum.post.Mention;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.reading.ReadRanges;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;

/** Posts of a page as the reader sees them. A handful of queries for all: names, people named, polls, files, reactions. */
@ApplicationScoped
public class PostRows {

    @Inject
    Posts posts;
    @Inject
    OwnPosts ownPosts;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    ModerationRows moderation;
    @Inject
    PostHtml html;
    @Inject
    Presented presented;
    @Inject
    Polls allPolls;
    @Inject
    PollViews polls;
    @Inject
    Attachments attachments;
    @Inject
    FileRows files;
    @Inject
    Reactions allReactions;
    @Inject
    ImportedMarks imported;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;
    @Inject
    Format format;

    /** What holds for the whole page. */
    private record Reader(ForumThread thread, boolean mayWrite, boolean mayAccept, ReadRanges read, String firstUnread, Map<MemberId, String> names,
            Map<Long, List<Mention>> mentions, Map<Long, Polls.Shown> polls, Map<Long, List<PostFile>> files, Map<Long, Map<ReactionKind, Long>> reactions, Map<Long, ImportedMarks.Mark> imported) {
    }

    /** @param read what the reader has read; null for visitors and for who opens the thread for the first time: nothing is marked then. @param jump to the first unread post; null without */
    List<PostRow> of(ForumThread thread, Board board, List<Post> shown, ReadRanges read, PostRow.Act jump) {
        Reader reader = new Reader(thread, boards.mayWrite(board) && !thread.isLocked(), threads.mayAccept(thread), read, jump == null ? "" : jump.of(),
                labels.names(shown.stream().map(Post::author).toList()), posts.mentions(shown), allPolls.of(shown),
                attachments.of(shown.stream().map(Post::id).toList()), allReactions.counts(shown), imported.of(shown));
        return shown.stream().map(p -> row(p, reader)).toList();
    }

    private PostRow row(Post p, Reader reader) {
        ForumThread thread = reader.thread();
        boolean accepted = thread.acceptedNo() != null && thread.acceptedNo() == p.no();
        String gone = p.isHidden() ? moderation.hiddenMark(p) : p.isDeleted() ? labels.text("post.deleted") : "";
        String text = gone.isEmpty() ? html.of(p, reader.mentions().getOrDefault(p.id(), List.of())) : "";
        ImportedMarks.Mark mark = reader.imported().get(p.id());
        return new PostRow(p.no(), p.id(), p.author() == null && mark != null && mark.name() != null ? mark.name() : labels.name(reader.names(), p.author()), presented.profilePath(p.author()), p.createdAt(),
                text, gone,
                p.replyTo() == null ? "" : labels.text("post.replyTo", p.replyTo()), p.replyTo() == null ? "" : Posts.path(thread, p.replyTo()),
                p.editedAt() == null ? "" : labels.text("post.edited", format.time(p.editedAt())), p.path() + "/verlauf",
                mark == null ? "" : labels.text("post.imported", format.day(mark.at())), presented.cards(text), gone.isEmpty() && reader.polls().containsKey(p.id()) ? polls.of(reader.polls().get(p.id()), p.path(), reader.mayWrite()) : null,
                gone.isEmpty() ? files.of(reader.files().getOrDefault(p.id(), List.of())) : List.of(),
                gone.isEmpty() ? reactions(reader.reactions().getOrDefault(p.id(), Map.of())) : List.of(),
                reader.read() != null && !reader.read().contains(p.no()), String.valueOf(p.no()).equals(reader.firstUnread()), accepted, acts(p, reader, accepted));
    }

    private List<String> reactions(Map<ReactionKind, Long> counts) {
        return counts.entrySet().stream().map(c -> labels.text("reaction.count", labels.label(c.getKey()), c.getValue())).toList();
    }

    private List<PostRow.Act> acts(Post p, Reader reader, boolean accepted) {
        List<PostRow.Act> acts = new ArrayList<>();
        ForumThread thread = reader.thread();
        if (!user.isSignedIn()) {
            return moderation.acts(p);
        }
        if (p.isShown() && reader.mayWrite()) {
            acts.add(act(thread.path() + "/antworten?auf=" + p.no(), "reply", p));
            acts.add(act(thread.path() + "/antworten?auf=" + p.no() + "&zitat=1", "quote", p));
        }
        if (p.isShown() && p.no() > 1 && reader.mayAccept()) {
            acts.add(act(p.path() + "/hilfreich", accepted ? "unaccept" : "accept", p));
        }
        if (p.isShown() && !user.member().orElseThrow().id().equals(p.author())) {
            acts.add(act(p.path() + "/danke", "react", p));
        }
        if (p.isShown()) {
            acts.add(act(p.path() + "/lesezeichen", "bookmark", p));
        }
        if (ownPosts.mayEdit(p, thread)) {
            acts.add(act(p.path() + "/bearbeiten", "edit", p));
            acts.add(act(p.path() + "/loeschen", "delete", p));
            if (!reader.polls().containsKey(p.id())) {
                acts.add(act(p.path() + "/abstimmung", "poll", p));
            }
        }
        if (ownPosts.mayRestore(p, thread)) {
            acts.add(act(p.path() + "/loeschen", "restore", p));
        }
        acts.addAll(moderation.acts(p));
        return acts;
    }

    private PostRow.Act act(String path, String key, Post p) {
        return new PostRow.Act(path, labels.text("act." + key), labels.text("act.of", p.no()));
    }
}
