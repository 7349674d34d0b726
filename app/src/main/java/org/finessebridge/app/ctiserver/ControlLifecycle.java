package org.finessebridge.app.ctiserver;

import java.io.IOException;
import org.finessebridge.app.startup.IoFailure;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.control.ControlSettings;
import org.finessebridge.cti.simulator.control.ScenarioRuns;
import org.finessebridge.cti.simulator.control.SimulatorControl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the control API of the CTI simulator, while that runs. */
@Component
public class ControlLifecycle implements SmartLifecycle {

    private final CtiSettings settings;
    private final SimulatorLifecycle simulator;
    private final ObjectProvider<ScenarioRuns> scenarios;
    private volatile @Nullable SimulatorControl control;

    ControlLifecycle(EffectiveCti cti, SimulatorLifecycle simulator, ObjectProvider<ScenarioRuns> scenarios) {
        this.settings = cti.settings();
        this.simulator = simulator;
        this.scenarios = scenarios;
    }

    /** The port that it listens on; -1 where it does not run. */
    public int port() {
        SimulatorControl running = control;
        return running == null ? -1 : running.port();
    }

    /** The address that it listens at, if it runs. */
    public String address() {
        return settings.simulator().control().address();
    }

    @Override
    public void start() {
        CtiServerSimulator controlled = simulator.simulator();
        CtiSettings.Control where = settings.simulator().control();
        if (controlled == null || !where.enabled()) {
            return;
        }
        try {
            control = SimulatorControl.start(
                    new ControlSettings(where.address(), where.port()), controlled, scenarios.getIfAvailable());
        } catch (IOException e) {
            throw new StartupException(
                    "The CTI simulator's control API can't listen at %s port %d: %s."
                            .formatted(where.address(), where.port(), IoFailure.ofPort(e)),
                    "Stop what uses the port, or set finesse.cti.simulator.control.port to a free one (0 takes any),"
                            + " or finesse.cti.simulator.control.enabled=false.",
                    e);
        }
    }

    @Override
    public void stop() {
        SimulatorControl running = control;
        if (running != null) {
            running.close();
            control = null;
        }
    }

    @Override
    public boolean isRunning() {
        return control != null;
    }

    @Override
    public int getPhase() {
        return StartupPhase.SIMULATOR_CONTROL;
    }
}
