package org.finessebridge.cti.commandline;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param in standard input
 * @param out standard output; not buffered
 * @param err standard error
 * @param environment the environment's variables
 * @param clock the time, in the zone of the user
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, Map<String, String> environment, Clock clock) {

    Terminal {
        environment = Map.copyOf(environment);
    }

    /** One line on standard error that begins with the command's name. */
    void complain(String command, String what) {
        err.println(command + ": " + what.replaceAll("\\p{Cntrl}+", " "));
        err.flush();
    }
}
