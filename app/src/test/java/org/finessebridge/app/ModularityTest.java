package org.finessebridge.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The structure that docs/ARCHITECTURE.md promises. */
class ModularityTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.finessebridge");

    @Test
    void modulesHaveNoCyclesAndKeepOutOfEachOthersInside() {
        ApplicationModules.of(FinesseBridgeApplication.class).verify();
    }

    @Test
    void theLibrariesKnowNeitherSpringNorEachOtherNorTheApplication() {
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.cti..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.finessebridge.app..", "org.finessebridge.pubsub..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.pubsub..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.finessebridge.app..", "org.finessebridge.cti..")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheCommandLineOrWhatItAloneNeeds() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.finessebridge.cti.commandline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.finessebridge.cti.commandline..", "picocli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.cti..")
                .and()
                .resideOutsideOfPackages(
                        "org.finessebridge.cti.commandline..", "org.finessebridge.cti.simulator.centre..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBridgeAndTheServerSettingsSpeakGed188() {
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.app..")
                .and()
                .resideOutsideOfPackages("org.finessebridge.app.bridge..", "org.finessebridge.app.ctiserver..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.finessebridge.cti..")
                .check(CLASSES);
    }

    @Test
    void noTypeIsNamedForNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common)$")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsInjected() {
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
