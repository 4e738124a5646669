package org.wirkstatt.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PlatformRulesTest {

    @Test
    void thePlatformDependsOnNobodyElse() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.wirkstatt.platform..", "java..", "jakarta..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wirkstatt.platform"));
    }

    @Test
    void thePlatformKnowsNoPages() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wirkstatt.platform"));
    }
}
