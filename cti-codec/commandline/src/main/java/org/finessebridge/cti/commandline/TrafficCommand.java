package org.finessebridge.cti.commandline;

import java.io.IOException;
import org.finessebridge.cti.commandline.control.ControlClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Starts and stops callers. */
@Command(
        name = "traffic",
        description = "Starts and stops the callers of a simulator's contact centre.",
        synopsisSubcommandLabel = "COMMAND")
final class TrafficCommand extends CommandGroup {

    private final Terminal terminal;

    TrafficCommand(Terminal terminal) {
        super("start or stop");
        this.terminal = terminal;
    }

    @Command(name = "start", description = "Callers call, and agents act by themselves.")
    int start(
            @Mixin ControlOption control,
            @Option(
                            names = "--calls-per-hour",
                            paramLabel = "<n>",
                            description = "At every hour, in place of what the contact centre says.")
                    @Nullable
                    Long callsPerHour,
            @Option(names = "--seed", paramLabel = "<n>", description = "The same seed makes the same callers.")
                    @Nullable
                    Long seed)
            throws IOException, InterruptedException {
        ObjectNode body = ControlClient.object().put("running", true);
        if (callsPerHour != null) {
            body.put("callsPerHour", callsPerHour);
        }
        if (seed != null) {
            body.put("seed", seed);
        }
        return put(control, body);
    }

    @Command(name = "stop", description = "Nobody calls any more: callers who wait hang up, who talks goes on.")
    int stop(@Mixin ControlOption control) throws IOException, InterruptedException {
        return put(control, ControlClient.object().put("running", false));
    }

    private int put(ControlOption control, ObjectNode body) throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal).value(client.put("/control/traffic", body));
        }
        return 0;
    }
}
