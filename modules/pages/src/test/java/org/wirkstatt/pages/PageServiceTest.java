package org.wirkstatt.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class PageServiceTest {

    private static void with(TestDatabase.Kind kind, Consumer<TestPages> test) {
        try (TestDatabase db = TestDatabase.of(kind, "pages")) {
            db.run(em -> test.accept(new TestPages(em, TestUser.editor())));
        }
    }

    private static PageDraft make(TestPages t, String slug, PageFile file) {
        return t.service.create(PageKind.NEWS, slug, file, "", "form-" + slug);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLatestNewsComesFirst(TestDatabase.Kind kind) {
        with(kind, t -> {
            make(t, "alt", TestPages.text("Alt", "2020-01-01", false, ""));
            make(t, "neue-nachricht", TestPages.text("Neu", "2026-01-01", false, ""));
            make(t, "mittel", TestPages.text("Mittel", "2023-01-01", false, ""));
            assertThat(t.seen().published(PageKind.NEWS)).extracting(PageView::title).containsExactly("Neu", "Mittel", "Alt");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDraftIsNotPublished(TestDatabase.Kind kind) {
        with(kind, t -> {
            make(t, "entwurf", TestPages.draft("Entwurf"));
            assertThat(t.seen().published(PageKind.NEWS)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameFormMakesOnePage(TestDatabase.Kind kind) {
        with(kind, t -> assertThat(make(t, "eins", TestPages.titled("Eins")).id()).isEqualTo(make(t, "eins", TestPages.titled("Eins")).id()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAddressIsGivenOnceInAKind(TestDatabase.Kind kind) {
        with(kind, t -> {
            make(t, "eins", TestPages.titled("Eins"));
            assertThatThrownBy(() -> t.service.create(PageKind.NEWS, "eins", TestPages.titled("Zwei"), "", "other"))
                    .isInstanceOfSatisfying(InvalidPageException.class, e -> assertThat(e.field()).isEqualTo("slug"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOlderVersionIsNotSavedOverANewerOne(TestDatabase.Kind kind) {
        with(kind, t -> {
            PageDraft opened = make(t, "eins", TestPages.titled("Eins"));
            t.service.save(opened.id(), opened.version(), TestPages.titled("Erste"), "");
            assertThatThrownBy(() -> t.service.save(opened.id(), opened.version(), TestPages.titled("Zweite"), ""))
                    .isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEarlierRevisionCanBeRestored(TestDatabase.Kind kind) {
        with(kind, t -> {
            PageDraft opened = make(t, "eins", TestPages.titled("Eins"));
            PageDraft saved = t.service.save(opened.id(), opened.version(), TestPages.titled("Zwei"), "");
            assertThat(t.service.restore(saved.id(), saved.version(), 1, "").file().title()).isEqualTo("Eins");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVisitorCannotMakeAPage(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.user = TestUser.visitor();
            assertThatThrownBy(() -> make(t, "eins", TestPages.titled("Eins"))).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void newsWithoutADayAreRefused(TestDatabase.Kind kind) {
        with(kind, t -> assertThatThrownBy(() -> make(t, "eins", TestPages.text("Eins", null, false, "")))
                .isInstanceOfSatisfying(InvalidPageException.class, e -> assertThat(e.field()).isEqualTo("published")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCheckedTextIsNotKept(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.service.checked(PageKind.NEWS, "eins", true, TestPages.titled("Eins"));
            assertThat(t.seen().all(PageKind.NEWS)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPreviewShowsTheCheckedText(TestDatabase.Kind kind) {
        with(kind, t -> {
            String text = t.service.checked(PageKind.NEWS, "eins", true, TestPages.titled("Eins"));
            assertThat(t.catalogue.preview(PageKind.NEWS, null, text).title()).isEqualTo("Eins");
        });
    }
}
