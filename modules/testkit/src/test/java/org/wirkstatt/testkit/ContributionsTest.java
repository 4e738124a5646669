package org.wirkstatt.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

class ContributionsTest {

    @Test
    void everythingThatAModuleNamesAndDoesNotHaveIsToldAtOnce() {
        Properties texts = new Properties();
        texts.setProperty("there", "da");
        assertThatThrownBy(() -> new Contributions("probe", new Probe()).check(texts)).isInstanceOf(AssertionError.class).hasMessage("""
                module probe names what it does not have:
                /probe asks for the permission %s, which permissions() does not have
                /probe leads to a folder of that name below META-INF/resources, which hides the page: give the folder another name
                /probe/alt leads to /probe/old.xhtml
                /probe/probe.xhtml shows the text 'gone'
                a tile leads to /WEB-INF/probe/tile.xhtml
                an entry of the navigation shows the text 'nav.probe'""", Probe.READ);
    }

    private static final class Probe implements PortalModule {

        static final Permission READ = Permission.heldBy("probe.read", Role.EDITOR);

        @Override
        public String id() {
            return "probe";
        }

        @Override
        public List<PageRoute> pages() {
            return List.of(PageRoute.guarded("/probe", "/probe/probe.xhtml", READ), PageRoute.open("/probe/alt", "/probe/old.xhtml"));
        }

        @Override
        public List<HomeTile> homeTiles() {
            return List.of(new HomeTile(HomeTile.Place.WIDE, 1, "/WEB-INF/probe/tile.xhtml"));
        }

        @Override
        public List<NavigationEntry> navigation() {
            return List.of(NavigationEntry.of(NavigationEntry.Place.MAIN, 1, "there", "/probe"), NavigationEntry.of(NavigationEntry.Place.MAIN, 2, "nav.probe", "/probe"));
        }
    }
}
