package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/configuring.md} do what they say, in their order, with a shell and curl. */
class ConfiguringPageIT {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @TempDir
    private Path directory;

    @Test
    void itsCommandsConfigureADesktop() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            String said = run("set -eo pipefail\n"
                    + commands().replace("https://localhost:8445", "https://localhost:" + server.restTlsPort()));

            assertThat(reasonCodes(server))
                    .as("what the team has now")
                    .contains("<label>Lunch</label>", "<label>Training</label>");
            assertThat(said)
                    .as("reason codes, wrap-up reasons, contacts")
                    .contains("<label>Lunch</label>", "<label>Sold</label>", "\"firstName\":\"Ada\"")
                    .as("the layout")
                    .contains("<useDefault>false</useDefault>", "&lt;label>Customers&lt;/label>")
                    .as("the workflow with its action")
                    .contains("<name>Gold customers</name>", "<name>CALL_ARRIVES</name>", "<value>gold</value>")
                    .contains("<name>Open the customer</name>", "https://crm.example.com/customer/${callVariable2}")
                    .as("the media properties layout")
                    .contains("<name>Gold</name>", "<mediaProperty>user.cisco.acctnum</mediaProperty>")
                    .doesNotContain("<ApiErrors>");
        }
    }

    private static String reasonCodes(RunningServer server) {
        return server.rest("2001")
                .get("/finesse/api/User/2001/ReasonCodes?category=NOT_READY")
                .body();
    }

    private static String commands() throws IOException {
        return COMMANDS.matcher(Files.readString(Path.of("../docs/configuring.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private String run(String commands) throws Exception {
        Process shell = new ProcessBuilder("bash", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }
}
