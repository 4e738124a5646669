package org.wirkstatt.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.wirkstatt.testkit.ModuleRules;

/** The kernel's own arrows; it is no module, so {@code ModuleRules} does not fit. */
class KernelRulesTest {

    private static final JavaClasses KERNEL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.wirkstatt.kernel");

    @Test
    void theKernelKnowsThePlatformOnly() {
        noClasses().should().dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe("a module",
                c -> c.getPackageName().startsWith("org.wirkstatt.") && !c.getPackageName().startsWith("org.wirkstatt.kernel")
                        && !c.getPackageName().startsWith("org.wirkstatt.platform"))).check(KERNEL);
    }

    @Test
    void onlyRepositoriesAndPersistenceWriteSql() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository").and().resideOutsideOfPackage("org.wirkstatt.kernel.persistence")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.sql.PreparedStatement").check(KERNEL);
    }

    @Test
    void repositoriesAreHidden() {
        classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic().check(KERNEL);
    }

    @Test
    void everyColumnIsDeclared() {
        ModuleRules.checkPersonalData("kernel");
    }

    @Test
    void aDatabaseOfEachEarlierVersionIsTakenOver() {
        ModuleRules.checkMigrations("kernel");
    }
}
