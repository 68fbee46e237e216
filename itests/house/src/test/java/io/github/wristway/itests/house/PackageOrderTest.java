package io.github.wristway.itests.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom; see the drawing in the architecture. */
class PackageOrderTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.wristway");

    @Test
    void theContractHasAnOrder() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.github.wristway.gateway..")
                .layer("base").definedBy("io.github.wristway.gateway.base")
                .layer("radio").definedBy("io.github.wristway.gateway.radio")
                .layer("device").definedBy("io.github.wristway.gateway.device")
                .layer("account").definedBy("io.github.wristway.gateway.account")
                .layer("gateway").definedBy("io.github.wristway.gateway")
                .optionalLayer("internal").definedBy("io.github.wristway.gateway.internal..")
                .whereLayer("base").mayNotAccessAnyLayer()
                .whereLayer("radio").mayOnlyAccessLayers("base")
                .whereLayer("device").mayOnlyAccessLayers("base", "radio")
                .whereLayer("account").mayOnlyAccessLayers("base", "radio", "device")
                .whereLayer("gateway").mayOnlyAccessLayers("base", "radio", "device", "account")
                .check(HOUSE);
    }

    @Test
    void bundlesKnowTheGatewayAndNobodyElse() {
        slices().matching("io.github.wristway.(*)..")
                .should().notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("io.github.wristway.gateway.."))
                .check(HOUSE);
    }

    @Test
    void nobodyReachesIntoTheGateway() {
        noClasses().that().resideOutsideOfPackage("io.github.wristway.gateway..")
                .should().dependOnClassesThat().resideInAPackage("io.github.wristway.gateway.internal..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void noPackageLeadsBackToItself() {
        slices().matching("io.github.wristway.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses().that().resideOutsideOfPackage("io.github.wristway.gateway.internal.store..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(HOUSE);
    }

    @Test
    void onlyItsRadioSpeaksJsr82() {
        noClasses().that().resideOutsideOfPackage("io.github.wristway.bluecove.stack..")
                .should().dependOnClassesThat().resideInAnyPackage("javax.bluetooth..", "javax.microedition..", "com.intel.bluetooth..")
                .check(HOUSE);
    }
}
