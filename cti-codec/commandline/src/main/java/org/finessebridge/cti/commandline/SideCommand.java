package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.PresenceName.Presence;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a side away, or brings it back. */
@Command(name = "side", description = "Takes a side of a simulated CTI server away, or brings it back.")
final class SideCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    ControlOption control = new ControlOption();

    @Parameters(index = "0", paramLabel = "A|B", description = "The side.")
    String side = "A";

    @Parameters(
            index = "1",
            paramLabel = "online|offline",
            converter = PresenceName.class,
            description = "Offline closes its connections and its port.")
    Presence presence = Presence.ONLINE;

    SideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal)
                    .value(client.put(
                            "/control/sides/" + ControlClient.part(side.toUpperCase(Locale.ROOT)),
                            ControlClient.object().put("online", presence == Presence.ONLINE)));
        }
        return 0;
    }
}
