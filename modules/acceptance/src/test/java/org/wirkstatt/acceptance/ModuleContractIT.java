package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every module keeps the part of its contract that shows in a running portal. With {@code -Dwirkstatt.module=FILE} the module in that JAR is looked at,
 * beside the shipped ones.
 */
class ModuleContractIT {

    @Test
    void everyPageOfEveryModuleIsFreeOfFindingsAndNoOperationChangesAnythingForVisitors() throws Exception {
        String foreign = System.getProperty("wirkstatt.module", "");
        if (!foreign.isEmpty()) {
            check(Path.of(foreign));
            return;
        }
        ModuleContract contract = new ModuleContract(RunningPortal.shared());
        Set<String> looked = PublicPages.all().map(page -> page.replaceFirst("\\?.*", "")).collect(Collectors.toSet()); // by BrowserPagesIT
        Set<String> addresses = contract.modules().values().stream().flatMap(routes -> routes.stream()).flatMap(route -> PermissionMatrixIT.addresses(route).values().stream())
                .filter(address -> !looked.contains(address)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(addresses).hasSizeGreaterThan(100);
        assertThat(contract.pages(addresses)).isEmpty();
        assertThat(contract.operations(PermissionMatrixIT.operations(RunningPortal.shared()).keySet())).isEmpty();
    }

    /** Starts a portal of its own with the module in {@code jar} beside the shipped ones and looks at what it adds. */
    static void check(Path jar) throws Exception {
        Path modules = Files.createTempDirectory("module");
        try (Stream<Path> shipped = Files.list(RunningPortal.ROOT.resolve("target/portal/modules"))) {
            for (Path module : shipped.toList()) {
                Files.copy(module, modules.resolve(module.getFileName()));
            }
        }
        Files.copy(jar, modules.resolve("looked-at.jar"));
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of(), "--modules", modules.toString())) {
            assertThat(portal.output()).as("the module is left out").doesNotContain("looked-at.jar");
            Set<String> known = PermissionTable.read().rows().keySet();
            ModuleContract contract = new ModuleContract(portal);
            Set<String> addresses = contract.modules().values().stream().flatMap(routes -> routes.stream()).filter(route -> known.stream().noneMatch(row -> row.startsWith("GET " + route)))
                    .flatMap(route -> PermissionMatrixIT.addresses(route).values().stream()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(contract.pages(addresses)).isEmpty();
            assertThat(contract.operations(PermissionMatrixIT.operations(portal).keySet().stream().filter(operation -> !known.contains(operation)).collect(Collectors.toSet()))).isEmpty();
        }
    }
}
