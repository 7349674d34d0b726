package org.finessebridge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.load.outcome.LoadExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command line takes, and how it ends. */
final class LoadCommandTest {

    private static final String[] NEEDED = {"--port", "5222", "--domain", "d.example"};

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(NEEDED));
        arguments.addAll(List.of(more));
        return bare(arguments.toArray(String[]::new));
    }

    private int bare(String... arguments) {
        CommandLine program = LoadCommand.commandLine();
        program.setErr(new PrintWriter(errors, true));
        program.setOut(new PrintWriter(output, true));
        return program.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "--sessions, 0, --sessions may be 1 to 1000000",
        "--port, 70000, --port may be 1 to 65535",
        "--rate, 0, --rate may be 1",
        "--bytes, 100, --bytes may be 700",
        "--window, -1, --window may be 1",
        "--warm-up-changes, -5, --warm-up-changes may be 0",
        "--sign-ins-at-a-time, 0, --sign-ins-at-a-time may be 1",
        "--timeout-seconds, 0, --timeout-seconds may be 1",
        "--late-seconds, 0, --late-seconds may be 1",
        "--user-pattern, agent, --user-pattern needs %d",
        "--transport, carrier-pigeon, 'bosh, tcp or websocket, not'",
        "--rate, often, --rate takes a whole number up to 2147483647",
        "--sessions, 1.5, --sessions takes a whole number",
        "--sessions, 99999999999, --sessions takes a whole number",
        "--server-pid, x, --server-pid takes a whole number",
        "--sesions, 5, there is no option --sesions; did you mean --sessions?",
        "--json, /nowhere/report.json, --json: /nowhere/report.json can't be written",
    })
    void refusesWhatMakesNoSense(String option, String value, String words) {
        String[] arguments = option.equals("--port")
                ? new String[] {option, value, "--domain", "d.example"}
                : new String[] {NEEDED[0], NEEDED[1], NEEDED[2], NEEDED[3], option, value};
        assertThat(bare(arguments)).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).startsWith("load: ").contains(words);
    }

    @Test
    void refusesOptionsThatNeedAnother() {
        assertThat(run("--insecure")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(run("--server-jvm")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).contains("--insecure is for --tls", "--server-jvm needs --server-pid");
    }

    @Test
    void refusesAnOptionThatIsGivenTwice() {
        assertThat(run("--warm-up", "2", "--seconds=5", "--seconds", "6")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).contains("--seconds may be given once");
    }

    @Test
    void namesTheOptionThatIsMissing() {
        assertThat(bare("--domain", "d.example")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).startsWith("load: missing: --port (").doesNotContain("--domain");
        assertThat(bare("--port", "5222")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).contains("load: missing: --domain (the XMPP domain; Finesse Bridge's");
        assertThat(bare()).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).contains("connect) and --domain (");
    }

    @Test
    void anOptionWithoutItsValueAndAStrayWordAreNamed() {
        assertThat(run("--rate")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(run("stray")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString())
                .contains("load: --rate needs a value", "load: 'stray' belongs to no option")
                .doesNotContain("index");
    }

    @ParameterizedTest
    @CsvSource({
        "--sessions, 1, --sessions may be 2",
        "--calls-an-hour, '60000,0', --calls-an-hour may be 1",
        "--calls-an-hour, many, --calls-an-hour takes a whole number",
        "--pause-millis, -1, --pause-millis may be 0",
        "--control-port, 70000, --control-port may be 0",
        "--control-prt, 7080, there is no option --control-prt; did you mean --control-port?",
    })
    void refusesWhatMakesNoSenseOfCalls(String option, String value, String words) {
        assertThat(bare("calls", "--port", "5222", "--domain", "d.example", "--rest-port", "8080", option, value))
                .isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).startsWith("load: ").contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "--each, 0, --each may be 1",
        "--pingers, 0, --pingers may be 1",
        "--transport, bosh, --transport bosh has no flood",
        "--requests, everything, '--requests takes subscriptions, affiliations, disco_items or presence, not'",
        "--server-pid, 1, --server-pid and --server-jvm are for the other commands",
    })
    void refusesWhatMakesNoSenseOfAFlood(String option, String value, String words) {
        assertThat(bare("flood", "--port", "5222", "--domain", "d.example", option, value))
                .isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).startsWith("load: ").contains(words);
    }

    @Test
    void callsNeedRest() {
        assertThat(bare("calls", "--port", "5222", "--domain", "d.example")).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).startsWith("load: missing: --rest-port (");
        assertThat(bare("calls", "--help")).isZero();
        assertThat(output.toString()).contains("The agents", "The calls", "--calls-an-hour");
    }

    @Test
    void namesAllGroupsInItsHelp() {
        assertThat(bare("--help")).isZero();
        assertThat(output.toString())
                .contains("The server", "The sessions", "The publisher", "The phases")
                .contains("--warm-up-changes", "--one-update-each");
    }

    @Test
    void aProcessThatIsNotThereIsAWrongOption() {
        assertThat(run("--server-pid", String.valueOf(Integer.MAX_VALUE))).isEqualTo(LoadExitCode.USAGE.number());
        assertThat(errors.toString()).contains("there is no process");
    }

    @Test
    void aServerThatIsNotThereEndsTheRunWithAReportThatSaysSo() throws IOException {
        // bound, so that nobody else gets the port, and not listening
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(run("--publisher-port", String.valueOf(nobody.getLocalPort())))
                    .isEqualTo(LoadExitCode.SIGN_IN.number());
        }
        assertThat(output.toString())
                .contains(
                        "! the publisher: finesse at 127.0.0.1",
                        "nothing listens there",
                        "--publisher-port",
                        "finesse.notification.tcp.port")
                .doesNotContain("error(", "Exception");
    }
}
