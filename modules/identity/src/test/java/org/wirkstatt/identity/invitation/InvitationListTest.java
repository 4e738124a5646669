package org.wirkstatt.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.invitation.InvitationList.Line;
import org.wirkstatt.identity.invitation.InvitationTable.Column;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.TestDatabase;

class InvitationListTest {

    private static final Grant TRIER = new Grant(Role.COORDINATOR, Place.of(new RegionId(7)));
    private IdentityPortal portal;
    private MemberId kim;

    @Test
    void columnsAreFoundByTheirNamesInAnyOrderWithAnySeparatorAndQuotes() {
        for (String csv : List.of("E-Mail;Name;Rolle\na@b.de;\"Vor; Nach\";Koordination\n", "e-mail,name,role\r\na@b.de,\"Vor; Nach\",Koordination\r\n",
                "\uFEFFmail\tName\tRolle\na@b.de\tVor; Nach\tKoordination")) {
            assertThat(InvitationTable.read(csv)).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.cells()).containsExactlyInAnyOrderEntriesOf(Map.of(Column.NAME, "Vor; Nach", Column.MAIL, "a@b.de", Column.ROLE, "Koordination"));
            });
        }
    }

    @Test
    void withoutNamesOfColumnsTheirOrderIsFixedAndEmptyLinesAreNoLines() {
        assertThat(InvitationTable.read("\nKim; kim@b.de ;Koordination;trier;en\n;;;;\nBo;bo@b.de\n")).extracting(InvitationTable.Row::number).containsExactly(2, 4);
        assertThat(InvitationTable.read("Kim;kim@b.de;Koordination;trier;en").get(0).cells()).containsEntry(Column.PLACE, "trier").containsEntry(Column.LANGUAGE, "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "Name;Telefon\nKim;0123"})
    void aListThatIsNoneIsRefusedAtItsField(String csv) {
        assertThatThrownBy(() -> InvitationTable.read(csv)).isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("list"));
    }

    @Test
    void aListThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> InvitationTable.read("a@b.de;x\n".repeat(501))).isInstanceOf(InvalidInputException.class).hasMessageContaining("list.long");
        assertThat(InvitationTable.read("x;a@b.de\n".repeat(500))).hasSize(500);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void readingSendsNothingAndSaysWhatIsWrongInEachLine(TestDatabase.Kind kind) {
        with(kind, list -> {
            List<Line> lines = list.read("""
                    Name;E-Mail;Rolle;Ort;Sprache
                    Neva Neu;Neva@Example.org;Koordination;MINT-Region Trier;en
                    Ben;ben@example.org;;;
                    ;ohne@example.org;;;
                    Cleo;keine adresse;;;
                    Dana;ben@example.org;;;
                    Emil;emil@example.org;Kaiser;;
                    Fritz;fritz@example.org;Koordination;Mainz;
                    Gerd;gerd@example.org;Betrieb;;
                    Hanna;hanna@example.org;;trier;
                    """);

            assertThat(lines).extracting(Line::problem).containsExactly("", "", "error.name", "error.address", "error.list.twice", "error.list.role",
                    "error.list.place", "error.list.place", "error.list.placeWithoutRole");
            assertThat(lines.get(0)).satisfies(line -> {
                assertThat(line.number()).isEqualTo(2);
                assertThat(line.mail()).isEqualTo("neva@example.org");
                assertThat(line.grant()).contains(TRIER);
                assertThat(line.locale()).isEqualTo(Locale.ENGLISH);
            });
            assertThat(portal.letters).isEmpty();
            assertThat(portal.get(Invitations.class).list(0, 10)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatCanBeSentIsSentAndWithdrawnInOneGo(TestDatabase.Kind kind) {
        with(kind, list -> {
            InvitationList.Sent sent = list.send(list.read("Neva;neva@example.org;Koordination;trier\nBen;ben@example.org\nCleo;keine adresse\n"));
            assertThat(sent.issued()).hasSize(2);
            assertThat(portal.letters).extracting(letter -> letter.to()).containsExactly("neva@example.org", "ben@example.org");
            String taken = portal.secretSentTo("ben@example.org");
            portal.get(Invitations.class).accept(taken, "Ben", "vier Wörter hinter einander", Locale.GERMAN);
            String open = portal.secretSentTo("neva@example.org");

            assertThat(list.withdraw(sent.batch())).isEqualTo(1);

            assertThatThrownBy(() -> portal.get(Invitations.class).find(open)).isInstanceOf(LinkGoneException.class);
            portal.em.clear();
            assertThat(portal.get(Invitations.class).list(0, 10)).extracting(Invitations.Row::state)
                    .containsExactlyInAnyOrder(Invitation.State.WITHDRAWN, Invitation.State.ACCEPTED);
            assertThat(list.withdraw(sent.batch())).isZero();
            assertThat(portal.audited).contains("invitationListWithdrawn");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anotherCoordinatorCannotWithdrawTheList(TestDatabase.Kind kind) {
        with(kind, list -> {
            String batch = list.send(list.read("Ben;ben@example.org\n")).batch();
            portal.ask(portal.account("mainz@example.org", "Mainz", new Grant(Role.COORDINATOR, Place.of(new RegionId(8)))).id());
            assertThat(list.withdraw(batch)).isZero();
            portal.ask(portal.account("mitglied@example.org", "Mitglied").id());
            assertThatThrownBy(() -> list.withdraw(batch)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> list.read("Ben;ben@example.org")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsInvitedAlreadyIsSaid(TestDatabase.Kind kind) {
        with(kind, list -> {
            list.send(list.read("Ben;ben@example.org\n"));
            assertThat(list.read("Ben;ben@example.org\n")).extracting(Line::note).containsExactly("list.note.invited");
            assertThat(list.read("Kim;kim@example.org\n")).as("coordinators are not told who has an account").extracting(Line::note).containsExactly("");
            portal.ask(portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id());
            assertThat(list.read("Kim;kim@example.org\n")).extracting(Line::note).containsExactly("list.note.account");
        });
    }

    private void with(TestDatabase.Kind kind, Consumer<InvitationList> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.with(RegionDirectory.class, new Trier());
                try {
                    portal.beans.with(MemberDirectory.class, (MemberDirectory) portal.get(Class.forName("org.wirkstatt.identity.account.Directory")));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
                kim = portal.account("kim@example.org", "Kim", TRIER).id();
                portal.ask(kim);
                test.accept(portal.get(InvitationList.class));
            });
        }
    }

    /** The one region there is. */
    private static final class Trier implements RegionDirectory {
        private static final RegionEntry ENTRY = new RegionEntry(new RegionId(7), "trier", "MINT-Region Trier", "DE-RP");

        @Override
        public Optional<RegionEntry> findBySlug(String slug) {
            return Optional.of(ENTRY).filter(entry -> entry.slug().equals(slug));
        }

        @Override
        public List<RegionEntry> list() {
            return List.of(ENTRY);
        }

        @Override
        public Map<RegionId, RegionEntry> list(Collection<RegionId> ids) {
            return ids.stream().filter(ENTRY.id()::equals).distinct().collect(Collectors.toMap(id -> id, id -> ENTRY));
        }
    }
}
