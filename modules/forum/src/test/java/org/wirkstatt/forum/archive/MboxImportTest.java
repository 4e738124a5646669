package org.wirkstatt.forum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirkstatt.forum.archive.TestArchive.with;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.notifications.intake.RealMails;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.mail.MailReader;
import org.wirkstatt.testkit.TestDatabase.Kind;

class MboxImportTest {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final String MIKA = "Mika Vorlage <Mika@Example.org>";
    private static final String KIM = "\"Kim Fremd\" <kim@anderswo.example>";

    /** Four mails of one thread and one of another. */
    private static MboxFile list() {
        return new MboxFile().mail("a1", MIKA, "Fri, 3 May 2019 10:15:00 +0200", "[werkstatt] Welche Linsen?", "", "Welche Linsen nehmt ihr für das Loch?\n\nGrüße\n-- \nMika\nTel. 0123")
                .mail("a2", KIM, "Fri, 3 May 2019 12:00:00 +0200", "AW: [werkstatt] Welche Linsen?", "a1",
                        "Lupen gehen gut, schreib an kim.fremd@anderswo.example\n\nAm 3. Mai 2019 um 10:15 schrieb Mika Vorlage:\n> Welche Linsen nehmt ihr für das Loch?\n>\n> Grüße")
                .mail("b1", "kim@anderswo.example", "Sat, 4 May 2019 09:00:00 +0200", "=?iso-8859-1?Q?R=E4ume?=", "", "Wer kennt Räume?\nFrom here on it is easy.")
                .mail("a4", "Bao Beispiel <bao@example.org>", "Sun, 5 May 2019 09:00:00 +0200", "Re: Welche Linsen?", "a3-missing", "Und für den Herbst?")
                .mail("c1", MIKA, "Mon, 6 May 2019 09:00:00 +0200", "Re: Räume", "", "Ich kenne einen.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void mailsBecomeThreadsWithTheirDatesAndWithoutQuotesSignaturesAndAddresses(Kind kind) {
        with(kind, t -> {
            ArchiveImport looked = t.look(list().bytes(), true);
            assertThat(looked.state()).isEqualTo(ImportState.LOOKED);
            assertThat(looked.findings()).isEqualTo(new Findings(5, 3, 5, 3, 2, 0, 0));
            assertThat(t.threads()).as("only looked").isEmpty();
            t.forum.outbox.jobs.clear();
            ArchiveImport done = t.run(looked);
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.written()).isEqualTo(5);
            assertThat(t.files.forgotten).as("the uploaded file goes").hasSize(1);
            List<ForumThread> threads = t.threads();
            assertThat(threads).extracting(ForumThread::title).containsExactly("Welche Linsen?", "Räume", "Welche Linsen?");
            ForumThread lenses = threads.get(0);
            assertThat(lenses.createdAt()).isEqualTo(Instant.parse("2019-05-03T08:15:00Z"));
            assertThat(t.texts(lenses)).containsExactly("Welche Linsen nehmt ihr für das Loch?\n\nGrüße", "Lupen gehen gut, schreib an (Adresse entfernt)");
            assertThat(t.posts(lenses)).extracting(Post::replyTo).containsExactly(null, 1);
            assertThat(t.posts(lenses)).extracting(Post::author).containsExactly(t.forum.asker, null);
            assertThat(t.mark(t.posts(lenses).get(0)).name()).as("by the confirmed address").isNull();
            assertThat(t.mark(t.posts(lenses).get(1)).name()).isEqualTo("Kim Fremd");
            assertThat(t.texts(threads.get(1))).as("by the subject").containsExactly("Wer kennt Räume?\\\nFrom here on it is easy.", "Ich kenne einen.");
            assertThat(t.mark(t.posts(threads.get(1)).get(0)).name()).as("an address is no name").isEqualTo("Archiv");
            assertThat(t.forum.notices).isEmpty();
            assertThat(t.forum.outbox.jobs.values()).as("nobody is told").containsOnly("forum.import.run");
            assertThat(t.forum.outbox.changed).as("found by the search").contains(lenses.ref());
            assertThat(lenses.posts()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileThatComesTwiceMakesNothingTwiceAndALaterFileGoesOnInTheSameThread(Kind kind) {
        with(kind, t -> {
            t.take(list().bytes(), true);
            ArchiveImport again = t.look(list().bytes(), true);
            assertThat(again.findings().known()).isEqualTo(5);
            again = t.run(again);
            assertThat(again.written()).isZero();
            ArchiveImport later = t.take(new MboxFile().mail("a5", KIM, "Fri, 10 May 2019 10:00:00 +0200", "Re: Linsen", "a2", "Noch etwas.")
                    .mail("a5", KIM, "Fri, 10 May 2019 10:00:00 +0200", "Re: Linsen", "a2", "Noch etwas.").bytes(), true);
            assertThat(later.written()).isEqualTo(1);
            assertThat(t.threads()).hasSize(3);
            assertThat(t.posts(t.threads().get(0))).extracting(Post::replyTo).containsExactly(null, 1, 2);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void encodingsAreReadAsTheyAreAndNotAsTheySay(Kind kind) {
        with(kind, t -> {
            String date = "\nDate: Fri, 3 May 2019 10:15:00 +0200\nContent-Type: text/";
            MboxFile file = new MboxFile().mail("Subject: =?UTF-8?B?" + MboxFile.base64("Größe 1") + "?=\nMessage-ID: <1@x>" + date + "plain; charset=iso-8859-1", "Übung eins", LATIN)
                    .mail("Subject: Größe 2\nMessage-ID: <2@x>" + date + "plain; charset=iso-8859-1", "Übung zwei", StandardCharsets.UTF_8)
                    .mail("Subject: Größe 3\nMessage-ID: <3@x>" + date + "plain; charset=utf-8", "Übung drei “so”", Charset.forName("windows-1252"))
                    .mail("Subject: 4\nMessage-ID: <4@x>" + date + "plain; charset=utf-8\nContent-Transfer-Encoding: base64", MboxFile.base64("Übung vier"), LATIN)
                    .mail("Subject: 5\nMessage-ID: <5@x>" + date + "plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable", "=DCbung f=FCnf", LATIN)
                    .mail("Subject: 6\nMessage-ID: <6@x>" + date + "plain; charset=klingonisch", "Übung sechs", StandardCharsets.UTF_8)
                    .mail("Subject: 7\nMessage-ID: <7@x>" + date + "html; charset=utf-8",
                            "<h1>Übung</h1><p onclick='x()'>sieben <b>fett</b></p><script>alert(1)</script><img src=x onerror=alert(2)>", StandardCharsets.UTF_8)
                    .mail("Subject: 8\nMessage-ID: <8@x>" + date + "plain; charset=utf-8", "<script>alert(3)</script> [x](javascript:alert(4))", StandardCharsets.UTF_8);
            ArchiveImport done = t.take(file.bytes(), true);
            assertThat(done.written()).isEqualTo(8);
            List<ForumThread> threads = t.threads().stream().sorted(java.util.Comparator.comparing(ForumThread::id)).toList();
            assertThat(threads).extracting(ForumThread::title).startsWith("Größe 1", "Größe 2", "Größe 3");
            assertThat(threads.stream().flatMap(thread -> t.texts(thread).stream())).containsExactly("Übung eins", "Übung zwei", "Übung drei “so”", "Übung vier", "Übung fünf",
                    "Übung sechs", "Übung\n\nsieben fett", "\\<script>alert(3)\\</script> \\[x\\](javascript:alert(4))");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatCannotBeTakenOverIsToldWithItsNumberAndTheRestIsTaken(Kind kind) {
        with(kind, t -> {
            String head = "From: a@b.example\nSubject: x\nMessage-ID: <%d@x>\nContent-Type: text/plain; charset=utf-8";
            MboxFile file = new MboxFile().raw("From wer-weiss 10:15 irgendwann 2019\n" + head.formatted(1) + "\n\nohne Datum\n\n")
                    .mail(head.formatted(2) + "\nDate: Fri, 3 May 2019 10:15:00 +0200", "lang ".repeat(20_000), StandardCharsets.UTF_8)
                    .mail(head.formatted(3) + "\nDate: Fri, 3 May 2039 10:15:00 +0200", "aus der Zukunft", StandardCharsets.UTF_8)
                    .mail(head.formatted(4) + "\nDate: gestern", "das Datum steht darüber", StandardCharsets.UTF_8)
                    .mail(head.formatted(5) + "\nDate: Fri, 3 May 2019 10:15:00 +0200", " \n\u200b\n", StandardCharsets.UTF_8)
                    .mail(head.formatted(6) + "\nDate: Fri, 3 May 2019 10:15:00 +0200", "ja\n\n> > > > > > > > tief\n\ndoch", StandardCharsets.UTF_8)
                    .mail(head.formatted(7).replace("text/plain; charset=utf-8", "multipart/mixed; boundary=q") + "\nDate: Fri, 3 May 2019 10:15:00 +0200",
                            "--q\nContent-Type: text/plain\n\nmit Plan\n--q\nContent-Type: application/pdf; name=plan.pdf\nContent-Disposition: attachment; filename=plan.pdf\n\nPDF\n--q--",
                            StandardCharsets.UTF_8);
            ArchiveImport looked = t.look(file.bytes(), true);
            assertThat(t.problems(looked)).containsExactly("1 NO_DATE", "2 TOO_LONG", "3 BAD_DATE", "5 EMPTY");
            assertThat(looked.findings().entries()).isEqualTo(7);
            assertThat(t.run(looked).written()).isEqualTo(3);
            assertThat(t.threads().stream().flatMap(thread -> t.texts(thread).stream())).containsExactlyInAnyOrder("das Datum steht darüber",
                    "ja\n\n> > > > > tief\n\ndoch", "mit Plan\n\n*Anhang, nicht übernommen: plan.pdf*");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void somebodyCancelsAndGoesOn(Kind kind) {
        with(kind, t -> {
            MboxFile file = new MboxFile();
            for (int i = 0; i < 120; i++) {
                file.mail("m" + i, KIM, "Fri, 3 May 2019 10:15:%02d +0200".formatted(i % 60), "Thema " + i / 60, i % 60 == 0 ? "" : "m" + (i / 60 * 60), "Beitrag " + i);
            }
            ArchiveImport looked = t.look(file.bytes(), false);
            AtomicInteger read = new AtomicInteger();
            MailReader real = RealMails.reader();
            t.forum.put(MailReader.class, new MailReader() {
                @Override
                public Head head(byte[] mail) {
                    return real.head(mail);
                }

                @Override
                public java.util.Optional<Words> words(byte[] mail, Answered answered) {
                    if (read.incrementAndGet() == 70) {
                        t.imports().cancel(looked.id());
                    }
                    return real.words(mail, answered);
                }
            });
            t.forum.put(ArchiveSources.class, null);
            t.forum.put(ArchiveReading.class, null);
            ArchiveImport cancelled = t.run(looked);
            assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
            assertThat(cancelled.written()).isEqualTo(60);
            ArchiveImport done = t.run(cancelled);
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.written()).isEqualTo(120);
            assertThat(t.threads()).extracting(ForumThread::posts).containsExactly(60, 60);
            assertThat(t.mark(t.posts(t.threads().get(0)).get(3)).name()).as("without names").isEqualTo("Archiv");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anImportIsTakenBackAsAWholeAndAnswersOfOthersStay(Kind kind) {
        with(kind, t -> {
            ArchiveImport done = t.take(list().bytes(), true);
            ForumThread answered = t.threads().get(0);
            t.forum.answer(t.forum.third, answered, 2, "Das geht heute noch.");
            ArchiveImport undone = t.undo(done);
            assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
            assertThat(t.threads()).extracting(ForumThread::id).containsExactly(answered.id());
            assertThat(t.posts(answered)).extracting(Post::text).containsExactly("", "", "Das geht heute noch.");
            assertThat(t.posts(answered)).extracting(Post::isShown).containsExactly(false, false, true);
            assertThat(t.forum.get(org.wirkstatt.forum.board.Boards.class).find(t.board.id()).orElseThrow().posts()).isEqualTo(1);
            assertThat(t.take(list().bytes(), true).written()).as("can be taken over again").isEqualTo(5);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void afterThirtyDaysItStaysAndAFileThatNobodyWantsGoesAfterAWeek(Kind kind) {
        with(kind, t -> {
            ArchiveImport done = t.take(list().bytes(), true);
            ArchiveImport waiting = t.look(new MboxFile().mail("z", KIM, "Fri, 3 May 2019 10:15:00 +0200", "z", "", "z").bytes(), true);
            t.forum.clock.forward(Duration.ofDays(30));
            t.undo(done);
            assertThat(t.threads()).hasSize(3);
            ImportFiles files = t.forum.get(ImportFiles.class);
            Instant week = t.forum.clock.instant().minus(Duration.ofDays(7));
            assertThat(files.due(week)).isEqualTo(1);
            assertThat(files.apply(week)).isEqualTo(1);
            t.forum.fresh();
            assertThat(t.fresh(waiting).mayRun(t.forum.clock.instant())).isFalse();
            assertThat(files.referenced()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anErasureTakesTheNameOutOfTheArchiveToo(Kind kind) {
        with(kind, t -> {
            ArchiveImport done = t.take(new MboxFile().mail("d1", "Noa Probe <noa@frueher.example>", "Fri, 3 May 2019 10:15:00 +0200", "Damals", "", "Das war ich.").bytes(), true);
            Post post = t.posts(t.threads().get(0)).get(0);
            assertThat(t.mark(post).name()).as("another address, no account").isEqualTo("Noa Probe");
            ImportData data = t.forum.get(ImportData.class);
            assertThat(data.export(t.forum.team)).hasSize(1);
            data.forget(t.forum.third);
            data.forget(t.forum.team);
            t.forum.fresh();
            assertThat(t.mark(post).name()).isEqualTo("Archiv");
            assertThat(data.export(t.forum.team)).isEmpty();
            assertThat(t.forum.get(ImportRepository.class).find(done.id()).orElseThrow().fileName()).as("how the person called it").isEqualTo("archiv.mbox");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyAdministratorsMayAndWhatIsNoArchiveIsRefusedBeforeItIsKept(Kind kind) {
        with(kind, t -> {
            assertThatThrownBy(() -> t.look("")).hasMessage("import.error.empty");
            assertThatThrownBy(() -> t.look("Sehr geehrte Damen und Herren\nFrom me to you")).isInstanceOf(InvalidForumException.class).hasMessage("import.error.format");
            assertThatThrownBy(() -> t.look("PK\u0003\u0004")).hasMessage("import.error.packed");
            assertThatThrownBy(() -> t.look("From a@b Fri May  3 10:15:00 2019\n" + "x".repeat(TestArchive.LARGEST))).hasMessage("import.error.large");
            Imports imports = t.imports();
            t.forum.as(t.forum.helper);
            assertThatThrownBy(imports::list).isInstanceOf(NotAllowedException.class);
        });
    }

    @Test
    void aMailThatIsTooLargeIsPassedOverAndTheNextOneIsRead() throws Exception {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("gross", ".mbox");
        try (var out = new java.io.BufferedOutputStream(java.nio.file.Files.newOutputStream(file))) {
            out.write("From a@b Fri May  3 10:15:00 2019\nSubject: x\n\n".getBytes(LATIN));
            byte[] line = "y".repeat(100_000).getBytes(LATIN);
            for (int i = 0; i < 300; i++) {
                out.write(line);
            }
            out.write("\n\nFrom a@b Fri May  3 10:15:00 2019\nSubject: z\n\nkurz\n".getBytes(LATIN));
        }
        List<String> seen = new java.util.ArrayList<>();
        new Mbox(file).each((place, mail) -> seen.add(place.entry() + (mail == null ? " zu groß" : " " + new String(mail, LATIN).strip().lines().reduce((a, b) -> b).orElse(""))));
        assertThat(seen).containsExactly("1 zu groß", "2 kurz");
        java.nio.file.Files.delete(file);
    }
}
