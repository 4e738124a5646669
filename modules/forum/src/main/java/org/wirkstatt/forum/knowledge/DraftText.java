package org.wirkstatt.forum.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.post.Mention;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;

/** Posts as one text in Markdown, each under a heading with its number. Names of authors do not stand in it: they are credits of the material. */
@ApplicationScoped
class DraftText {

    @Inject
    Posts posts;
    @Inject
    Texts texts;

    /** @param named people whose name may stand in the text */
    String of(ForumThread thread, List<Post> chosen, Set<MemberId> named) {
        Map<Long, List<Mention>> mentions = posts.mentions(chosen);
        return chosen.stream().map(post -> "## " + texts.of("forum", "draft.post", Locale.GERMAN, post.no()) + "\n\n"
                + PlainPost.of(post.text(), mentions.getOrDefault(post.id(), List.of()), m -> named.contains(m.member()), id -> number(thread, id)))
                .collect(Collectors.joining("\n\n")) + "\n";
    }

    private Optional<Integer> number(ForumThread thread, long id) {
        return posts.find(id).filter(p -> p.threadId() == thread.id()).map(Post::no);
    }

    /** '3', '3, 5, 7': in every language. */
    static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** '3', '3 und 7', '3, 5 und 7': for a material, which is German. */
    static String numbers(List<Integer> numbers) {
        List<String> words = numbers.stream().map(String::valueOf).toList();
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " und " + words.get(words.size() - 1);
    }
}
