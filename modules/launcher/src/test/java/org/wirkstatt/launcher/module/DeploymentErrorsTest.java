package org.wirkstatt.launcher.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.module.ModuleDescriptor;

/** Of several modules the right one is named. */
class DeploymentErrorsTest {

    private final ModuleJar regions = module("regions", true, "org.wirkstatt.regions.RegionService");
    private final ModuleJar good = module("good", false, "org.wirkstatt.good.Good");
    private final ModuleJar bad = module("bad", false, "org.wirkstatt.bad.Bad", "com.example.bad.Elsewhere");
    private final List<ModuleJar> all = List.of(regions, good, bad);
    private final DeploymentErrors errors = new DeploymentErrors();

    @Test
    void whoStandsAtTheInjectionPointIsMeantEvenWhereAnotherIsNamedMoreOften() {
        severe("WELD-001408: Unsatisfied dependencies for type Good with qualifiers @Default\n  at injection point [BackedAnnotatedField] @Inject org.wirkstatt.bad.Bad.good\n"
                + "  at org.wirkstatt.bad.Bad.good(Bad.java:0)\nWELD-001475: The following beans match by type, but none have matching qualifiers:\n"
                + "  - Managed Bean [class org.wirkstatt.good.Good]\n  - Producer [org.wirkstatt.good.Good.make]\n  - Producer [org.wirkstatt.good.Good.more]", null);

        assertThat(errors.culprit(all)).get().extracting(DeploymentErrors.Culprit::module).isEqualTo(bad);
        assertThat(errors.culprit(all).get().detail()).contains("injection point").doesNotContain("\n");
    }

    @Test
    void whoMakesAnInjectionOfAShippedModuleAmbiguousIsMeantAndNotTheShippedOne() {
        severe("WELD-001409: Ambiguous dependencies for type CurrentUser with qualifiers @Default\n  at injection point [BackedAnnotatedField] @Inject org.wirkstatt.regions.RegionService.user\n"
                + "  Possible dependencies: \n  - Managed Bean [class org.wirkstatt.kernel.identity.RequestUser],\n  - Managed Bean [class org.wirkstatt.bad.Bad]", null);

        assertThat(errors.culprit(all)).get().extracting(DeploymentErrors.Culprit::module).isEqualTo(bad);
    }

    @Test
    void whoThrewIsMeantAndNotWhoCalled() {
        IllegalStateException thrown = new IllegalStateException("kein Platz");
        thrown.setStackTrace(new StackTraceElement[] {frame("com.example.bad.Elsewhere"), frame("org.wirkstatt.good.Good")});
        RuntimeException wrapped = new RuntimeException("deployment failed", thrown);
        wrapped.setStackTrace(new StackTraceElement[] {frame("org.wirkstatt.good.Good"), frame("org.wirkstatt.good.Good")});
        severe("Exception while loading the app", wrapped);

        assertThat(errors.culprit(all)).get().extracting(DeploymentErrors.Culprit::module).isEqualTo(bad);
        assertThat(errors.culprit(all).get().detail()).isEqualTo("java.lang.IllegalStateException: kein Platz");
    }

    @Test
    void aPersistenceUnitOrAJarInAnErrorNamesItsModule() {
        severe("Exception [EclipseLink-28018]: Predeployment of PersistenceUnit [bad] failed.", null);

        assertThat(errors.culprit(all)).get().extracting(DeploymentErrors.Culprit::module).isEqualTo(bad);
    }

    @Test
    void aShippedModuleIsNamedWhenNoOtherIs() {
        severe("WELD-001408: Unsatisfied dependencies\n  at injection point [BackedAnnotatedField] @Inject org.wirkstatt.regions.RegionService.user", null);

        assertThat(errors.culprit(all)).get().extracting(DeploymentErrors.Culprit::module).isEqualTo(regions);
    }

    @Test
    void aClassWhoseNameOnlyBeginsTheSameIsNotTakenForIt() {
        severe("org.wirkstatt.badger.Badger failed, com.example.bad.ElsewhereToo failed", null);

        assertThat(errors.culprit(all)).isEmpty();
    }

    @Test
    void errorsThatNameNobodyAccuseNobodyAndWarningsNeither() {
        severe("out of memory", new OutOfMemoryError());
        errors.publish(new LogRecord(Level.WARNING, "org.wirkstatt.bad.Bad is slow"));

        assertThat(errors.culprit(all)).isEmpty();
    }

    private void severe(String message, Throwable thrown) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setThrown(thrown);
        errors.publish(record);
    }

    private static StackTraceElement frame(String name) {
        return new StackTraceElement(name, "run", "X.java", 1);
    }

    private static ModuleJar module(String id, boolean shipped, String... classes) {
        Set<Claim> claims = Stream.of(classes).map(name -> new Claim(Claim.Kind.CLASS, name.replace('.', '/'))).collect(Collectors.toSet());
        return new ModuleJar(Path.of(id + ".jar"), new ModuleDescriptor(id, "1", 1, "x", "x", List.of()), List.of(), shipped, claims);
    }
}
