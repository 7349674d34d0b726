package org.finessebridge.cti.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The jar of the command line as a process of its own. */
final class CliProcess implements AutoCloseable {

    /** For what blocks: the machine may have few processors. */
    static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final Process process;
    private final CompletableFuture<String> err;
    private final BufferedReader out;

    private CliProcess(Process process) {
        this.process = process;
        this.err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), OWN_THREAD);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts {@code java -jar} with the JDK that runs the tests, and 32 MB. */
    static CliProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx32m");
        command.add("-jar");
        command.add(jar().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new CliProcess(builder.start());
    }

    /** Where {@code mvn package} has put the jar. */
    static Path jar() {
        return Path.of(Objects.requireNonNull(System.getProperty("cti.cli.jar"), "run by mvn verify, which packs it"));
    }

    /** Runs a command to its end. */
    static Run run(String input, String... arguments) throws Exception {
        try (CliProcess started = start(arguments)) {
            CompletableFuture<String> output =
                    CompletableFuture.supplyAsync(() -> text(started.process.getInputStream()), OWN_THREAD);
            try (OutputStream in = started.process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // it has ended before it read everything
                assertThat(e).hasMessageContaining("pipe");
            }
            return new Run(started.code(), output.get(60, TimeUnit.SECONDS), started.err());
        }
    }

    /** Its standard input. */
    OutputStream in() {
        return process.getOutputStream();
    }

    /** Passes its standard output on, to its end. */
    void transferTo(OutputStream to) throws IOException {
        process.getInputStream().transferTo(to);
    }

    /** The next line of standard output with a text in it; those before are passed over. */
    String next(String text) throws Exception {
        return CompletableFuture.supplyAsync(() -> line(text), OWN_THREAD).get(60, TimeUnit.SECONDS);
    }

    private String line(String text) {
        try {
            while (true) {
                String line = out.readLine();
                if (line == null) {
                    throw new AssertionError("no line with " + text + "; standard error: " + err.join());
                }
                if (line.contains(text)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads its standard output no more. */
    void stopReading() throws IOException {
        process.getInputStream().close();
    }

    /** Ends it as a service manager does. */
    int terminate() throws Exception {
        process.destroy();
        return code();
    }

    /** Its exit code, when it has ended. */
    int code() throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** All that it wrote to standard error, when it has ended. */
    String err() throws Exception {
        return err.get(60, TimeUnit.SECONDS);
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
