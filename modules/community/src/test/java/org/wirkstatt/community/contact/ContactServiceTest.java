package org.wirkstatt.community.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.contact.ContactTarget.Kind;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.form.FormRefusedException;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.People;

class ContactServiceTest {

    private static final RegionEntry REGION = new RegionEntry(new RegionId(7), "muster", "Muster", "DE-BW");
    private static final Letter LETTER = new Letter("Ada Beispiel", "ada@example.org", "Frage", "Guten Tag,\nwie geht es?\n\nGruß", true);

    private final List<Mail> sent = new ArrayList<>();
    private final People.MemoryMembers members = new People.MemoryMembers();
    private final People.MemoryGrants grants = new People.MemoryGrants();
    private final TestClock clock = new TestClock();
    private final ContactService service = new ContactService();
    private String network = "192.0.2.1";

    @BeforeEach
    void setUp() {
        service.mails = People.present(sent::add);
        service.members = People.present(members);
        service.grants = People.present(grants);
        service.regions = People.present(new People.MemoryRegions(List.of(REGION)));
        service.client = new ClientAddress() {
            @Override
            public Optional<String> text() {
                return Optional.of(network);
            }

            @Override
            public String network() {
                return network;
            }
        };
        service.user = TestUser.visitor();
        service.texts = new CommunityTexts(new Doubles.BundleTexts());
        service.clock = clock;
        grants.grant(members.add(1, "Kim", "kim@example.org"), Role.COORDINATOR, Place.of(REGION.id()), Optional.empty());
        grants.grant(members.add(2, "Lou", "lou@example.org"), Role.COORDINATOR, Place.of(REGION.id()), Optional.empty());
    }

    private static String solve(Puzzle puzzle) {
        for (long n = 0;; n++) {
            if (puzzle.isSolvedBy(String.valueOf(n))) {
                return String.valueOf(n);
            }
        }
    }

    private void send(Letter letter) {
        Puzzle puzzle = service.puzzle();
        clock.now = clock.now.plus(FormGuard.SHORTEST);
        service.send(Kind.REGION, "muster", letter, puzzle, solve(puzzle), null);
    }

    @Test
    void aLetterReachesEverybodyWhoCoordinatesTheRegion() {
        send(LETTER);
        assertThat(sent).extracting(Mail::to).containsExactly("kim@example.org", "lou@example.org");
    }

    @Test
    void answersGoToTheSenderWhoGetsNoCopy() {
        send(LETTER);
        assertThat(sent).extracting(Mail::replyTo).containsOnly(Optional.of("ada@example.org"));
        assertThat(sent).extracting(Mail::to).doesNotContain("ada@example.org");
    }

    @Test
    void aStrangersTextIsNeverMarkup() {
        send(new Letter("<b>Ada</b>", "ada@example.org", "Frage", "[Bank](https://evil.example)\n![x](/p)\n# Titel", true));
        assertThat(sent.get(0).body()).contains("\\[Bank\\]\\(https\\:\\/\\/evil\\.example\\)", "\\!\\[x\\]", "\\# Titel", "\\<b\\>Ada").doesNotContain("[Bank](");
    }

    @Test
    void linesAndParagraphsStay() {
        send(LETTER);
        assertThat(sent.get(0).body()).contains("> Guten Tag\\,\\\n> wie geht es\\?\n>\n> Gruß\n");
    }

    @Test
    void whoIsFasterThanAPersonWaits() {
        Puzzle puzzle = service.puzzle();
        clock.now = clock.now.plusSeconds(1);
        assertThatThrownBy(() -> service.send(Kind.REGION, "muster", LETTER, puzzle, solve(puzzle), null)).isInstanceOf(FormRefusedException.class)
                .hasMessage("error.form.tooSoon");
        assertThat(sent).isEmpty();
    }

    @Test
    void withoutScriptItTakesLongerAndWorks() {
        Puzzle puzzle = service.puzzle();
        clock.now = clock.now.plus(FormGuard.SHORTEST);
        assertThatThrownBy(() -> service.send(Kind.REGION, "muster", LETTER, puzzle, null, null)).isInstanceOf(FormRefusedException.class);
        clock.now = clock.now.plus(FormGuard.SHORTEST_WITHOUT_SUM);
        service.send(Kind.REGION, "muster", LETTER, puzzle, null, null);
        assertThat(sent).hasSize(2);
    }

    @Test
    void withoutTheSumFewerLettersLeave() {
        for (int i = 0; i < 2; i++) {
            Puzzle puzzle = service.puzzle();
            clock.now = clock.now.plus(FormGuard.SHORTEST_WITHOUT_SUM);
            service.send(Kind.REGION, "muster", LETTER, puzzle, "12", null);
        }
        Puzzle puzzle = service.puzzle();
        clock.now = clock.now.plus(FormGuard.SHORTEST_WITHOUT_SUM);
        assertThatThrownBy(() -> service.send(Kind.REGION, "muster", LETTER, puzzle, "12", null)).hasMessage("error.form.tooMany");
    }

    @Test
    void oneNetworkSendsSoManyLettersAnHourAndOthersStillCan() {
        for (int i = 0; i < 5; i++) {
            send(LETTER);
        }
        assertThatThrownBy(() -> send(LETTER)).hasMessage("error.form.tooMany");
        network = "192.0.2.2";
        assertThatCode(() -> send(LETTER)).doesNotThrowAnyException();
        network = "192.0.2.1";
        clock.now = clock.now.plus(Duration.ofMinutes(61));
        assertThatCode(() -> send(LETTER)).doesNotThrowAnyException();
    }

    @Test
    void whoFillsTheHiddenFieldIsToldSo() {
        Puzzle puzzle = service.puzzle();
        clock.now = clock.now.plus(FormGuard.SHORTEST);
        assertThatThrownBy(() -> service.send(Kind.REGION, "muster", LETTER, puzzle, solve(puzzle), "https://spam.example"))
                .isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.field()).isEqualTo("website"));
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@", "ada@example", "a@b.de,c@d.de", "a@b.de\r\nBcc: c@d.de", "a b@c.de", "<a@b.de>"})
    void onlyOneAddressIsAnAddress(String mail) {
        assertThatThrownBy(() -> send(new Letter("Ada", mail, "Frage", "Text", true)))
                .isInstanceOfSatisfying(InvalidCommunityException.class, e -> assertThat(e.field()).isEqualTo("mail"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> send(new Letter(null, null, null, null, false))).isInstanceOfSatisfying(InvalidCommunityException.class,
                e -> assertThat(e.faults()).extracting("field").containsExactly("name", "mail", "subject", "text", "agreed"));
    }

    @Test
    void aRegionWithoutCoordinationIsNotReachable() {
        grants.revokeAll(Place.of(REGION.id()));
        assertThat(service.isReachable(service.target(Kind.REGION, "muster"))).isFalse();
        assertThatThrownBy(() -> send(LETTER)).hasMessage("contact.unreachable");
    }

    @Test
    void withoutMailNobodyIsReachable() {
        service.mails = People.absent();
        assertThat(service.isReachable(service.target(Kind.REGION, "muster"))).isFalse();
    }

    @Test
    void anUnknownRegionIsNotFound() {
        assertThatThrownBy(() -> service.target(Kind.REGION, "nirgends")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "0x10", "99999999999999", "1e3", "１２"})
    void anAnswerIsANumberThatSolves(String answer) {
        assertThat(new Puzzle("00", Instant.EPOCH).isSolvedBy(answer)).isFalse();
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-08-20T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
