package org.wirkstatt.forum.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.TestForum;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class BoardsTest {

    private static final BoardForm WORKSHOPS = new BoardForm("workshops", "Workshops", "Rund um den Zyklus", BoardSubject.TOPIC, null, BoardAccess.PUBLIC, 1);

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void visitorsReadPublicBoardsMembersReadTheirsAndACircleStaysAmongItself(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board open = t.board(BoardAccess.PUBLIC);
            Board members = t.board(BoardAccess.MEMBERS);
            Board round = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            Board region = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.CIRCLE);
            t.grants.grant(t.asker, Role.NEWCOMER, Place.of(TestForum.ROUND), Optional.empty());
            t.grants.grant(t.helper, Role.COORDINATOR, Place.of(TestForum.REGION), Optional.empty());
            Boards boards = t.get(Boards.class);
            t.as(null);
            assertThat(boards.readable()).containsExactly(open);
            assertThatThrownBy(() -> boards.get(members.slug())).isInstanceOf(NotFoundException.class);
            t.as(t.third);
            assertThat(boards.readable()).containsExactlyInAnyOrder(open, members);
            t.as(t.asker);
            assertThat(boards.readable()).containsExactlyInAnyOrder(open, members, round);
            t.as(t.helper);
            assertThat(boards.readable()).containsExactlyInAnyOrder(open, members, region);
            t.as(t.team);
            assertThat(boards.readable()).containsExactlyInAnyOrder(open, members, round, region);
            assertThat(boards.readersAmong(round, List.of(t.asker, t.helper, t.third, t.team))).containsExactlyInAnyOrder(t.asker, t.team);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theCircleOfARegionIsOpenToThePeopleOfItsInitiativesAndNotToThoseOfOthers(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board region = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.CIRCLE);
            Board elsewhere = t.board(BoardSubject.REGION, TestForum.REGION.value(), BoardAccess.MEMBERS);
            t.grants.grant(t.asker, Role.INITIATIVE_MEMBER, Place.of(TestForum.OF_REGION), Optional.empty());
            Boards boards = t.get(Boards.class);
            assertThat(t.as(t.asker).get(Boards.class).mayWrite(region)).isTrue();
            assertThat(t.as(t.third).get(Boards.class).mayRead(region)).isFalse();
            assertThat(boards.readersAmong(region, List.of(t.asker, t.helper, t.third, t.team))).containsExactlyInAnyOrder(t.asker, t.team);
            assertThat(boards.readersAmong(elsewhere, List.of(t.asker, t.third))).containsExactlyInAnyOrder(t.asker, t.third);
            t.grants.revoke(t.asker, Role.INITIATIVE_MEMBER, Place.of(TestForum.OF_REGION));
            assertThat(t.as(t.asker).get(Boards.class).mayRead(region)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoLeavesTheRoundReadsItsCircleNoMore(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board round = t.board(BoardSubject.ROUND, TestForum.ROUND.value(), BoardAccess.CIRCLE);
            t.grants.grant(t.asker, Role.BUDDY, Place.of(TestForum.ROUND), Optional.empty());
            t.as(t.asker);
            assertThat(t.get(Boards.class).mayWrite(round)).isTrue();
            t.grants.revoke(t.asker, Role.BUDDY, Place.of(TestForum.ROUND));
            assertThat(t.get(Boards.class).mayRead(round)).isFalse();
            assertThat(t.get(Boards.class).readersAmong(round, List.of(t.asker))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyTheProgrammeTeamAndAdministratorsMakeBoards(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            BoardService service = t.as(t.asker).get(BoardService.class);
            assertThatThrownBy(() -> service.create(WORKSHOPS, "k")).isInstanceOf(NotAllowedException.class);
            t.as(t.team);
            Board made = service.create(WORKSHOPS, "k");
            assertThat(service.create(WORKSHOPS, "k")).isSameAs(made);
            assertThat(service.list()).containsExactly(made);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFormWithSeveralBreachesNamesThemAll(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> assertThatThrownBy(() -> t.as(t.team).get(BoardService.class)
                .create(new BoardForm("Thema", " \u200b", "", BoardSubject.TOPIC, null, BoardAccess.CIRCLE, -1), "k"))
                .isInstanceOfSatisfying(InvalidForumException.class, e -> assertThat(e.faults()).extracting("field")
                        .containsExactly("name", "slug", "access", "position")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void countingPostsIsNoConflictForWhoEditsTheBoardButAnotherEditIs(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            BoardService service = t.as(t.team).get(BoardService.class);
            Board made = service.create(WORKSHOPS, "k");
            long version = made.version();
            t.get(Boards.class).count(made.id(), 1, 3, t.clock.instant());
            t.fresh();
            Board saved = service.save(made.id(), version, new BoardForm("workshops", "Alle Workshops", "", BoardSubject.TOPIC, null, BoardAccess.MEMBERS, 2));
            t.fresh();
            Board read = t.get(Boards.class).get("workshops");
            assertThat(read.name()).isEqualTo("Alle Workshops");
            assertThat(read.posts()).isEqualTo(3);
            assertThat(read.lastPostAt()).isEqualTo(t.clock.instant());
            assertThatThrownBy(() -> service.save(saved.id(), version, WORKSHOPS)).isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anArchivedBoardIsReadButNotWritten(TestDatabase.Kind kind) {
        TestForum.with(kind, t -> {
            Board board = t.board(BoardAccess.PUBLIC);
            t.as(t.team).get(BoardService.class).archive(board.id());
            t.as(t.asker);
            assertThat(t.get(Boards.class).mayRead(board)).isTrue();
            assertThat(t.get(Boards.class).mayWrite(board)).isFalse();
            assertThatThrownBy(() -> t.ask(t.asker, board, "Geht noch was?")).isInstanceOf(InvalidForumException.class).hasMessage("error.boardArchived");
        });
    }
}
