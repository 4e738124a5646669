package org.wirkstatt.forum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.post.People;
import org.wirkstatt.forum.reading.LiveThreads;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** What an open page asks: how far the thread is, and whom one can name. */
class OpenThreadTest {

    /** Profiles that members may see of everybody but one. */
    private record Profiles(MemberId without) implements ContentPresenter {
        @Override
        public String type() {
            return "community.person";
        }

        @Override
        public Optional<Presentation> present(String id) {
            return id.equals(String.valueOf(without.value())) ? Optional.empty() : Optional.of(new Presentation("x", "/menschen/" + id, Set.of(Audience.MEMBERS)));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theStateChangesWithEachPostAndIsOnlyForThoseWhoMayRead(Kind kind) {
        TestForum.with(kind, t -> {
            Doubles.CountingState changes = new Doubles.CountingState();
            t.put(PublicState.class, changes);
            ForumThread thread = t.ask(t.asker, t.board(BoardAccess.MEMBERS), "Wie weit?");
            LiveThreads live = t.get(LiveThreads.class);
            t.as(t.helper);
            assertThat(live.get(thread.id())).isEqualTo(new LiveThreads.State(1, 1));
            t.answer(t.helper, thread, "Zwei.");
            assertThat(live.get(thread.id())).as("kept until something is told").isEqualTo(new LiveThreads.State(1, 1));
            changes.touch();
            assertThat(live.get(thread.id())).isEqualTo(new LiveThreads.State(2, 2));
            t.as(null);
            assertThatThrownBy(() -> live.get(thread.id())).isInstanceOf(NotFoundException.class);
            t.as(t.helper);
            t.get(Threads.class).lock(thread.id()).hide(t.clock.instant());
            changes.touch();
            assertThatThrownBy(() -> live.get(thread.id())).as("hidden by now").isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> live.get(77)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> t.get(OpenThreadResource.class).people("1'", "no")).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoWroteInTheThreadIsSuggestedFirstAndOthersOnlyWithAProfileThatOneMaySee(Kind kind) {
        TestForum.with(kind, t -> {
            t.grants.grant(t.third, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            MemberId nora = t.members.add(9, "Nora Ñandú", "nora@example.org");
            t.grants.grant(nora, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            MemberId hidden = t.members.add(10, "Nobody Verborgen", "nobody@example.org");
            t.grants.grant(hidden, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            MemberId stranger = t.members.add(11, "Norbert Fremd", "norbert@example.org");
            t.put(ContentPresenter.class, new Profiles(hidden));
            Board board = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.MEMBERS);
            ForumThread thread = t.ask(t.asker, board, "Wen?");
            t.answer(nora, thread, "Ich.");
            People people = t.get(People.class);
            t.as(t.asker);
            assertThat(people.find(thread, board, "no")).extracting(People.Person::name, People.Person::inThread, People.Person::path)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Nora Ñandú", true, "/menschen/9"), org.assertj.core.groups.Tuple.tuple("Noa Probe", false, "/menschen/3"));
            assertThat(people.find(thread, board, "nandu")).extracting(People.Person::name).containsExactly("Nora Ñandú");
            assertThat(people.find(thread, board, "mika")).as("not oneself").isEmpty();
            assertThat(people.find(thread, board, "nora@example.org")).as("never by mail").isEmpty();
            assertThat(people.find(thread, board, "")).isEmpty();
            assertThat(people.find(null, board, "no")).extracting(People.Person::name).containsExactly("Noa Probe", "Nora Ñandú");
            assertThat(people.find(thread, board, "norbert")).as("does not belong here: " + stranger).isEmpty();
            t.put(ContentPresenter.class, new Profiles(nora));
            t.put(People.class, null);
            assertThat(t.get(People.class).find(thread, board, "nora")).extracting(People.Person::path).as("without profile to the post").containsExactly(thread.path() + "#nr-2");
            t.as(null);
            assertThatThrownBy(() -> people.find(thread, board, "no")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void atMostEightAreSuggestedAndNobodyAsksMoreThanPeopleType(Kind kind) {
        TestForum.with(kind, t -> {
            t.put(ContentPresenter.class, new Profiles(t.third));
            for (int i = 20; i < 35; i++) {
                t.grants.grant(t.members.add(i, "Vera " + i, "vera" + i + "@example.org"), Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            }
            Board board = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.MEMBERS);
            t.as(t.asker);
            People people = t.get(People.class);
            assertThat(people.find(null, board, "vera")).hasSize(People.MOST);
            for (int i = 1; i < 60; i++) {
                people.find(null, board, "x");
            }
            assertThatThrownBy(() -> people.find(null, board, "x")).isInstanceOf(People.TooOftenException.class);
            t.as(t.helper);
            assertThat(people.find(null, board, "vera")).as("others are not braked").hasSize(People.MOST);
        });
    }
}
