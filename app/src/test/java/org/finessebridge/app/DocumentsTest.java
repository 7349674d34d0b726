package org.finessebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README's map must not lead astray. */
class ReadmeMapTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PATH = Pattern.compile("`((?:app|cti-codec|pubsub-client|docs)/[A-Za-z0-9_./-]+)`");

    @Test
    void everyPathInTheMapExists() throws IOException {
        String map = Files.readString(ROOT.resolve("README.md")).split("## Where is", 2)[1];
        List<String> paths = PATH.matcher(map)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(paths).hasSizeGreaterThan(10);
        assertThat(paths).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
}
