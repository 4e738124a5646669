package org.wirkstatt.forum.publication;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import org.wirkstatt.forum.archive.ImportedMarks;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.Markdown;

/**
 * The first page of a public thread in the words of schema.org; names as the page shows them.
 *
 * @see <a href="https://schema.org/DiscussionForumPosting">schema.org/DiscussionForumPosting</a>
 */
@ApplicationScoped
public class ThreadJsonLd {

    /** Kept: {@link Json} alone looks for its implementation on each call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    Markdown markdown;
    @Inject
    ImportedMarks imported;
    @Inject
    PublicAddress address;
    @Inject
    Instance<MemberDirectory> members;

    /**
     * @param shown posts of the first page
     * @return null for a thread that search engines shall not know, and where post no. 1 is not shown
     */
    public JsonObject of(ForumThread thread, Board board, List<Post> shown) {
        List<Post> posts = shown.stream().filter(Post::isShown).toList();
        if (board.access() != BoardAccess.PUBLIC || board.isDemo() || thread.isHidden() || posts.isEmpty() || posts.get(0).no() != 1) {
            return null;
        }
        Map<MemberId, String> names = members.isUnsatisfied() ? Map.of()
                : members.get().displayNames(posts.stream().map(Post::author).filter(a -> a != null).distinct().toList());
        Map<Long, ImportedMarks.Mark> marks = imported.of(posts);
        JsonArrayBuilder comments = JSON.createArrayBuilder();
        posts.stream().skip(1).forEach(p -> comments.add(posting(p, "Comment", address.of(p.path()), names, marks)));
        return posting(posts.get(0), "DiscussionForumPosting", address.of(thread.path()), names, marks).add("@context", "https://schema.org")
                .add("headline", thread.title()).add("inLanguage", "de").add("dateModified", thread.lastPostAt().toString())
                .add("isPartOf", JSON.createObjectBuilder().add("@type", "CollectionPage").add("name", board.name()).add("url", address.of(board.path())))
                .add("interactionStatistic", JSON.createObjectBuilder().add("@type", "InteractionCounter")
                        .add("interactionType", "https://schema.org/CommentAction").add("userInteractionCount", Math.max(0, thread.posts() - 1)))
                .add("comment", comments).build();
    }

    private JsonObjectBuilder posting(Post post, String type, String url, Map<MemberId, String> names, Map<Long, ImportedMarks.Mark> marks) {
        ImportedMarks.Mark mark = marks.get(post.id());
        String name = post.author() == null ? mark != null && mark.name() != null ? mark.name() : PersonalData.FORMER_MEMBER : names.getOrDefault(post.author(), PersonalData.FORMER_MEMBER);
        return JSON.createObjectBuilder().add("@type", type).add("url", url).add("text", markdown.toPlainText(post.text()))
                .add("author", JSON.createObjectBuilder().add("@type", "Person").add("name", name)).add("datePublished", post.createdAt().toString());
    }
}
