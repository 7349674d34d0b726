package org.finessebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.ServiceCause;
import org.junit.jupiter.api.Test;

/** Each row of {@code docs/service-state.md} has its test, each cause its row, and each test of a row is of one. */
class ServiceStatePageTest {

    private static final String PACKAGE = "org.finessebridge.app.acceptance.";
    private static final List<String> ROW_TESTS =
            List.of("CtiServiceStateRowsIT", "OwnServiceStateRowsIT", "ExternalServiceStateContract");

    /** Of a test of what is no row of its own. */
    private static final String NO_ROW = "theOwnServerIsPreferredAndTheOtherOneIsTakenWhereItAloneIsGood";

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/service-state.md")).stream()
                .filter(line -> line.startsWith("| ") && line.endsWith("` |"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .filter(cells -> cells.size() == 11)
                .toList();
    }

    private static Set<String> tests() throws IOException {
        return rows().stream()
                .map(cells -> cells.get(9).replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> testsOf(String type) {
        try {
            return Arrays.stream(Class.forName(PACKAGE + type).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(method -> type + "." + method.getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachRowHasItsTestAndEachTestItsRow() throws IOException {
        Set<String> there = ROW_TESTS.stream()
                .flatMap(ServiceStatePageTest::testsOf)
                .filter(test -> !test.endsWith("." + NO_ROW))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tests()).isNotEmpty().isEqualTo(there);
        assertThat(rows()).hasSameSizeAs(there);
    }

    @Test
    void eachCauseHasARow() throws IOException {
        String reasons = rows().stream().map(cells -> cells.get(4)).collect(Collectors.joining(" "));

        assertThat(ServiceCause.values())
                .allSatisfy(cause -> assertThat(reasons).contains("`" + cause + "`"));
    }
}
