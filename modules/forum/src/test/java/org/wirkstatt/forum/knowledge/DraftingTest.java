package org.wirkstatt.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.testkit.TestDatabase;

class DraftingTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whenAllAnsweredOneDraftArisesWithWhatWasAgreedAndNamesOnlyWhereAgreed(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(1, 2, 3);
            k.answer(k.t.helper, request, Answer.NAMED);
            k.answer(k.t.third, request, Answer.UNNAMED);
            k.moveOn(request);
            assertThat(k.drafts).as("Mika has not answered").isEmpty();
            k.answer(k.t.asker, request, Answer.DECLINED);
            k.moveOn(request);
            k.moveOn(request);
            assertThat(k.drafts).singleElement().satisfies(draft -> {
                assertThat(draft.title()).isEqualTo("Kleine Initiativen");
                assertThat(draft.summary()).isEqualTo("Was geholfen hat.");
                assertThat(draft.text()).isEqualTo("## Beitrag 2\n\nRufen Sie an.\n\n## Beitrag 3\n\nLaden Sie zu zweit ein.\n");
                assertThat(draft.creators()).containsExactly("Bao Beispiel", "Mitglieder des Forums");
                assertThat(draft.source()).isEqualTo(k.thread.ref());
                assertThat(draft.note()).isEqualTo("Aus einem Thema im Forum, Beitrag 2 und 3, mit Zustimmung der Verfasser:innen");
                assertThat(draft.open()).isTrue();
            });
            assertThat(k.now(request).request().state()).isEqualTo(RequestState.DRAFTED);
            assertThat(k.told(k.editor, "materialDrafted")).singleElement().satisfies(n -> assertThat(n.path()).isEqualTo("/toolkit/1"));
            assertThat(k.t.get(Drafting.class).materials(k.thread.id())).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterThePeriodWhatHasNoAnswerIsLeftOut(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2, 3);
            k.answer(k.t.helper, request, Answer.UNNAMED);
            k.t.clock.forward(Duration.ofDays(14).minusSeconds(1));
            k.t.get(KnowledgePulse.class).run();
            assertThat(k.drafts).isEmpty();
            k.t.clock.forward(Duration.ofSeconds(1));
            k.t.get(KnowledgePulse.class).run();
            assertThat(k.drafts).singleElement().satisfies(d -> assertThat(d.text()).contains("Rufen").doesNotContain("zu zweit"));
            k.t.fresh();
            assertThat(k.standings(request)).containsExactly(Standing.UNNAMED, Standing.LEFT_OUT);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutAnyConsentNoDraftArisesAndWhoeverAskedIsTold(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2);
            k.answer(k.t.helper, request, Answer.DECLINED);
            k.moveOn(request);
            assertThat(k.drafts).isEmpty();
            assertThat(k.now(request).request().state()).isEqualTo(RequestState.EMPTY);
            assertThat(k.told(k.editor, "materialEmpty")).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPostThatWasHiddenDeletedOrMovedMeanwhileIsLeftOutEvenIfAgreed(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            Post fourth = k.t.answer(k.t.helper, k.thread, "Zum Verschieben");
            Board other = k.t.board(BoardAccess.MEMBERS);
            long elsewhere = k.t.ask(k.t.asker, other, "Anderes Thema").id();
            MaterialRequest request = k.ask(1, 2, 3, 4);
            k.answer(k.t.asker, request, Answer.NAMED);
            k.answer(k.t.helper, request, Answer.NAMED);
            k.t.get(Posts.class).find(k.thread, 3).orElseThrow().hide(k.t.clock.instant(), 20);
            k.t.as(k.t.helper).get(OwnPosts.class).delete(k.bao.id());
            k.t.get(Posts.class).find(fourth.id()).orElseThrow().moveTo(elsewhere, 2, null);
            k.t.fresh();
            assertThat(k.standings(request)).containsExactlyInAnyOrder(Standing.NAMED, Standing.GONE, Standing.GONE, Standing.GONE);
            k.moveOn(request);
            assertThat(k.drafts.get(0).text()).isEqualTo("## Beitrag 1\n\nWie geht das?\n");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void namesAndQuotesOfOthersDoNotGetIntoTheDraft(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            Post quoting = k.t.answer(k.t.third, k.thread, "> [Nr. 2](" + k.bao.path() + ") von Bao Beispiel\n>\n> Rufen Sie an.\n\nDanke @Bao Beispiel, und @Mika Vorlage!");
            MaterialRequest request = k.ask(2, quoting.no());
            k.answer(k.t.helper, request, Answer.NAMED);
            k.answer(k.t.third, request, Answer.UNNAMED);
            k.moveOn(request);
            assertThat(k.drafts.get(0).text()).endsWith("## Beitrag 4\n\n*Zu Beitrag 2:*\n\nDanke Bao Beispiel, und […]!\n");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theThreadOfMembersSuggestsMembersAsReadersAndTagsGoAlong(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            Board members = k.t.board(BoardAccess.MEMBERS);
            long id = k.t.ask(k.t.asker, members, "Intern").id();
            k.t.get(Threads.class).rename(id, "Intern", null, List.of("wirkungslogik"));
            MaterialRequest request = k.t.as(k.editor).get(Requests.class).send(new NewMaterialRequest(id, List.of(1), "T", "S", false, "f"));
            k.answer(k.t.asker, request, Answer.NAMED);
            k.moveOn(request);
            assertThat(k.drafts.get(0).open()).isFalse();
            assertThat(k.drafts.get(0).tags()).containsExactly("wirkungslogik");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '^', value = {
            "# Groß § ## Groß",
            "![Plan](/forum/datei/3/plan.png) und ![](/x.png)da § (Bild: Plan) und da",
            "[Liste](/forum/datei/3/liste.pdf) § Liste",
            "siehe [Toolkit](/toolkit/problembaum) § siehe [Toolkit](/toolkit/problembaum)",
            "> aus einem Buch § > aus einem Buch"})
    void headingsSinkPicturesBecomeWordsAttachmentsStayBehindAndLinksAreKept(String typed, String plain) {
        assertThat(PlainPost.of(typed, List.of(), m -> true, id -> Optional.empty())).isEqualTo(plain);
    }

    @Test
    void codeIsLeftAsItIsAndAnOpenBlockOfCodeEndsWithItsPost() {
        assertThat(PlainPost.of("```\n# kein Titel\n![x](y)", List.of(), m -> true, id -> Optional.empty())).isEqualTo("```\n# kein Titel\n![x](y)\n```");
        assertThat(PlainPost.of("> [Nr. 9](/forum/beitrag/9) von Kim\n> fremd\n\neigen", List.of(), m -> true, id -> Optional.empty())).isEqualTo("eigen");
    }
}
