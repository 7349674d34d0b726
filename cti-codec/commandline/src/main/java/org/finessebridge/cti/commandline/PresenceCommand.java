package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.PresenceName.Presence;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine.Mixin;

/** A command that takes something of a simulator away, or brings it back. */
abstract class PresenceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    ControlOption control = new ControlOption();

    PresenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where the control API has it. */
    abstract String path();

    /** What it is to be. */
    abstract Presence wanted();

    @Override
    public final Integer call() throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal)
                    .value(client.put(path(), ControlClient.object().put("online", wanted() == Presence.ONLINE)));
        }
        return 0;
    }
}
