package org.finessebridge.cti.commandline;

import java.io.IOException;
import org.finessebridge.cti.commandline.control.ControlClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Lets the next requests go wrong. */
@Command(
        name = "fault",
        description = "Lets the next requests to a simulated CTI server go wrong.",
        synopsisSubcommandLabel = "COMMAND")
final class FaultCommand extends CommandGroup {

    private static final String FAULTS = "/control/faults";

    private final Terminal terminal;

    FaultCommand(Terminal terminal) {
        super("add, list or clear");
        this.terminal = terminal;
    }

    /** What goes wrong: one of these. */
    static final class What {

        @Option(
                names = "--refuse",
                paramLabel = "<code>",
                description = "It is refused: a FailureCode, or its name such as CF_RESOURCE_BUSY.")
        @Nullable
        String refuse;

        @Option(names = "--lose", description = "It is neither carried out nor answered.")
        boolean lose;

        @Option(names = "--delay", paramLabel = "<time>", description = "It is carried out later, such as after 2s.")
        @Nullable
        String delay;

        void fill(ObjectNode body) {
            String code = refuse;
            if (code != null) {
                body.put("kind", "REFUSE");
                if (code.matches("[0-9]{1,5}")) {
                    body.put("failureCode", Integer.parseInt(code));
                } else {
                    body.put("failureCode", code);
                }
            } else if (delay != null) {
                body.put("kind", "DELAY").put("delay", delay);
            } else {
                body.put("kind", "LOSE");
            }
        }
    }

    @Command(name = "add", description = "Lets the next request of a kind go wrong; prints the fault.")
    int add(
            @Mixin ControlOption control,
            @Option(
                            names = "--request",
                            paramLabel = "<name>",
                            defaultValue = "*",
                            description = "Such as HOLD_CALL_REQ; any, unless said.")
                    String request,
            @ArgGroup(multiplicity = "1") What what,
            @Option(
                            names = "--times",
                            paramLabel = "<n>",
                            defaultValue = "1",
                            description = "With how many requests (default: 1).")
                    int times)
            throws IOException, InterruptedException {
        ObjectNode body = ControlClient.object().put("request", request).put("times", times);
        what.fill(body);
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal).value(client.post(FAULTS, body));
        }
        return 0;
    }

    @Command(name = "list", description = "Prints the faults that are still to come, one a line.")
    int list(@Mixin ControlOption control) throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal).each(client.get(FAULTS).path("faults"));
        }
        return 0;
    }

    @Command(name = "clear", description = "Forgets the faults that are still to come.")
    int clear(@Mixin ControlOption control) throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            client.delete(FAULTS);
        }
        return 0;
    }
}
