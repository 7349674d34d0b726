package org.finessebridge.cti.commandline;

import picocli.CommandLine.Option;

/** How much of the library's log goes to standard error. It must be read before the log begins. */
final class LogOption {

    /** The level that {@code logback.xml} of this package takes. */
    private static final String LEVEL = "cti.log.level";

    @Option(
            names = {"-v", "--verbose"},
            description = "Logs on standard error; twice, with every message and its values.")
    void verbose(boolean[] times) {
        System.setProperty(LEVEL, times.length > 1 ? "DEBUG" : "INFO");
    }
}
