package org.wirkstatt.kernel.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.wirkstatt.kernel.fence.TestCalls;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles.TestUser;

class ModuleRegistryTest {

    private static ModuleRegistry registry(PortalModule... modules) {
        ModuleRegistry registry = new ModuleRegistry();
        registry.beans = new Beans<>(List.of(modules));
        registry.origins = new ModuleOrigins();
        registry.off = new OffModules();
        registry.fences = TestCalls.fences();
        registry.user = TestUser.visitor();
        registry.leftOutFile = Optional.empty();
        registry.read();
        return registry;
    }

    private static class Good implements PortalModule {
        @Override
        public String id() {
            return "good";
        }

        @Override
        public List<NavigationEntry> navigation() {
            return List.of(NavigationEntry.of(Place.MAIN, 1, "nav", "/good"));
        }
    }

    @Test
    void aModuleThatHangsWhileItIsAskedKeepsNobodyFromStarting() {
        PortalModule hanging = new PortalModule() {
            @Override
            public String id() {
                return "hanging";
            }

            @Override
            public List<NavigationEntry> navigation() {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of(NavigationEntry.of(Place.MAIN, 1, "nav", "/hanging"));
            }
        };
        long before = System.nanoTime();

        ModuleRegistry registry = registry(hanging, new Good());

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(ModuleRegistry.PATIENCE.plusSeconds(20));
        assertThat(registry.navigation(Place.MAIN)).extracting(NavigationEntry::path).containsExactly("/good");
    }

    @Test
    void aModuleThatFailsInOnePlaceContributesTheRest() {
        PortalModule failing = new Good() {
            @Override
            public List<HomeTile> homeTiles() {
                throw new IllegalStateException("no tiles");
            }

            @Override
            public List<PageRoute> pages() {
                return null;
            }
        };

        ModuleRegistry registry = registry(failing);

        assertThat(registry.navigation(Place.MAIN)).hasSize(1);
        assertThat(registry.homeTiles(HomeTile.Place.COLUMN)).isEmpty();
        assertThat(registry.routes()).isEmpty();
        assertThat(registry.fences.troubles()).extracting(t -> t.module() + " " + t.hook() + " " + t.errors()).containsExactly("good PortalModule 2");
    }
}
