package org.wirkstatt.platform.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

class PageRouteTest {

    @Test
    void anOpenPageNeedsNothing() {
        assertThat(PageRoute.open("/regionen/{slug}", "/regions/region.xhtml").needs()).isEmpty();
    }

    @Test
    void aGuardedPageNeedsItsPermission() {
        Permission edit = Permission.heldBy("regions.edit", Role.EDITOR);

        assertThat(PageRoute.guarded("/verwaltung/regionen", "/regions/list.xhtml", edit).needs()).contains(edit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "regionen", "/regionen/"})
    void aWrongPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> PageRoute.open(pattern, "/a/b.xhtml")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"a/b.xhtml", "/a/b.html", "/a/b"})
    void aWrongViewIsRefused(String view) {
        assertThatThrownBy(() -> PageRoute.open("/a", view)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHomePageIsASlash() {
        assertThat(PageRoute.open("/", "/home.xhtml").pattern()).isEqualTo("/");
    }
}
