package org.finessebridge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.fixture.GuardedProcess;
import org.finessebridge.fixture.ProductProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The load program as it is packed, run against the product. */
final class PackedLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private PackedLoad() {}

    /** How a run ended. */
    record Run(int exitCode, JsonNode report, String said) {}

    /**
     * Runs it with options, and reads its report.
     *
     * @param directory where the report may lie
     * @param command its command; empty for the publisher's load
     */
    static Run run(Path directory, String command, List<String> options) throws IOException, InterruptedException {
        Path json = Files.createTempDirectory(directory, "run").resolve("report.json");
        List<String> line = new ArrayList<>(
                List.of(GuardedProcess.java(), "-XX:+UseSerialGC", "-jar", System.getProperty("load.jar")));
        if (!command.isEmpty()) {
            line.add(command);
        }
        line.addAll(List.of("--label=product", "--domain=" + ProductProcess.DOMAIN, "--json=" + json));
        line.addAll(options);
        try (GuardedProcess process = GuardedProcess.start(line)) {
            int exitCode = process.awaitExit(PATIENCE);
            assertThat(json).as(process.output()).exists();
            return new Run(exitCode, JsonMapper.shared().readTree(Files.readString(json)), process.output());
        }
    }
}
