package org.finessebridge.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client that is a program in Python, of the distribution's own interpreter. */
final class PythonClient {

    /** Debian's, which sees Debian's packages. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final int SECONDS = 120;

    private PythonClient() {}

    /** Whether the interpreter is there and runs a line, such as an import. */
    static boolean runs(String line) throws Exception {
        return Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", line).start().waitFor() == 0;
    }

    /**
     * Runs a program to its end.
     *
     * @return what it printed
     * @throws AssertionError if it ended with a failure, or not in time
     */
    static String run(String program, List<String> arguments) throws Exception {
        Path output = Files.createTempFile("python-client", ".txt");
        List<String> command = new ArrayList<>(List.of(PYTHON, program(program)));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(program + " failed:\n" + printed);
        }
        return printed;
    }

    private static String program(String name) throws IOException {
        return Path.of("src/test/python", name).toRealPath().toString();
    }
}
