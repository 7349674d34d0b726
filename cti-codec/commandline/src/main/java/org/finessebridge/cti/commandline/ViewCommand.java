package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.finessebridge.cti.commandline.control.ControlClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Shows what a simulator's contact centre is, has or does now. */
@Command
final class ViewCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final String what;

    @Mixin
    ControlOption control = new ControlOption();

    /**
     * Shows one thing.
     *
     * @param what centre, agents or queues, as the control API calls it
     */
    ViewCommand(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    /** Adds the commands of all that can be shown. */
    static void addTo(CommandLine program, Terminal terminal) {
        add(program, terminal, "centre", "Prints what is online of a simulator's contact centre.");
        add(program, terminal, "agents", "Prints the agents of a simulator's contact centre, one a line.");
        add(program, terminal, "queues", "Prints the queues of a simulator's contact centre, one a line.");
    }

    private static void add(CommandLine program, Terminal terminal, String what, String description) {
        CommandLine command = new CommandLine(new ViewCommand(terminal, what));
        command.getCommandSpec().usageMessage().description(description);
        program.addSubcommand(what, command);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            JsonNode answer = client.get("/control/" + what);
            if (answer.path(what).isArray()) {
                new JsonOutput(terminal).each(answer.path(what));
            } else {
                new JsonOutput(terminal).value(answer);
            }
        }
        return 0;
    }
}
