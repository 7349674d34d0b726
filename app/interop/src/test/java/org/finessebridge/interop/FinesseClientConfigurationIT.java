package org.finessebridge.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.finessebridge.fixture.GuardedProcess;
import org.finessebridge.fixture.NodePrograms;
import org.finessebridge.fixture.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What npm's finesse-client was made for: an administrator reads and assigns (finesse_configuration.mjs). */
@Tag("interop")
@ExtendWith(RunningProduct.class)
class FinesseClientConfigurationIT {

    private static final Path PROGRAMS = Path.of("../src/test/node");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void readsAndAssignsAndAnAgentGivesTheReason(ProductProcess product) throws Exception {
        assertThat(NodePrograms.areRunnable())
                .as("node and npm are not on the PATH")
                .isTrue();
        NodePrograms.install(PROGRAMS);

        List<String> command = List.of(
                "env",
                "NODE_NO_WARNINGS=1",
                "NODE_EXTRA_CA_CERTS=" + product.certificate(),
                "node",
                PROGRAMS.resolve("finesse_configuration.mjs").toRealPath().toString(),
                "localhost:" + product.restTlsPort(),
                "5000",
                "2007");
        try (GuardedProcess program = GuardedProcess.start(command)) {
            int exitCode = program.awaitExit(PATIENCE);
            assertThat(exitCode).as(program.output()).isZero();
            assertThat(program.output().lines())
                    .containsExactly(
                            "listed Lunch 41 false",
                            "of the team Lunch",
                            "layout of the team",
                            "NOT_READY Lunch",
                            "LOGOUT");
        }
    }
}
