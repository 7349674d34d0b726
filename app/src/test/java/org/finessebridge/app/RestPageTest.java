package org.finessebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rest.md} has every resource with its methods, and nothing else. */
class RestPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([A-Z, ]+) \\| [^|]+ \\| [^|]+ \\|$");
    private static final Path ROUTES = Path.of("src/test/resources/access/routes.txt");

    @Test
    void everyRouteIsThereAndNoOther() throws IOException {
        Set<String> listed = ROW.matcher(Files.readString(Path.of("../docs/rest.md")))
                .results()
                .flatMap(RestPageTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = Files.readAllLines(ROUTES);
        Set<String> served = lines.stream()
                .skip(1)
                .map(line -> line.split(" +", 3))
                .map(cells -> cells[0] + " " + cells[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(served);
    }

    private static Stream<String> routes(MatchResult row) {
        String path = row.group(1).startsWith("/") ? row.group(1) : "/finesse/api/" + row.group(1);
        return Stream.of(row.group(2).split(", ")).map(method -> method + " " + path);
    }
}
