package org.finessebridge.app.apierror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of refusal is caused over a socket by some test, which expects it with its status. */
class ErrorTypeTest {

    private static final Path REQUESTS = Path.of("src/test/java/org/finessebridge/app/acceptance");
    private static final Path ROWS = Path.of("src/test/resources/configuration/errors.csv");

    /** A status and the name stand in one row, or a statement or two apart. */
    private static final String BETWEEN = "\\b[\\s\\S]{0,200}?[>\"\\s|]";

    private static String tests = "";

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(REQUESTS)) {
            tests = Stream.concat(files, Stream.of(ROWS))
                    .filter(Files::isRegularFile)
                    .map(ErrorTypeTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCausedByATest(ErrorType type) {
        Pattern expected = Pattern.compile("\\b" + type.status() + BETWEEN + Pattern.quote(type.wireName()));

        assertThat(expected.matcher(tests).find()).isTrue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
