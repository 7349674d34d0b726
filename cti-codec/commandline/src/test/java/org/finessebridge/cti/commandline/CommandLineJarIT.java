package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.junit.jupiter.api.Test;

/** The jar that {@code mvn package} makes, started as a user starts it. */
class CommandLineJarIT {

    private static final int MANY = 100_000;

    @Test
    void decodesAndEncodes() throws Exception {
        GoldenFrame vector = GoldenFrame.agentStateEvent();
        String hex = Run.hex(vector.bytes()) + "\n";

        Run decoded = CliProcess.run(hex, "decode");
        assertThat(decoded).isEqualTo(Run.of(hex, "decode"));
        assertThat(CliProcess.run(decoded.output(), "encode")).isEqualTo(new Run(0, hex, ""));
    }

    @Test
    void simulatesAndMonitors() throws Exception {
        try (CliProcess simulator = CliProcess.start("simulate", "--port=0", "--control-port=0")) {
            String ready = simulator.next("CTI simulator listens on 127.0.0.1 port ");
            int port = Integer.parseInt(ready.replaceAll(".* port (\\d+):.*", "$1"));
            try (CliProcess monitor = CliProcess.start("monitor", "--side-a=127.0.0.1:" + port)) {
                monitor.next("open: version 24");
                signOn(port);

                assertThat(monitor.next("AGENT_STATE_EVENT"))
                        .contains("AgentState=2(NOT_READY)", "AgentExtension=\"2003\"");
                assertThat(monitor.terminate()).isEqualTo(143); // as the shell tells SIGTERM
                assertThat(monitor.err()).isEmpty();
            }
            Run taken = CliProcess.run("", "simulate", "--port=" + port);
            assertFailure(taken, CtiExitCode.CANNOT_LISTEN, "cannot listen on");
            assertThat(simulator.terminate()).isEqualTo(143);
            assertThat(simulator.err()).isEmpty();
        }
    }

    private static void signOn(int port) throws Exception {
        CompletableFuture<CtiOutcome<SetAgentStateConf>> outcome = new CompletableFuture<>();
        CompletableFuture<CtiSessionOpened> opened = new CompletableFuture<>();
        CtiClientSettings settings = CtiClientSettings.builder()
                .sides(new CtiEndpoint("127.0.0.1", port))
                .build();
        try (CtiClient client = CtiClient.create(settings, new CtiClientListener() {
            @Override
            public void onEvent(CtiEvent event) {}

            @Override
            public void onSessionOpened(CtiSessionOpened session) {
                opened.complete(session);
            }

            @Override
            public void onSessionLost(CtiSessionLost lost) {}
        })) {
            client.start();
            opened.get(60, TimeUnit.SECONDS);
            client.send(SetAgentStateReq.login("2001", new Secret("2001"), "2003"), outcome::complete);
            assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(CtiOutcome.Confirmed.class);
        }
    }

    @Test
    void tellsFailuresApart() throws Exception {
        assertFailure(CliProcess.run("zz", "decode"), CtiExitCode.BAD_HEX, "'z'");
        assertFailure(CliProcess.run("00000004", "decode"), CtiExitCode.CUT_FRAME, "is cut");
        assertFailure(CliProcess.run("", "decode", "--version=99"), CtiExitCode.UNKNOWN_VERSION, "99");
        assertFailure(CliProcess.run("{", "encode"), CtiExitCode.BAD_JSON, "not JSON");
        assertFailure(CliProcess.run("", "decode", "--nothing"), CtiExitCode.USAGE, "--nothing");
        try (ClosedPort closed = new ClosedPort()) {
            assertFailure(
                    CliProcess.run("", "monitor", "--side-a=127.0.0.1:" + closed.number()),
                    CtiExitCode.NO_CONNECTION,
                    "refused");
        }
        try (CliProcess simulator = CliProcess.start("simulate", "--port=0", "--no-control", "--version-range=22-25")) {
            String port = simulator.next("port ").replaceAll(".* port (\\d+):.*", "$1");
            assertFailure(
                    CliProcess.run("", "monitor", "--side-a=127.0.0.1:" + port, "--version=20"),
                    CtiExitCode.OPEN_REFUSED,
                    "E_CTI_INVALID_VERSION");
        }
    }

    private static void assertFailure(Run run, CtiExitCode code, String words) {
        assertThat(run.err()).startsWith("cti ").contains(words).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code.number());
        assertThat(run.output()).doesNotContain("{");
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        try (CliProcess decode = CliProcess.start("decode")) {
            CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(decode.in()), CliProcess.OWN_THREAD);
            assertThat(decode.next("AGENT_STATE_EVENT")).startsWith("{");
            decode.stopReading();

            assertThat(decode.code()).isZero();
            assertThat(decode.err()).isEmpty();
            fed.get(60, TimeUnit.SECONDS);
        }
    }

    /** In 32 MB, both of them together; most of the time is that of the pipes. */
    @Test
    void decodesAndEncodesAHundredThousandFramesInLittleMemory() throws Exception {
        try (CliProcess decode = CliProcess.start("decode");
                CliProcess encode = CliProcess.start("encode")) {
            CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(decode.in()), CliProcess.OWN_THREAD);
            CompletableFuture<Void> passed =
                    CompletableFuture.runAsync(() -> pass(decode, encode.in()), CliProcess.OWN_THREAD);
            String frame = frame();
            for (int i = 0; i < MANY; i++) {
                assertThat(encode.next("")).isEqualTo(frame);
            }
            fed.get(60, TimeUnit.SECONDS);
            passed.get(60, TimeUnit.SECONDS);
            assertThat(decode.code()).isZero();
            assertThat(encode.code()).isZero();
            assertThat(decode.err() + encode.err()).isEmpty();
        }
    }

    private static String frame() {
        return Run.hex(GoldenFrame.agentStateEvent().bytes());
    }

    private static void feed(OutputStream in) {
        byte[] frame = frame().getBytes(StandardCharsets.US_ASCII);
        try (in) {
            for (int i = 0; i < MANY; i++) {
                in.write(frame);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("pipe"); // the command has ended
        }
    }

    private static void pass(CliProcess from, OutputStream to) {
        try (to) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void helpListsTheExitCodes() throws Exception {
        for (String command : List.of("decode", "encode", "monitor", "simulate")) {
            Run help = CliProcess.run("", command, "--help");
            assertThat(help.code()).isZero();
            for (CtiExitCode code : CtiExitCode.values()) {
                assertThat(help.output()).contains(code.number() + "   " + code.meaning());
            }
        }
        assertThat(CliProcess.run("", "--program-version").output()).matches("cti \\d.*\\n");
    }

    @Test
    void theJarHoldsServicesAndLicences() throws Exception {
        try (JarFile jar = new JarFile(CliProcess.jar().toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains(
                            "org/finessebridge/cti/commandline/CtiCommand.class",
                            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                            "META-INF/services/tools.jackson.core.TokenStreamFactory",
                            "META-INF/LICENSE",
                            "META-INF/LICENSE.txt",
                            "META-INF/LICENSE-Finesse-Bridge",
                            "META-INF/NOTICE",
                            "META-INF/THIRD-PARTY.txt")
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.startsWith("org/finessebridge/cti/generator/"));
            String licences = new String(
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(licences).contains("Apache License");
            String thirdParty = new String(
                    jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(jar.stream().map(JarEntry::getName))
                    .filteredOn(name -> name.matches("META-INF/maven/[^/]+/[^/]+/"))
                    .allSatisfy(artifact ->
                            assertThat(thirdParty.toLowerCase(Locale.ROOT)).contains(family(artifact)));
        }
    }

    /** The word of THIRD-PARTY.txt for the directory of an artifact. */
    private static String family(String directory) {
        String word = directory.replaceAll("META-INF/maven/[^/]+/([A-Za-z]+).*", "$1");
        return word.equals("cti") ? "finesse bridge" : word.toLowerCase(Locale.ROOT);
    }
}
