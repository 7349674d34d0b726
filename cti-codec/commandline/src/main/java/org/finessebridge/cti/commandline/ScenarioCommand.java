package org.finessebridge.cti.commandline;

import java.io.IOException;
import org.finessebridge.cti.commandline.control.ControlClient;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Runs scenarios. */
@Command(
        name = "scenario",
        description = "Runs scenarios of the product, by the control API of its simulator.",
        synopsisSubcommandLabel = "COMMAND")
final class ScenarioCommand extends CommandGroup {

    private static final String SCENARIOS = "/control/scenarios";
    private static final long PAUSE_MILLIS = 200;

    private final Terminal terminal;

    ScenarioCommand(Terminal terminal) {
        super("list or run");
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Prints the names of the scenarios, and what they show.")
    int list(@Mixin ControlOption control) throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            JsonOutput out = new JsonOutput(terminal);
            for (JsonNode scenario : client.get(SCENARIOS).path("scenarios").values()) {
                out.line("%-24s %s"
                        .formatted(
                                scenario.path("name").asString(""),
                                scenario.path("title").asString("")));
            }
        }
        return 0;
    }

    @Command(
            name = "run",
            description = "Runs a scenario and prints its protocol; ends with 0 where it has passed, else with 1.")
    int run(@Mixin ControlOption control, @Parameters(paramLabel = "<name>", description = "The scenario.") String name)
            throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            JsonOutput out = new JsonOutput(terminal);
            JsonNode run =
                    client.post(SCENARIOS + "/runs", ControlClient.object().put("scenario", name));
            String path =
                    SCENARIOS + "/runs/" + ControlClient.part(run.path("id").asString(""));
            int printed = 0;
            while (true) {
                for (; printed < run.path("protocol").size(); printed++) {
                    out.line(run.path("protocol").get(printed).asString(""));
                }
                switch (run.path("state").asString("")) {
                    case "PASSED" -> {
                        return CtiExitCode.OK.number();
                    }
                    case "FAILED" -> {
                        return failed(name, run);
                    }
                    default -> {
                        Thread.sleep(PAUSE_MILLIS);
                        run = client.get(path);
                    }
                }
            }
        }
    }

    /** The protocol that has been printed says why; only of a run without one it has to be said. */
    private static int failed(String name, JsonNode run) {
        String failure = run.path("failure").asString("");
        String why = failure.lines().findFirst().orElse("");
        boolean isSaid = run.path("protocol")
                .valueStream()
                .anyMatch(line -> !why.isEmpty() && line.asString("").contains(why));
        if (isSaid) {
            return CtiExitCode.BROKEN.number();
        }
        throw new CommandFailure(CtiExitCode.BROKEN, "%s has failed: %s".formatted(name, failure));
    }
}
