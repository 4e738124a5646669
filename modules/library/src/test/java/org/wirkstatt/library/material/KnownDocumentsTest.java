package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.likeness.Likeness;
import org.wirkstatt.library.material.KnownDocuments.Known;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.testkit.TestDatabase;

class KnownDocumentsTest {

    private static final String TEXT = IntStream.range(0, 400).mapToObj(i -> "wort" + (i * 7919 % 1009)).collect(Collectors.joining(" "));

    private static void on(TestDatabase.Kind kind, Consumer<Toolkit> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                String slug = toolkit.service.create(Toolkit.titled("Das Original"), "1");
                toolkit.service.create(Toolkit.titled("Ein anderes"), "2");
                toolkit.files.add(slug, "alt.txt", bytes(TEXT), new MaterialFiles.Description("Der Leitfaden", null, false));
                toolkit.files.extracted(toolkit.view(slug).files().get(0).id(), text(TEXT));
                em.flush();
                test.accept(toolkit);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFileAndTheSameWordsAreKnownElsewhereOnly(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            assertThat(like(toolkit, "ein-anderes", TEXT)).containsExactly(new Known("das-original", "Das Original", "alt.txt", 100));
            assertThat(like(toolkit, "ein-anderes", TEXT.toUpperCase())).as("other bytes").extracting(Known::percent).containsExactly(100);
            assertThat(like(toolkit, "das-original", TEXT)).as("in its own material it is no question").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRevisedTextIsNearAndAnotherIsNot(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            assertThat(like(toolkit, "ein-anderes", "Neu ist dieser Anfang mit einigen Wörtern. " + TEXT + " Und dieses Ende.")).singleElement()
                    .satisfies(known -> assertThat(known.percent()).isBetween(70, 90));
            assertThat(like(toolkit, "ein-anderes", TEXT + " eins")).as("one word more is not the same").extracting(Known::percent).containsExactly(90);
            assertThat(like(toolkit, "ein-anderes", TEXT.replace("wort", "anders"))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyWhatOneMayReadIsNamed(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.service.archive("das-original");
            assertThat(like(toolkit, "ein-anderes", TEXT)).as("editors see archived materials").hasSize(1);
            assertThatThrownBy(() -> like(toolkit.as(Person.MEMBER), "ein-anderes", TEXT)).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewVersionIsAnEditionOfTheOtherMaterialAndTheOldOneStays(TestDatabase.Kind kind) {
        on(kind, toolkit -> {
            toolkit.files.replaceInNewEdition("das-original", "alt.txt", taken(toolkit, TEXT + " neu"), "Mit neuem Ende");
            MaterialView view = toolkit.view("das-original");

            assertThat(view.content().version()).isEqualTo(2);
            assertThat(view.content().changeNote()).isEqualTo("Mit neuem Ende");
            assertThat(view.files()).singleElement().satisfies(f -> assertThat(f.name() + " " + f.title()).isEqualTo("neu.txt Der Leitfaden"));
            assertThat(toolkit.reader.edition(view, 1).files()).extracting(FileView::name).containsExactly("alt.txt");
        });
    }

    private static List<Known> like(Toolkit toolkit, String slug, String text) {
        KnownDocuments known = new KnownDocuments();
        known.materials = toolkit.materials;
        known.likeness = toolkit.files.likeness;
        known.store = toolkit.store;
        known.user = toolkit.service.user;
        return known.like(slug, taken(toolkit, text), Likeness.sketch(text(text)));
    }

    private static FileIntake.Taken taken(Toolkit toolkit, String text) {
        return FileIntake.take(toolkit.store, "neu.txt", bytes(text));
    }

    private static TextExtractor.Text text(String text) {
        return new TextExtractor.Text("text/plain", List.of(new TextExtractor.Section(0, "", text, false)), 0, "", "");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
