package org.finessebridge.cti.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts below {@code scenarios/cti}, on a fake clock. */
@Spec(document = "GED-188 guide", section = "Session Management", says = "every scenario")
class CtiScenariosTest {

    static Stream<String> scripts() throws Exception {
        try (Stream<Path> files = Files.list(directory())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cti"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void plays(String script) throws Exception {
        new CtiScenario().run(Files.readAllLines(directory().resolve(script)));
    }

    private static Path directory() throws IOException {
        try {
            return Path.of(Objects.requireNonNull(CtiScenariosTest.class.getResource("/scenarios/cti"))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
