package org.finessebridge.cti.commandline;

import org.finessebridge.cti.commandline.PresenceName.Presence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts the peripheral offline or online. */
@Command(name = "peripheral", description = "Puts a simulator's peripheral offline or online.")
final class PeripheralCommand extends PresenceCommand {

    @Parameters(paramLabel = "online|offline", converter = PresenceName.class, description = "What it is then.")
    Presence presence = Presence.ONLINE;

    PeripheralCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    String path() {
        return "/control/peripheral";
    }

    @Override
    Presence wanted() {
        return presence;
    }
}
