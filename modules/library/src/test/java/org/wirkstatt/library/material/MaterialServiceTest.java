package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.FileRefusedException;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.testkit.TestDatabase;

class MaterialServiceTest {

    private static final String SLUG = "vom-problembaum-zum-wirkungsziel";
    private static final MaterialFiles.Description UNTITLED = new MaterialFiles.Description("", null, false);

    private static void on(TestDatabase.Kind kind, Consumer<Toolkit> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> test.accept(new Toolkit(em)));
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasEnteredIsReadBack(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            String slug = toolkit.service.create(Toolkit.problemTree(), "t1");

            MaterialContent read = toolkit.view(slug).content();
            assertThat(read).usingRecursiveComparison().ignoringFields("published").isEqualTo(Toolkit.problemTree());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFormSentTwiceMakesOneMaterial(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.service.create(Toolkit.problemTree(), "t1");

            assertThat(toolkit.reader.list(MaterialFilter.NONE, 1, 20).total()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void twoMaterialsOfOneTitleGetTwoAddresses(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");

            assertThat(toolkit.service.create(Toolkit.problemTree(), "t2")).isEqualTo(SLUG + "-2");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangeIsToldToTheOutbox(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");

            assertThat(toolkit.outbox.told).containsExactly("changed library.material/" + toolkit.view(SLUG).id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCorrectionStaysWithinTheEdition(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            MaterialView before = toolkit.view(SLUG);

            toolkit.service.correct(SLUG, before.lockVersion(), Toolkit.withBody(before.content(), "Neu."), "Tippfehler");

            assertThat(toolkit.view(SLUG).editions()).extracting(EditionRow::number).containsExactly(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewEditionKeepsTheOldOneReadable(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.files.add(SLUG, "notiz.txt", text("alt"), UNTITLED);
            MaterialView first = toolkit.view(SLUG);

            toolkit.service.publishEdition(SLUG, first.lockVersion(), Toolkit.withBody(first.content(), "Neu."), "Schritt 3 gekürzt", true);
            toolkit.files.remove(SLUG, "notiz.txt");

            MaterialView old = toolkit.reader.edition(toolkit.view(SLUG), 1);
            assertThat(old.content().body()).contains("Das Problem benennen.");
            assertThat(old.files()).extracting(FileView::name).containsExactly("notiz.txt");
            assertThat(toolkit.view(SLUG).editions()).extracting(EditionRow::number).containsExactly(2, 1);
            assertThat(toolkit.materials.fileAddresses()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSecondClickOnANewEditionMakesOne(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            MaterialView first = toolkit.view(SLUG);

            toolkit.service.publishEdition(SLUG, first.lockVersion(), first.content(), "Gekürzt", false);
            assertThatThrownBy(() -> toolkit.service.publishEdition(SLUG, first.lockVersion(), first.content(), "Anderes", false))
                    .isInstanceOf(EditConflictException.class);
            toolkit.service.publishEdition(SLUG, first.lockVersion(), first.content(), "Gekürzt", false);

            assertThat(toolkit.view(SLUG).content().version()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditOnAnOldStateIsRefused(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            MaterialView opened = toolkit.view(SLUG);
            toolkit.service.correct(SLUG, opened.lockVersion(), Toolkit.withBody(opened.content(), "Von Kim."), "");

            assertThatThrownBy(() -> toolkit.service.correct(SLUG, opened.lockVersion(), Toolkit.withBody(opened.content(), "Von Alex."), ""))
                    .isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameEditSentTwiceIsNoConflict(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            MaterialView opened = toolkit.view(SLUG);
            MaterialContent edited = Toolkit.withBody(opened.content(), "Neu.");

            toolkit.service.correct(SLUG, opened.lockVersion(), edited, "");
            toolkit.service.correct(SLUG, opened.lockVersion(), edited, "");

            assertThat(toolkit.history.list(org.wirkstatt.library.LibraryContent.material(opened.id()))).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFormerAddressLeadsToThePresentOne(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");

            toolkit.service.move(SLUG, "problembaum");

            assertThat(toolkit.reader.movedTo(SLUG)).contains("problembaum");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMaterialMayMoveBack(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.service.move(SLUG, "problembaum");

            toolkit.service.move("problembaum", SLUG);

            assertThat(toolkit.reader.movedTo("problembaum")).contains(SLUG);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anArchivedMaterialIsSeenByEditorsOnly(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.service.archive(SLUG);

            assertThat(toolkit.view(SLUG).archived()).isTrue();
            assertThatThrownBy(() -> toolkit.as(Person.MEMBER).view(SLUG)).isInstanceOf(NotFoundException.class);
            assertThat(toolkit.reader.list(MaterialFilter.NONE, 1, 20).items()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void archivingCanBeUndone(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.service.archive(SLUG);

            toolkit.service.restore(SLUG);

            assertThat(toolkit.as(Person.VISITOR).view(SLUG).archived()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVisitorDoesNotLearnOfMaterialForMembers(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.forMembers("Fallnotizen"), "t1");

            assertThat(toolkit.as(Person.VISITOR).reader.find("fallnotizen")).isEmpty();
            assertThat(toolkit.reader.list(MaterialFilter.NONE, 1, 20).total()).isZero();
            assertThat(toolkit.as(Person.MEMBER).reader.list(MaterialFilter.NONE, 1, 20).total()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsNoEditorChangesNothing(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.as(Person.MEMBER);
            assertThatThrownBy(() -> toolkit.service.create(Toolkit.problemTree(), "t1")).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMissingTitleIsNamedAtItsField(TestDatabase.Kind kind) {
        on(kind, toolkit -> assertThatThrownBy(() -> toolkit.service.create(Toolkit.titled("  "), "t1"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("title")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewFileWaitsForItsText(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");

            toolkit.files.add(SLUG, "C:\\Texte\\Übersicht.TXT", text("Hallo"), UNTITLED);

            FileView file = toolkit.view(SLUG).files().get(0);
            assertThat(file.name()).isEqualTo("Übersicht.txt");
            assertThat(file.state()).isEqualTo(FileState.RECEIVED);
            assertThat(toolkit.outbox.told).contains("library.extract library.file/" + file.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileThatWasReadIsReady(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.files.add(SLUG, "a.txt", text("Hallo"), UNTITLED);
            long id = toolkit.view(SLUG).files().get(0).id();

            toolkit.files.extracted(id, new TextExtractor.Reading(new TextExtractor.Text("text/plain", List.of(new TextExtractor.Section(0, "", "Ha\0llo", false)), 0, "", ""), java.util.Optional.empty()));

            FileView file = toolkit.view(SLUG).files().get(0);
            assertThat(file.state()).isEqualTo(FileState.READY);
            assertThat(toolkit.reader.text(file)).extracting(TextExtractor.Section::text).containsExactly("Hallo");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anUnreadableFileStaysWithItsReason(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.files.add(SLUG, "a.txt", text("Hallo"), UNTITLED);
            long id = toolkit.view(SLUG).files().get(0).id();

            toolkit.files.extracted(id, new TextExtractor.Reading(new TextExtractor.Unreadable("text/plain", TextExtractor.Reason.ENCRYPTED), java.util.Optional.empty()));

            assertThat(toolkit.view(SLUG).files().get(0).reason()).isEqualTo(TextExtractor.Reason.ENCRYPTED);
            assertThat(toolkit.reader.workList(WorkFilter.TEXT_PROBLEMS, 0, 10)).extracting(MaterialRow::slug).containsExactly(SLUG);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void otherBytesUnderTheSameNameReplaceTheFile(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            toolkit.files.add(SLUG, "a.txt", text("eins"), UNTITLED);
            toolkit.files.add(SLUG, "a.txt", text("zwei, länger"), UNTITLED);

            assertThat(toolkit.view(SLUG).files()).extracting(f -> f.bytes().sizeBytes()).containsExactly(13L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEmptyFileIsRefused(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            assertThatThrownBy(() -> toolkit.files.add(SLUG, "a.txt", text(""), UNTITLED)).isInstanceOf(FileRefusedException.class)
                    .hasMessage("error.file.empty");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileWhoseContentIsNotWhatItsEndingSaysIsRefused(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            assertThatThrownBy(() -> toolkit.files.add(SLUG, "a.pdf", text("MZ kein PDF"), UNTITLED)).hasMessage("error.file.content");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aProgramIsRefused(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.create(Toolkit.problemTree(), "t1");
            assertThatThrownBy(() -> toolkit.files.add(SLUG, "a.exe", text("MZ"), UNTITLED)).hasMessage("error.file.ending");
        });
    }
}
