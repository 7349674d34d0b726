package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.finessebridge.cti.commandline.control.ControlClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Does what callers and parties outside do. */
@Command(
        name = "call",
        description = "Places calls in a simulator, and does what callers and parties outside do.",
        synopsisSubcommandLabel = "COMMAND")
final class CallCommand extends CommandGroup {

    private static final String CALLS = "/control/calls";

    private final Terminal terminal;

    CallCommand(Terminal terminal) {
        super("place, list, show, hang-up, answer, reject, busy or data");
        this.terminal = terminal;
    }

    @Command(name = "place", description = "A caller outside dials a number; prints the id of the call.")
    int place(
            @Mixin ControlOption control,
            @Option(names = "--from", required = true, paramLabel = "<number>", description = "Who calls.") String from,
            @Option(names = "--to", required = true, paramLabel = "<number>", description = "What is dialled.")
                    String to,
            @Option(
                            names = "--set",
                            paramLabel = "<variable=value>",
                            description = "A variable of the call, such as callVariable1=Gold or user.order=A-1;"
                                    + " as often as needed.")
                    @Nullable
                    Map<String, String> variables)
            throws IOException, InterruptedException {
        ObjectNode body = ControlClient.object().put("from", from).put("to", to);
        variables(body, variables);
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal).line(client.post(CALLS, body).path("id").asString());
        }
        return 0;
    }

    @Command(name = "list", description = "Prints all calls, one a line.")
    int list(@Mixin ControlOption control) throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal).each(client.get(CALLS).path("calls"));
        }
        return 0;
    }

    @Command(name = "show", description = "Prints a call.")
    int show(@Mixin ControlOption control, @Parameters(paramLabel = "<id>", description = "The call.") String id)
            throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal).value(client.get(CALLS + "/" + ControlClient.part(id)));
        }
        return 0;
    }

    @Command(name = "hang-up", description = "A party hangs up: the caller, unless another is named.")
    int hangUp(
            @Mixin ControlOption control,
            @Parameters(paramLabel = "<id>", description = "The call.") String id,
            @Option(names = "--party", paramLabel = "<number>", description = "Who hangs up.") @Nullable String party)
            throws IOException, InterruptedException {
        ObjectNode body = ControlClient.object();
        if (party != null) {
            body.put("party", party);
        }
        return post(control, id, "hang-up", body);
    }

    @Command(name = "answer", description = "A party outside answers the call that rings there.")
    int answer(
            @Mixin ControlOption control,
            @Parameters(paramLabel = "<id>", description = "The call.") String id,
            @Option(names = "--party", required = true, paramLabel = "<number>", description = "Who answers.")
                    String party)
            throws IOException, InterruptedException {
        return post(control, id, "answer", ControlClient.object().put("party", party));
    }

    @Command(name = "reject", description = "A party outside turns down the call that rings there.")
    int reject(
            @Mixin ControlOption control,
            @Parameters(paramLabel = "<id>", description = "The call.") String id,
            @Option(names = "--party", required = true, paramLabel = "<number>", description = "Who rejects.")
                    String party)
            throws IOException, InterruptedException {
        return post(control, id, "reject", ControlClient.object().put("party", party));
    }

    @Command(name = "busy", description = "A party outside, where the call rings, turns out to be busy.")
    int busy(
            @Mixin ControlOption control,
            @Parameters(paramLabel = "<id>", description = "The call.") String id,
            @Option(names = "--party", required = true, paramLabel = "<number>", description = "Who is busy.")
                    String party)
            throws IOException, InterruptedException {
        return post(control, id, "busy", ControlClient.object().put("party", party));
    }

    @Command(name = "data", description = "Sets variables of a call, as a routing script does.")
    int data(
            @Mixin ControlOption control,
            @Parameters(paramLabel = "<id>", description = "The call.") String id,
            @Option(names = "--set", paramLabel = "<variable=value>", description = "A variable; as often as needed.")
                    @Nullable
                    Map<String, String> variables,
            @Option(names = "--wrap-up", paramLabel = "<text>", description = "The wrap-up data.") @Nullable
                    String wrapUp)
            throws IOException, InterruptedException {
        ObjectNode body = ControlClient.object();
        variables(body, variables);
        if (wrapUp != null) {
            body.put("wrapUp", wrapUp);
        }
        return post(control, id, "data", body);
    }

    private int post(ControlOption control, String id, String what, ObjectNode body)
            throws IOException, InterruptedException {
        try (ControlClient client = control.client()) {
            new JsonOutput(terminal)
                    .value(client.post("%s/%s/%s".formatted(CALLS, ControlClient.part(id), what), body));
        }
        return 0;
    }

    private static void variables(ObjectNode body, @Nullable Map<String, String> variables) {
        if (variables != null && !variables.isEmpty()) {
            ObjectNode json = body.putObject("variables");
            new LinkedHashMap<>(variables).forEach(json::put);
        }
    }
}
