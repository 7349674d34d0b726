package org.finessebridge.cti.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.control.ControlClient;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what happens in a simulator. */
@Command(name = "events", description = "Prints what happens in a simulator, an event a line, until Ctrl-C.")
final class EventsCommand implements Callable<Integer> {

    private static final String EVENT = "event: ";
    private static final String DATA = "data: ";

    private final Terminal terminal;

    @Mixin
    ControlOption control = new ControlOption();

    EventsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (StopSignal stop = StopSignal.ofThisThread();
                ControlClient client = control.client();
                InputStream events = client.events()) {
            stop.listen();
            print(events);
        } catch (InterruptedException e) {
            return CtiExitCode.OK.number(); // stopped, as it should be
        } catch (Output.ReaderGoneException e) {
            throw e;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                return CtiExitCode.OK.number();
            }
            throw ended();
        }
        throw ended();
    }

    private static CommandFailure ended() {
        return new CommandFailure(CtiExitCode.SESSION_LOST, "the control API has ended the stream");
    }

    private void print(InputStream events) throws IOException {
        JsonOutput out = new JsonOutput(terminal);
        BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(EVENT)) {
                event = line.substring(EVENT.length());
            } else if (line.startsWith(DATA)) {
                out.line(event + " " + line.substring(DATA.length()));
            }
        }
    }
}
