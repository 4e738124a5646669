package org.wirkstatt.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PortalModule;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

class RequestsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void authorsAreAskedWithThreeLinksAndOwnPostsCountAsAgreed(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            k.t.answer(k.editor, k.thread, "Ein Satz der Redaktion");
            MaterialRequest request = k.ask(4, 2, 3, 2);
            assertThat(k.standings(request)).containsExactly(Standing.WAITING, Standing.WAITING, Standing.UNNAMED);
            assertThat(k.told(k.t.helper, "consentAsked")).singleElement().satisfies(n -> {
                assertThat(n.path()).isEqualTo("/forum/zustimmungen/" + request.id());
                assertThat(n.arguments()).startsWith("Ela Lektorat", k.thread.title(), "Kleine Initiativen", "2");
                assertThat(n.actions()).extracting(a -> a.action()).containsExactly("forum.consentNamed", "forum.consentUnnamed", "forum.consentDecline");
            });
            assertThat(k.told(k.editor, "consentAsked")).isEmpty();
            assertThat(request.dueAt()).isEqualTo(request.createdAt().plus(Duration.ofDays(14)));
            k.settings.put(ConsentPeriod.DAYS, "3");
            assertThat(k.ask(2).dueAt()).isEqualTo(request.createdAt().plus(Duration.ofDays(3)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneFormAsksOnceHoweverOftenItIsSent(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            NewMaterialRequest form = k.form(2);
            long first = k.requests().send(form).id();
            assertThat(k.requests().send(form).id()).isEqualTo(first);
            assertThat(k.requests().list()).hasSize(1);
            assertThat(k.told(k.t.helper, "consentAsked")).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everyBreachIsNamedAtOnceAndNobodyIsAsked(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            assertThatThrownBy(() -> k.requests().send(new NewMaterialRequest(k.thread.id(), List.of(), " ", "x".repeat(601), false, "f")))
                    .isInstanceOfSatisfying(InvalidForumException.class, e -> assertThat(e.faults()).extracting(Fault::field, Fault::messageKey)
                            .containsExactly(org.assertj.core.groups.Tuple.tuple("posts", "error.noPostChosen"),
                                    org.assertj.core.groups.Tuple.tuple("title", "error.required"), org.assertj.core.groups.Tuple.tuple("summary", "error.tooLong")));
            assertThatThrownBy(() -> k.requests().preview(k.form(2, 99))).hasMessage("error.postsGone");
            assertThat(k.t.notices).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPostThatIsHiddenDeletedOrWithoutAnAuthorCannotBeChosen(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            k.t.as(k.t.helper).get(OwnPosts.class).delete(k.bao.id());
            k.t.get(Posts.class).find(k.thread, 3).orElseThrow().hide(k.t.clock.instant(), 9);
            k.t.get("privacy.ForumPersonalData", org.wirkstatt.platform.privacy.PersonalData.class).erase(k.t.asker, Contributions.ANONYMISE);
            k.t.fresh();
            k.t.as(k.editor);
            ForumThread thread = k.t.get(Threads.class).get(k.thread.id());
            assertThat(k.requests().choosable(thread, 10)).isEmpty();
            List.of(1, 2, 3).forEach(no -> assertThatThrownBy(() -> k.requests().send(k.form(no))).hasMessage("error.postsGone"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void editorsAskWhereTheyReadAndCoordinatorsInTheirRegionOrOutsideOfCircles(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MemberId coordinator = k.t.members.add(10, "Kim Koordination", "kim@example.org");
            k.t.grants.grant(coordinator, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            k.t.grants.grant(k.t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            ForumThread circle = k.t.ask(k.t.asker, k.t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE), "Unter uns");
            Board region = k.t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.CIRCLE);
            ForumThread ofRegion = k.t.ask(coordinator, region, "In unserer Region");
            k.t.as(coordinator);
            assertThat(k.requests().mayAsk(k.thread)).isTrue();
            assertThat(k.requests().mayAsk(ofRegion)).isTrue();
            assertThatThrownBy(() -> k.requests().thread(circle.id())).isInstanceOf(NotFoundException.class);
            k.t.grants.grant(coordinator, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            assertThatThrownBy(() -> k.requests().thread(circle.id())).isInstanceOf(NotAllowedException.class);
            k.t.as(k.editor);
            assertThat(k.requests().mayAsk(k.thread)).isTrue();
            assertThatThrownBy(() -> k.requests().send(new NewMaterialRequest(circle.id(), List.of(1), "T", "S", false, "f")))
                    .isInstanceOf(NotFoundException.class);
            k.t.as(k.t.helper);
            assertThat(k.requests().mayAsk(k.thread)).isFalse();
            assertThatThrownBy(() -> k.requests().send(k.form(2))).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutAModuleForMaterialsNobodyMayAsk(TestDatabase.Kind kind) {
        Knowledge.withoutLibrary(kind, k -> {
            assertThat(k.requests().mayAsk(k.thread)).isFalse();
            assertThatThrownBy(() -> k.requests().send(k.form(2))).isInstanceOf(NotAllowedException.class);
            assertThat(k.requests().list()).isEmpty();
            assertThat(entries(k)).isNotEmpty().doesNotContain("/verwaltung/aus-dem-forum");
        });
        Knowledge.with(kind, k -> assertThat(entries(k)).contains("/verwaltung/aus-dem-forum"));
    }

    private static List<String> entries(Knowledge k) {
        return k.t.get("ForumModule", PortalModule.class).navigation().stream().map(NavigationEntry::path).toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void coordinatorsSeeTheirOwnRequestsAndEditorsAll(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest elas = k.ask(2);
            MemberId coordinator = k.t.members.add(10, "Kim Koordination", "kim@example.org");
            k.t.grants.grant(coordinator, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            MaterialRequest kims = k.t.as(coordinator).get(Requests.class).send(k.form(3));
            assertThat(k.requests().list()).extracting(s -> s.request().id()).containsExactly(kims.id());
            assertThatThrownBy(() -> k.requests().get(elas.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> k.requests().withdraw(elas.id())).isInstanceOf(NotFoundException.class);
            k.t.as(k.editor);
            assertThat(k.requests().list()).extracting(s -> s.request().id()).containsExactly(kims.id(), elas.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDraftFromAClosedCircleIsCaredForByEditorsWhoLearnNothingOfTheThread(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MemberId coordinator = k.t.members.add(10, "Kim Koordination", "kim@example.org");
            k.t.grants.grant(coordinator, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            ForumThread circle = k.t.ask(coordinator, k.t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.CIRCLE), "Intern");
            Post post = k.t.answer(k.t.team, circle, "Vertraulich");
            MaterialRequest request = k.t.as(coordinator).get(Requests.class).send(new NewMaterialRequest(circle.id(), List.of(post.no()), "T", "S", false, "f"));
            k.t.as(k.editor);
            assertThat(k.requests().list()).isEmpty();
            assertThatThrownBy(() -> k.requests().get(request.id())).isInstanceOf(NotFoundException.class);
            k.answer(k.t.team, request, Answer.UNNAMED);
            k.moveOn(request);
            assertThat(k.told(k.editor, "materialDrafted")).extracting(n -> n.path()).containsExactly("/toolkit/1");
            assertThat(k.told(coordinator, "materialDrafted")).as("who cannot open drafts").extracting(n -> n.path()).containsExactly(request.path());
            assertThat(k.now(request).readable()).isFalse();
            k.answer(k.t.team, request, Answer.DECLINED);
            k.t.as(k.editor).get(Requests.class).removed(request.id(), k.now(request).pieces().get(0).consent().id());
            k.t.fresh();
            assertThat(k.standings(request)).containsExactly(Standing.REMOVED);
            assertThatThrownBy(() -> k.t.as(coordinator).get(Requests.class).removed(request.id(), 1)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRequestTakenBackTakesNoAnswersAndMakesNoDraft(TestDatabase.Kind kind) {
        Knowledge.with(kind, k -> {
            MaterialRequest request = k.ask(2);
            k.requests().withdraw(request.id());
            k.t.fresh();
            assertThatThrownBy(() -> k.answer(k.t.helper, request, Answer.NAMED)).hasMessage("error.consentOver");
            k.moveOn(request);
            assertThat(k.now(request).request().state()).isEqualTo(RequestState.WITHDRAWN);
            assertThat(k.drafts).isEmpty();
        });
    }
}
