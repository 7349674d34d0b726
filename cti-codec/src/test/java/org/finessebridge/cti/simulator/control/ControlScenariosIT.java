package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios by the control API, with somebody plugged in who runs one. */
class ControlScenariosIT {

    private static final String RUNS = "/control/scenarios/runs";

    /** Has one scenario, whose run never ends. */
    private static final class Endless implements ScenarioRuns {

        private final ScenarioRun run =
                new ScenarioRun("r1", "inbound-answered", ScenarioRun.State.RUNNING, List.of("a caller dials"), null);
        private volatile boolean runs;

        @Override
        public List<ScenarioTitle> scenarios() {
            return List.of(new ScenarioTitle("inbound-answered", "A caller is answered"));
        }

        @Override
        public Optional<ScenarioRun> start(String name) {
            if (runs) {
                throw new IllegalStateException("run r1 is under way");
            }
            runs = name.equals(run.scenario());
            return runs ? Optional.of(run) : Optional.empty();
        }

        @Override
        public Optional<ScenarioRun> run(String id) {
            return id.equals(run.id()) ? Optional.of(run) : Optional.empty();
        }
    }

    @Test
    void listsStartsAndShows() throws Exception {
        try (ControlBench bench = ControlBench.start(new Endless())) {
            assertThat(bench.get("/control/scenarios").body().toString())
                    .isEqualTo("{\"scenarios\":[{\"name\":\"inbound-answered\",\"title\":\"A caller is answered\"}]}");
            assertThat(bench.post(RUNS, "{\"scenario\":\"other\"}").code()).isEqualTo("unknown-scenario");
            ControlBench.Answer started = bench.post(RUNS, "{\"scenario\":\"inbound-answered\"}");
            assertThat(started.status()).isEqualTo(202);
            assertThat(started.location()).isEqualTo(RUNS + "/r1");
            JsonNode run = bench.get(started.location()).body();
            assertThat(run.toString())
                    .isEqualTo("{\"id\":\"r1\",\"scenario\":\"inbound-answered\",\"state\":\"RUNNING\","
                            + "\"protocol\":[\"a caller dials\"],\"failure\":null}");
            ControlBench.Answer second = bench.post(RUNS, "{\"scenario\":\"inbound-answered\"}");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.message()).isEqualTo("run r1 is under way");
            assertThat(bench.get(RUNS + "/r2").code()).isEqualTo("unknown-run");
        }
    }

    @Test
    void hasNoneWhereNobodyRunsThem() throws Exception {
        try (ControlBench bench = ControlBench.start()) {
            assertThat(bench.get("/control/scenarios").code()).isEqualTo("no-scenarios");
            assertThat(bench.post(RUNS, "{\"scenario\":\"x\"}").code()).isEqualTo("no-scenarios");
        }
    }
}
