package org.finessebridge.scenario.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FinesseScenarioCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    private int run(String... arguments) {
        CommandLine program = FinesseScenarioCommand.commandLine();
        program.setOut(new PrintWriter(out));
        program.setErr(new PrintWriter(err));
        return program.execute(arguments);
    }

    @Test
    void listsWhatIsShipped() {
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactlyElementsOf(ShippedScenarios.names());
    }

    @Test
    void showsAFileThatCanBeReadAgain() throws IOException {
        assertThat(run("show", "wrap-up")).isZero();
        Files.writeString(directory.resolve("mine.yaml"), out.toString());

        assertThat(run("check", directory.toString())).isZero();
    }

    @Test
    void tellsAllMistakesOfAllFiles() throws IOException {
        Path one = Files.writeString(directory.resolve("one.yaml"), "title: a\ncast: {}\nsteps: []\n");
        Path two = Files.writeString(directory.resolve("two.yml"), "title: a\ncast: {}\nsteps: [1]\n");

        assertThat(run("check", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(one + ": line 3: ", two + ": line 3: ");
    }

    @Test
    void aFileWithMistakesIsNotPlayed() throws IOException {
        Path file = Files.writeString(directory.resolve("one.yaml"), "title: a\ncast: {}\nsteps: []\n");

        assertThat(run("--insecure", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                     | which scenario?",
                "inbound-anwsered                       | there is no such file",
                "wrap-up --xmpp nowhere                 | --xmpp takes host:port",
                "wrap-up --base localhost               | --base takes an address",
                "wrap-up --within soon                  | --within takes a time",
                "wrap-up --within 0s                    | --within takes a time",
                "wrap-up --ca nowhere.pem               | --ca: nowhere.pem",
                "wrap-up --ca x.pem --insecure          | exclude each other",
                "wrap-up --junit-xml nowhere/x.xml      | can't be written",
                "wrap-up --qiet                         | Unknown option",
                "wrap-up --set colour=red               | no variable 'colour'",
                "show nothing                           | no shipped scenario 'nothing'",
            })
    void aWrongCommandLineIsNamed(String arguments, String reason) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" +")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(reason);
    }

    /** Nobody listens at port 1: the scenario fails, and the reason is in the report too. */
    @Test
    void aProductThatIsNotThereIsAFailure() throws IOException {
        Path report = directory.resolve("report.xml");

        assertThat(run(
                        "--base",
                        "http://127.0.0.1:1",
                        "--control",
                        "http://127.0.0.1:1",
                        "--junit-xml",
                        report.toString(),
                        "inbound-answered"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("nobody answers at http://127.0.0.1:1", "0 passed, 1 failed");
        assertThat(report).content().contains("failures=\"1\"", "nobody answers");
    }
}
