package org.finessebridge.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.fixture.GuardedProcess;

/** A client that is a program in Python, of the distribution's own interpreter. */
final class PythonClient {

    /** Debian's, which sees Debian's packages. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        List<String> command = new ArrayList<>(List.of(PYTHON, program(program)));
        command.addAll(arguments);
        try (GuardedProcess process = GuardedProcess.start(command)) {
            int exitCode = process.awaitExit(PATIENCE);
            if (exitCode != 0) {
                throw new AssertionError(program + " failed:\n" + process.output());
            }
            return process.output();
        }
    }

    private static String program(String name) throws IOException {
        return Path.of("src/test/python", name).toRealPath().toString();
    }
}
