package org.finessebridge.cti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Which package of the library may know which. */
class PackagesTest {

    private static final String LIBRARY = PackagesTest.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(LIBRARY);

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new Packages())
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Who reads no contact centre from a file, and starts no control API, needs no Jackson. */
    @Test
    void onlyTheFileOfAContactCentreAndTheControlApiNeedJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(LIBRARY + ".simulator.centre", LIBRARY + ".simulator.control")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    /** Who starts no control API needs no HTTP. */
    @Test
    void onlyTheControlApiNeedsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LIBRARY + ".simulator.control")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty.handler.codec.http..")
                .check(CLASSES);
    }

    /** A client of real servers carries no simulator along. */
    @Test
    void onlyTheSimulatorKnowsTheSimulator() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LIBRARY + ".simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LIBRARY + ".simulator..")
                .check(CLASSES);
    }

    /** Each package, but the messages as one: a sealed type and what it permits name each other. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            boolean isOfMessages = name.startsWith(LIBRARY + ".message") && !name.equals(LIBRARY + ".message.code");
            return SliceIdentifier.of(isOfMessages ? LIBRARY + ".message" : name);
        }

        @Override
        public String getDescription() {
            return "packages, the messages as one";
        }
    }
}
