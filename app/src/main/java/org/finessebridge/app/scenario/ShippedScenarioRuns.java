package org.finessebridge.app.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.cti.simulator.control.ScenarioRun;
import org.finessebridge.cti.simulator.control.ScenarioRuns;
import org.finessebridge.cti.simulator.control.ScenarioTitle;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.report.ScenarioOutcome;
import org.finessebridge.scenario.run.ScenarioRunner;
import org.finessebridge.scenario.shipped.ShippedScenarios;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the shipped scenarios, one at a time, each on a thread of its own; the last runs are remembered. */
@Component
class ShippedScenarioRuns implements ScenarioRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedScenarioRuns.class);

    private static final int REMEMBERED = 20;
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration CLEAN_UP = Duration.ofSeconds(5);

    private final OwnAddress address;
    private final Ticker ticker;
    private final Map<String, ScenarioRunRecord> runs = new LinkedHashMap<>();
    private int count;
    private @Nullable Thread running;

    ShippedScenarioRuns(OwnAddress address, Ticker ticker) {
        this.address = address;
        this.ticker = ticker;
    }

    @Override
    public List<ScenarioTitle> scenarios() {
        return ShippedScenarios.names().stream()
                .map(name -> new ScenarioTitle(
                        name, ShippedScenarios.find(name).map(Scenario::title).orElse("")))
                .toList();
    }

    @Override
    public synchronized Optional<ScenarioRun> start(String name) {
        Scenario scenario = ShippedScenarios.find(name).orElse(null);
        if (scenario == null) {
            return Optional.empty();
        }
        runs.values().stream().filter(ScenarioRunRecord::isRunning).findFirst().ifPresent(other -> {
            throw new IllegalStateException("%s is under way as run %s"
                    .formatted(other.now().scenario(), other.now().id()));
        });
        ScenarioRunRecord run = new ScenarioRunRecord(Integer.toString(++count), name);
        runs.put(run.now().id(), run);
        if (runs.size() > REMEMBERED) {
            runs.remove(runs.keySet().iterator().next());
        }
        running = Thread.ofVirtual().name("scenario").start(() -> play(scenario, run));
        return Optional.of(run.now());
    }

    private void play(Scenario scenario, ScenarioRunRecord run) {
        try {
            ScenarioOutcome outcome = new ScenarioRunner(address.now(), WITHIN, ticker::nanos).run(scenario, run::add);
            if (outcome.verdict() == ScenarioOutcome.Verdict.ERROR) {
                LOG.error("Scenario {} could not be played: {}", scenario.name(), outcome.failure());
            }
            run.end(outcome);
        } catch (InterruptedException e) {
            run.end("the product was stopped");
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Scenario {} could not be played; this is a defect of the product", scenario.name(), e);
            run.end("a defect: " + e);
        } finally {
            if (run.isRunning()) { // an Error: the next run must not wait for this one
                run.end("a defect of the product; its log may say more");
            }
        }
    }

    @Override
    public synchronized Optional<ScenarioRun> run(String id) {
        return Optional.ofNullable(runs.get(id)).map(ScenarioRunRecord::now);
    }

    /** Before anything stops: the run signs its agents out and hangs its calls up. */
    @EventListener
    void closed(ContextClosedEvent unused) throws InterruptedException {
        Thread thread;
        synchronized (this) {
            thread = running;
        }
        if (thread != null) {
            thread.interrupt();
            thread.join(CLEAN_UP);
        }
    }
}
