package org.finessebridge.cti.commandline;

import java.util.Locale;
import org.finessebridge.cti.commandline.PresenceName.Presence;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a side away, or brings it back. */
@Command(name = "side", description = "Takes a side of a simulated CTI server away, or brings it back.")
final class SideCommand extends PresenceCommand {

    @Parameters(index = "0", paramLabel = "A|B", description = "The side.")
    String side = "A";

    @Parameters(
            index = "1",
            paramLabel = "online|offline",
            converter = PresenceName.class,
            description = "Offline closes its connections and its port.")
    Presence presence = Presence.ONLINE;

    SideCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    String path() {
        return "/control/sides/" + ControlClient.part(side.toUpperCase(Locale.ROOT));
    }

    @Override
    Presence wanted() {
        return presence;
    }
}
