package org.wirkstatt.forum.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.archive.ImportedMarks;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.rest.ForumJson.BoardJson;
import org.wirkstatt.forum.rest.ForumJson.FileJson;
import org.wirkstatt.forum.rest.ForumJson.PostJson;
import org.wirkstatt.forum.rest.ForumJson.ThreadJson;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.EnumKey;

/** Writes boards, threads and posts as the API tells them; the caller has asked whether the reader may read them. */
@ApplicationScoped
class ForumDocuments {

    @Inject
    Threads threads;
    @Inject
    ImportedMarks imported;
    @Inject
    Attachments attachments;
    @Inject
    PublicAddress address;
    @Inject
    Instance<MemberDirectory> members;

    BoardJson board(Board b) {
        return new BoardJson(b.slug(), address.of(b.path()), b.name(), b.about(), EnumKey.of(b.access()), b.isArchived(), b.threads(), b.posts(), text(b.lastPostAt()));
    }

    List<ThreadJson> threads(List<ForumThread> list, Board board) {
        Map<MemberId, String> names = names(list.stream().map(ForumThread::author).toList());
        Map<Long, List<String>> tags = threads.tags(list);
        return list.stream().map(t -> new ThreadJson(t.id(), address.of(t.path()), board.slug(), EnumKey.of(t.kind()), t.title(), name(names, t.author()),
                tags.getOrDefault(t.id(), List.of()), t.posts(), t.lastNo(), t.acceptedNo(), t.isLocked(), text(t.createdAt()), text(t.lastPostAt()))).toList();
    }

    List<PostJson> posts(List<Post> list) {
        Map<MemberId, String> names = names(list.stream().map(Post::author).toList());
        Map<Long, ImportedMarks.Mark> marks = imported.of(list);
        Map<Long, List<PostFile>> files = attachments.of(list.stream().filter(Post::isShown).map(Post::id).toList());
        return list.stream().map(p -> new PostJson(p.id(), p.no(), address.of(p.path()), p.isShown() ? name(names, p.author(), marks.get(p.id())) : null, p.replyTo(),
                p.isShown() ? p.text() : null, files.getOrDefault(p.id(), List.of()).stream().map(this::file).toList(), text(p.createdAt()), text(p.editedAt()))).toList();
    }

    private FileJson file(PostFile f) {
        return new FileJson(f.id(), address.of(f.path()), f.name(), f.type().mediaType(), f.sizeBytes());
    }

    private Map<MemberId, String> names(Collection<MemberId> ids) {
        List<MemberId> known = ids.stream().filter(Objects::nonNull).distinct().toList();
        return known.isEmpty() || members.isUnsatisfied() ? Map.of() : members.get().displayNames(known);
    }

    private static String name(Map<MemberId, String> names, MemberId id, ImportedMarks.Mark mark) {
        return id == null && mark != null ? mark.name() : name(names, id);
    }

    private static String name(Map<MemberId, String> names, MemberId id) {
        return id == null ? null : names.get(id);
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
