package org.finessebridge.cti.simulator.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios, where somebody has plugged in who runs them. */
final class ScenarioRoutes {

    private static final String SCENARIOS = "/control/scenarios";
    private static final String RUNS = SCENARIOS + "/runs";
    private static final int LONGEST_NAME = 100;

    private final @Nullable ScenarioRuns plugged;
    private final Executor others;

    /**
     * Routes of scenarios.
     *
     * @param others where the plug is asked, which may take its time
     */
    ScenarioRoutes(@Nullable ScenarioRuns plugged, Executor others) {
        this.plugged = plugged;
        this.others = others;
    }

    List<ControlRoute> routes() {
        return List.of(
                new ControlRoute("GET", SCENARIOS, this::list),
                new ControlRoute("POST", RUNS, this::start),
                new ControlRoute("GET", RUNS + "/{id}", this::show));
    }

    private ScenarioRuns runs() {
        ScenarioRuns runs = plugged;
        if (runs == null) {
            throw ControlException.unknown(
                    "no-scenarios", "this simulator runs no scenarios; the product's own simulator does");
        }
        return runs;
    }

    private CompletableFuture<ControlAnswer> elsewhere(Supplier<ControlAnswer> answer) {
        return CompletableFuture.supplyAsync(answer, others);
    }

    private CompletableFuture<ControlAnswer> list(ControlRequest request) {
        request.members();
        ScenarioRuns runs = runs();
        return elsewhere(() -> {
            ObjectNode json = ControlJson.object();
            ArrayNode list = json.putArray("scenarios");
            runs.scenarios()
                    .forEach(title -> list.addObject().put("name", title.name()).put("title", title.title()));
            return ControlAnswer.ok(json);
        });
    }

    private CompletableFuture<ControlAnswer> start(ControlRequest request) {
        String name = request.members("scenario").text("scenario", LONGEST_NAME);
        ScenarioRuns runs = runs();
        return elsewhere(() -> {
            try {
                ScenarioRun run = runs.start(name)
                        .orElseThrow(() -> ControlException.unknown(
                                "unknown-scenario",
                                "there is no scenario '%s'; GET %s lists them".formatted(name, SCENARIOS)));
                return ControlAnswer.accepted(RUNS + "/" + run.id(), json(run));
            } catch (IllegalStateException e) {
                throw ControlException.conflict("scenario-runs", String.valueOf(e.getMessage()));
            }
        });
    }

    private CompletableFuture<ControlAnswer> show(ControlRequest request) {
        request.members();
        String id = request.variable("id");
        ScenarioRuns runs = runs();
        return elsewhere(() -> ControlAnswer.ok(json(runs.run(id)
                .orElseThrow(() -> ControlException.unknown("unknown-run", "there is no such run of a scenario")))));
    }

    private static ObjectNode json(ScenarioRun run) {
        ObjectNode json = ControlJson.object()
                .put("id", run.id())
                .put("scenario", run.scenario())
                .put("state", run.state().name());
        ArrayNode protocol = json.putArray("protocol");
        run.protocol().forEach(protocol::add);
        return json.put("failure", run.failure());
    }
}
