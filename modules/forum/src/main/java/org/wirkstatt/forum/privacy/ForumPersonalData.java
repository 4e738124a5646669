package org.wirkstatt.forum.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.archive.ImportData;
import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.PostFile;
import org.wirkstatt.forum.care.CareService;
import org.wirkstatt.forum.follow.BookmarkService;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.knowledge.KnowledgeData;
import org.wirkstatt.forum.moderation.ModerationData;
import org.wirkstatt.forum.poll.Reactions;
import org.wirkstatt.forum.post.Authorship;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.reading.Reading;
import org.wirkstatt.forum.reading.ReadingService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.EnumKey;

/** What the forum holds about a person: contributions to the exchange, marks of reading, what is followed and bookmarked. */
@ApplicationScoped
class ForumPersonalData implements PersonalData {

    private static final int AT_ONCE = 500;
    private static final int MOST_OF_TEXT = 1000;

    @Inject
    Threads threads;
    @Inject
    Posts posts;
    @Inject
    ReadingService readings;
    @Inject
    FollowService follows;
    @Inject
    BookmarkService bookmarks;
    @Inject
    CareService cares;
    @Inject
    Reactions reactions;
    @Inject
    Attachments attachments;
    @Inject
    Authorship authorship;
    @Inject
    ModerationData moderation;
    @Inject
    KnowledgeData knowledge;
    @Inject
    ImportData imports;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        addThreads(member, entries);
        addPosts(member, entries);
        addReadings(member, entries);
        follows.of(member, 10_000).forEach(f -> entries.add(Map.of("kind", "follow", "scope", EnumKey.of(f.scope()), "target", f.target(),
                "level", EnumKey.of(f.level()))));
        bookmarks.of(member).forEach(b -> {
            Map<String, Object> entry = entry("bookmark", "post", b.postId(), "createdAt", b.createdAt().toString());
            if (b.remindAt() != null) {
                entry.put("remindAt", b.remindAt().toString());
            }
            entries.add(entry);
        });
        entries.addAll(reactions.export(member));
        attachments.by(member).forEach(f -> entries.add(file(f)));
        posts.mentionsOf(member).forEach(m -> entries.add(Map.of("kind", "mention", "post", m.postId(), "name", m.name())));
        cares.askedOf(member).forEach(a -> {
            Map<String, Object> entry = entry("asked", "thread", a.threadId(), "createdAt", a.askedAt().toString());
            if (a.passedOnAt() != null) {
                entry.put("passedOnAt", a.passedOnAt().toString());
            }
            entries.add(entry);
        });
        entries.addAll(moderation.export(member));
        entries.addAll(knowledge.export(member));
        entries.addAll(imports.export(member));
        return entries;
    }

    private Map<String, Object> file(PostFile f) {
        Map<String, Object> entry = entry("file", "fileName", f.name());
        if (f.postId() != null) {
            entry.put("post", f.postId());
        }
        if (f.addedAt() != null) {
            entry.put("createdAt", f.addedAt().toString());
        }
        if (!f.note().isEmpty()) {
            entry.put("note", f.note());
        }
        if (f.removedAt() != null) {
            entry.put("removedAt", f.removedAt().toString());
        }
        List<String> text = attachments.text(f, MOST_OF_TEXT).stream().flatMap(s -> Stream.of(s.heading(), s.text())).filter(t -> !t.isEmpty()).toList();
        if (!text.isEmpty()) {
            entry.put("text", text);
        }
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OwnFile> files(MemberId member) {
        return attachments.by(member).stream().flatMap(f -> f.bytes().map(bytes -> new OwnFile(f.name(), bytes)).stream()).toList();
    }

    private void addThreads(MemberId member, List<Map<String, Object>> entries) {
        int first = 0;
        for (List<ForumThread> some = threads.openedBy(member, first, AT_ONCE); !some.isEmpty(); some = threads.openedBy(member, first, AT_ONCE)) {
            some.forEach(t -> entries.add(entry("thread", "title", t.title(), "path", t.path(), "createdAt", t.createdAt().toString())));
            first += AT_ONCE;
        }
    }

    private void addPosts(MemberId member, List<Map<String, Object>> entries) {
        long after = 0;
        for (List<Post> some = posts.by(member, after, AT_ONCE); !some.isEmpty(); some = posts.by(member, after, AT_ONCE)) {
            some.forEach(p -> entries.add(entry("post", "path", p.path(), "number", p.no(), "createdAt", p.createdAt().toString(), "text", p.text())));
            after = some.get(some.size() - 1).id();
        }
    }

    private void addReadings(MemberId member, List<Map<String, Object>> entries) {
        int first = 0;
        for (List<Reading> some = readings.of(member, first, AT_ONCE); !some.isEmpty(); some = readings.of(member, first, AT_ONCE)) {
            some.forEach(r -> entries.add(entry("reading", "thread", r.threadId(), "read", r.read().toString(), "visitedAt", r.visitedAt().toString())));
            first += AT_ONCE;
        }
    }

    private static Map<String, Object> entry(String kind, Object... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        authorship.forget(member, contributions == Contributions.DELETE);
        readings.forget(member);
        reactions.forget(member);
        follows.forget(member);
        cares.forget(member);
        moderation.forget(member);
        knowledge.forget(member, contributions == Contributions.DELETE);
        imports.forget(member);
    }

    @Override
    public List<String> remains() {
        return List.of("personalData.remains.posts");
    }
}
