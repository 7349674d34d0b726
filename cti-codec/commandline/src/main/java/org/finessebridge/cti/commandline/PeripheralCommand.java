package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.PresenceName.Presence;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts the peripheral offline or online. */
@Command(name = "peripheral", description = "Puts a simulator's peripheral offline or online.")
final class PeripheralCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    ControlOption control = new ControlOption();

    @Parameters(paramLabel = "online|offline", converter = PresenceName.class, description = "What it is then.")
    Presence presence = Presence.ONLINE;

    PeripheralCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal)
                    .value(client.put(
                            "/control/peripheral", ControlClient.object().put("online", presence == Presence.ONLINE)));
        }
        return 0;
    }
}
