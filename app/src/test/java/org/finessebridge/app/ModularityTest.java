package org.finessebridge.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
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

    /** Each package of the libraries and of the application is a slice of its own. */
    @Test
    void noPackagesNeedEachOther() {
        slices().matching("org.finessebridge.(**)").should().beFreeOfCycles().check(CLASSES);
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
                .resideOutsideOfPackages(
                        "org.finessebridge.cti.commandline..", "org.finessebridge.scenario.commandline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.finessebridge.cti.commandline..", "org.finessebridge.scenario.commandline..", "picocli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.cti..")
                .and()
                .resideOutsideOfPackages(
                        "org.finessebridge.cti.commandline..",
                        "org.finessebridge.cti.simulator.centre..",
                        "org.finessebridge.cti.simulator.control..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    /** A scenario is played from outside: what it finds is what any client would. */
    @Test
    void scenariosKnowNothingOfTheProduct() {
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.finessebridge.app..",
                        "org.finessebridge.cti..",
                        "org.finessebridge.pubsub..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.finessebridge.scenario..", "org.finessebridge.app.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.finessebridge.scenario..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBridgeAndTheServerSettingsSpeakGed188() {
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.app..")
                .and()
                .resideOutsideOfPackages(
                        "org.finessebridge.app.bridge..",
                        "org.finessebridge.app.ctiserver..",
                        "org.finessebridge.app.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.finessebridge.cti..")
                .check(CLASSES);
    }

    /** The bridge knows the resources and translates for them; they know neither it nor CTI. */
    @Test
    void finessesNounsKnowNeitherCtiNorWhoTranslates() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.finessebridge.app.user..",
                        "org.finessebridge.app.team..",
                        "org.finessebridge.app.dialog..",
                        "org.finessebridge.app.queue..",
                        "org.finessebridge.app.reasoncode..",
                        "org.finessebridge.app.wrapupreason..",
                        "org.finessebridge.app.phonebook..",
                        "org.finessebridge.app.layout..",
                        "org.finessebridge.app.mediapropertieslayout..",
                        "org.finessebridge.app.workflow..",
                        "org.finessebridge.app.workflowaction..",
                        "org.finessebridge.app.systemconfig..",
                        "org.finessebridge.app.teamresource..",
                        "org.finessebridge.app.systeminfo..",
                        "org.finessebridge.app.node..",
                        "org.finessebridge.app.directory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.finessebridge.cti..",
                        "org.finessebridge.app.bridge..",
                        "org.finessebridge.app.ctiserver..")
                .check(CLASSES);
    }

    /** So that calls will use the same lanes as agents. */
    @Test
    void theLanesKnowNeitherAgentsNorCallsNorCti() {
        noClasses()
                .that()
                .resideInAPackage("org.finessebridge.app.bridge.request..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.finessebridge.cti..",
                        "org.finessebridge.app.bridge.agent..",
                        "org.finessebridge.app.bridge.call..",
                        "org.finessebridge.app.user..",
                        "org.finessebridge.app.dialog..")
                .check(CLASSES);
    }

    /**
     * A table, by which something is looked up, belongs to who answers from it: its type is hidden
     * in its package, and a map that is a constant in its class.
     */
    @Test
    void tablesAreNobodyElsesBusiness() {
        classes()
                .that()
                .haveNameMatching(".*Tables?$")
                .and()
                .doNotHaveFullyQualifiedName(CODES_BY_NUMBER)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        fields().that()
                .areStatic()
                .and()
                .haveRawType(Predicates.assignableTo(Map.class))
                .should()
                .bePrivate()
                .check(CLASSES);
    }

    /** The enumerations of each chapter have one. */
    private static final String CODES_BY_NUMBER = "org.finessebridge.cti.message.code.CodeTable";

    @Test
    void settingsAreBoundByRecords() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Value.class)
                .because("a settings record has a default, a test and an entry in the documentation")
                .check(CLASSES);
    }

    /** The check of names finds them by their files' names. */
    @Test
    void settingsAreCalledSo() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .haveSimpleNameEndingWith("Settings")
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
