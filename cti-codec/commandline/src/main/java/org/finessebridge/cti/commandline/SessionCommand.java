package org.finessebridge.cti.commandline;

import java.io.IOException;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends sessions with the CTI server. */
@Command(name = "session", description = "Ends CTI sessions of a simulator.", synopsisSubcommandLabel = "COMMAND")
final class SessionCommand extends CommandGroup {

    SessionCommand() {
        super("drop");
    }

    @Command(name = "drop", description = "Closes every CTI connection without a word; clients may come again.")
    int drop(@Mixin ControlOption control) throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            client.post("/control/session/drop", ControlClient.object());
        }
        return 0;
    }
}
