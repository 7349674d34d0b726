package org.finessebridge.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name for one thing: over all modules, main and test, no two types have the same simple name. */
class SimpleNamesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Those that are double still. The list only shrinks. */
    private static final Set<String> STILL_DOUBLE = Set.of("SelfSignedCertificate", "ServiceNames");

    @Test
    void noTwoTypesHaveTheSameName() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            TreeMap<String, Long> names = files.map(ROOT::relativize)
                    .filter(SimpleNamesTest::isSource)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .collect(groupingBy(name -> name, TreeMap::new, counting()));

            assertThat(names).hasSizeGreaterThan(500);
            names.values().removeIf(count -> count == 1);
            assertThat(names.keySet())
                    .as("names of more than one type; who is renamed is taken out of the list")
                    .isEqualTo(STILL_DOUBLE);
        }
    }

    private static boolean isSource(Path file) {
        String path = "/" + file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && (path.contains("/src/main/java/") || path.contains("/src/test/java/"))
                && !path.contains("/target/");
    }
}
