package org.wirkstatt.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

class ConsentsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoWasNotAskedCannotAnswerAndTheAnswerIsKeptAsProof(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2, 3);
            assertThatThrownBy(() -> k.t.as(k.t.asker).get(Consents.class).get(request.id())).isInstanceOf(NotFoundException.class);
            long noas = k.now(request).pieces().get(1).consent().id();
            assertThatThrownBy(() -> k.t.as(k.t.helper).get(Consents.class).answer(request.id(), noas, 1, Answer.NAMED)).isInstanceOf(NotFoundException.class);
            k.t.clock.forward(Duration.ofHours(2));
            k.answer(k.t.helper, request, Answer.NAMED);
            Consent consent = k.now(request).pieces().get(0).consent();
            assertThat(consent.author()).isEqualTo(k.t.helper);
            assertThat(consent.answer()).isEqualTo(Answer.NAMED);
            assertThat(consent.way()).isEqualTo(Way.PORTAL);
            assertThat(consent.revision()).isEqualTo(1);
            assertThat(consent.words()).isEqualTo(Consent.WORDS);
            assertThat(Duration.between(consent.askedAt(), consent.answeredAt())).isEqualTo(Duration.ofHours(2));
            assertThat(k.t.as(k.t.third).get(Consents.class).list()).singleElement().satisfies(a -> assertThat(a.isOpen()).isTrue());
            assertThat(k.t.as(k.t.helper).get(Consents.class).list()).singleElement().satisfies(a -> assertThat(a.isOpen()).isFalse());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAnswerIsAboutTheTextThatWasSeenAndALaterEditAsksAnew(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2, 3);
            k.answer(k.t.helper, request, Answer.NAMED);
            edit(k, "Rufen Sie an, am besten vormittags.");
            assertThat(k.standings(request)).containsExactly(Standing.EDITED, Standing.WAITING);
            long id = k.now(request).pieces().get(0).consent().id();
            assertThatThrownBy(() -> k.t.as(k.t.helper).get(Consents.class).answer(request.id(), id, 1, Answer.UNNAMED)).hasMessage("error.consentEdited");
            k.answer(k.t.third, request, Answer.NAMED);
            k.t.notices.clear();
            k.moveOn(request);
            assertThat(k.drafts).as("nobody agreed to the new text").isEmpty();
            assertThat(k.told(k.t.helper, "consentAsked")).hasSize(1);
            assertThat(k.standings(request)).containsExactly(Standing.WAITING, Standing.NAMED);
            k.answer(k.t.helper, request, Answer.UNNAMED);
            k.moveOn(request);
            assertThat(k.drafts.get(0).text()).contains("vormittags");
        });
    }

    private static void edit(Knowledge k, String text) {
        Post post = k.t.as(k.t.helper).get(Posts.class).find(k.bao.id()).orElseThrow();
        k.t.get(OwnPosts.class).edit(post.id(), post.version(), text, "");
        k.t.fresh();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aLinkAnswersOnceForTheTextsOfItsMailAndForNothingElse(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2, 3);
            Target named = k.told(k.t.helper, "consentAsked").get(0).actions().get(0);
            k.t.as(null);
            LinkAction yes = k.t.get(ConsentNamedLink.class);
            LinkAction no = k.t.get(ConsentDeclineLink.class);
            assertThat(yes.question(k.t.helper, named.subject(), Locale.GERMAN).orElseThrow()).contains("Beitrag 2").contains("Was Zustimmen heißt");
            assertThat(yes.question(k.t.third, named.subject(), Locale.GERMAN)).as("of somebody else, whose texts have the same revision").isPresent();
            assertThat(yes.question(k.t.asker, named.subject(), Locale.GERMAN)).isEmpty();
            assertThat(yes.question(k.t.helper, "x", Locale.GERMAN)).isEmpty();
            assertThat(yes.perform(k.t.helper, named.subject(), Locale.GERMAN).path()).isEqualTo("/forum/zustimmungen/" + request.id());
            k.t.fresh();
            assertThat(k.standings(request)).containsExactly(Standing.NAMED, Standing.WAITING);
            k.t.as(null);
            assertThat(yes.question(k.t.helper, named.subject(), Locale.GERMAN)).as("done already").isEmpty();
            no.perform(k.t.helper, named.subject(), Locale.GERMAN);
            k.t.fresh();
            assertThat(k.standings(request)).containsExactly(Standing.DECLINED, Standing.WAITING);
            edit(k, "Etwas ganz anderes");
            k.moveOn(request);
            k.t.as(null);
            assertThat(k.standings(request)).as("a decline is not asked about again").containsExactly(Standing.DECLINED, Standing.WAITING);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLinkOfAnEarlierTextHoldsNoLonger(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2);
            String subject = k.told(k.t.helper, "consentAsked").get(0).actions().get(0).subject();
            edit(k, "Neuer Text");
            LinkAction yes = k.t.as(null).get(ConsentUnnamedLink.class);
            assertThat(yes.question(k.t.helper, subject, Locale.GERMAN)).isEmpty();
            k.moveOn(request);
            assertThat(yes.question(k.t.helper, subject, Locale.GERMAN)).isEmpty();
            assertThatThrownBy(() -> yes.perform(k.t.helper, subject, Locale.GERMAN)).isInstanceOf(NotFoundException.class);
            String fresh = k.told(k.t.helper, "consentAsked").get(1).actions().get(0).subject();
            assertThat(yes.question(k.t.helper, fresh, Locale.GERMAN)).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsTakenBackAfterTheDraftHoldsThePublicationUntilEditorsTookItOut(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2, 3);
            k.answer(k.t.helper, request, Answer.NAMED);
            k.answer(k.t.third, request, Answer.NAMED);
            k.moveOn(request);
            ContentRef material = k.now(request).request().material().orElseThrow();
            TakenBack hold = k.t.get(TakenBack.class);
            assertThat(hold.heldAt(material)).isEmpty();
            k.answer(k.t.helper, request, Answer.DECLINED);
            k.answer(k.t.third, request, Answer.UNNAMED);
            assertThat(k.standings(request)).containsExactly(Standing.TO_REMOVE, Standing.TO_REMOVE);
            assertThat(hold.heldAt(material)).contains(request.path());
            assertThat(k.told(k.editor, "consentWithdrawn")).hasSize(2);
            assertThatThrownBy(() -> k.answer(k.t.helper, request, Answer.NAMED)).as("agreeing again is for a new request").hasMessage("error.consentOver");
            k.now(request).pieces().forEach(p -> k.requests().removed(request.id(), p.consent().id()));
            k.t.fresh();
            assertThat(hold.heldAt(material)).isEmpty();
            assertThat(k.standings(request)).containsOnly(Standing.REMOVED);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPostThatGoesAfterTheDraftHoldsThePublicationToo(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2);
            k.answer(k.t.helper, request, Answer.NAMED);
            k.moveOn(request);
            k.t.as(k.t.helper).get(OwnPosts.class).delete(k.bao.id());
            k.t.fresh();
            assertThat(k.standings(request)).containsExactly(Standing.TO_CHECK);
            assertThat(k.t.get(TakenBack.class).heldAt(k.now(request).request().material().orElseThrow())).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCopyHasBothSidesAndAnErasureLeavesNoTraceOfThePerson(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest drafted = k.ask(2);
            k.answer(k.t.helper, drafted, Answer.NAMED);
            k.moveOn(drafted);
            MaterialRequest open = k.ask(2, 3);
            k.answer(k.t.helper, open, Answer.UNNAMED);
            KnowledgeData data = k.t.get(KnowledgeData.class);
            assertThat(data.export(k.t.helper)).extracting(e -> e.get("kind"), e -> e.get("answer"))
                    .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("consent", "named"), org.assertj.core.groups.Tuple.tuple("consent", "unnamed"));
            assertThat(data.export(k.editor)).extracting(e -> e.get("kind")).containsExactly("materialRequest", "materialRequest");
            k.t.get("privacy.ForumPersonalData", PersonalData.class).erase(k.t.helper, Contributions.DELETE);
            k.t.get("privacy.ForumPersonalData", PersonalData.class).erase(k.editor, Contributions.ANONYMISE);
            k.t.fresh();
            assertThat(data.export(k.t.helper)).isEmpty();
            assertThat(data.export(k.editor)).isEmpty();
            assertThat(k.standings(drafted)).as("the text has to go from the material").containsExactly(Standing.TO_REMOVE);
            assertThat(k.standings(open)).as("nobody agreed any more").containsExactly(Standing.WAITING);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void answersOnWhichNothingRestsGoAYearAfterTheEnd(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest drafted = k.ask(2, 3);
            k.answer(k.t.helper, drafted, Answer.NAMED);
            k.answer(k.t.third, drafted, Answer.DECLINED);
            k.moveOn(drafted);
            MaterialRequest withdrawn = k.ask(2);
            k.requests().withdraw(withdrawn.id());
            k.t.fresh();
            OldRequests rule = k.t.get(OldRequests.class);
            assertThat(rule.due(k.t.clock.instant())).isZero();
            k.t.clock.forward(Duration.ofDays(1));
            assertThat(rule.apply(k.t.clock.instant())).isEqualTo(2);
            k.t.fresh();
            assertThat(k.now(drafted).pieces()).extracting(Piece::standing).containsExactly(Standing.NAMED);
            assertThatThrownBy(() -> k.now(withdrawn)).isInstanceOf(NotFoundException.class);
            assertThat(Map.of("period", rule.period().getYears())).containsEntry("period", 1);
            assertThat(List.of(rule.purpose())).containsExactly("knowledge");
        });
    }
}
