package org.finessebridge.cti.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples in the library's README: they compile, they run, and README has them so. */
class ReadmeExamplesIT {

    private static final Path README = Path.of("README.md");
    private static final Path SOURCES =
            Path.of("src/test/java/org/finessebridge/cti/example").toAbsolutePath();

    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    // README: simulator
    @Test
    void showsAnAgentThatBecomesReady() throws Exception {
        ContactCentre centre = ContactCentre.builder()
                .extensions(2000, 2999)
                .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                .build();
        try (var simulator = CtiServerSimulator.start(SimulatorSettings.onLoopback(0), centre);
                var client = connect("127.0.0.1", simulator.port())) {
            assertThat(nextShown()).isEqualTo("connected, version 24");
            simulator.changeAgentState("2001", AgentState.AVAILABLE, 0).join();
            assertThat(nextShown()).isEqualTo("2001 is 3 (AVAILABLE)");
            Wallboard.makeReady(client, shown::add);
            assertThat(nextShown()).startsWith("refused"); // 2001 is at another extension
        }
    }

    // README: end

    @Test
    void decodesAFrameByHand() {
        // README: decode
        ByteBuf frame = Unpooled.wrappedBuffer(HexFormat.of().parseHex("000000040000000500000007"));
        CtiMessage message = MessageLayouts.decode(frame, ProtocolVersion.ucce(20));

        assertThat(message).isEqualTo(new HeartbeatReq(7));
        assertThat(MessageLayouts.render(message)).isEqualTo("HEARTBEAT_REQ[invokeId=7]");

        ByteBuf copy = Unpooled.buffer();
        MessageLayouts.encode(message, ProtocolVersion.ucce(20), copy); // the same bytes again
        // README: end
        assertThat(copy).isEqualTo(frame.readerIndex(0));
    }

    @ParameterizedTest
    @CsvSource({"Wallboard.java, client", "ReadmeExamplesIT.java, decode", "ReadmeExamplesIT.java, simulator"})
    void readmeHasTheExample(String file, String example) throws IOException {
        String source = Files.readString(SOURCES.resolve(file));
        String begin = "// README: " + example + "\n";
        int from = source.indexOf(begin) + begin.length();
        String region = source.substring(from, source.indexOf("// README: end", from));
        String code = region.stripTrailing().stripIndent();

        assertThat(region).isNotBlank();
        assertThat(Files.readString(README)).contains("```java\n" + code + "\n```\n");
    }

    /** Only what a user of the library may see. */
    @Test
    void readmesImportsAreAllExported() throws IOException {
        String module = Files.readString(Path.of("src/main/java/module-info.java"));
        String packages = Files.readAllLines(SOURCES.resolve("Wallboard.java")).stream()
                .filter(line -> line.startsWith("import org.finessebridge."))
                .map(line -> line.replaceAll("import (.*)\\.[A-Z]\\w+;", "$1"))
                .distinct()
                .collect(Collectors.joining("\n"));
        assertThat(packages.lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(name -> assertThat(module).contains("exports " + name + ";"));
    }

    private CtiClient connect(String host, int port) {
        return Wallboard.connect(new CtiEndpoint(host, port), shown::add);
    }

    private String nextShown() throws InterruptedException {
        String next = shown.poll(60, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next == null ? "" : next;
    }
}
