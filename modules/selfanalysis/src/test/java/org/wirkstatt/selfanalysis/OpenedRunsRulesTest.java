package org.wirkstatt.selfanalysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.wirkstatt.selfanalysis.run.OpenedRuns;

class OpenedRunsRulesTest {

    @Test
    void nobodyButSharingAndComparisonAsksForResultsOfRunsOfOthers() {
        noClasses().that().resideOutsideOfPackages("org.wirkstatt.selfanalysis.sharing", "org.wirkstatt.selfanalysis.comparison", "org.wirkstatt.selfanalysis.run")
                .should().dependOnClassesThat().areAssignableTo(OpenedRuns.class)
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wirkstatt.selfanalysis"));
    }
}
