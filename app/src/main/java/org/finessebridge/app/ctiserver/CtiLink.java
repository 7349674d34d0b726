package org.finessebridge.app.ctiserver;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiLinkStatus;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiTraffic;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the CTI client for as long as the product runs. */
@Component
class CtiLink implements CtiRequests, SmartLifecycle {

    private final CtiSettings settings;
    private final SimulatorLifecycle simulator;
    private final ObjectProvider<CtiClientListener> listener;
    private final CtiTraffic traffic;
    private final MeterRegistry meters;
    private volatile @Nullable CtiClient client;

    CtiLink(
            EffectiveCti cti,
            SimulatorLifecycle simulator,
            ObjectProvider<CtiClientListener> listener,
            CtiTraffic traffic,
            MeterRegistry meters) {
        this.settings = cti.settings();
        this.simulator = simulator;
        this.listener = listener;
        this.traffic = traffic;
        this.meters = meters;
    }

    @Override
    public <C extends CtiConfirmation> void send(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        CtiClient running = client;
        if (running == null) {
            outcome.accept(new CtiOutcome.NotSent<>("the CTI client is not running", true));
        } else {
            running.send(request, outcome);
        }
    }

    @Override
    public void tell(CtiIndication indication) {
        CtiClient running = client;
        if (running != null) {
            running.tell(indication);
        }
    }

    @Override
    public void pauseReading() {
        CtiClient running = client;
        if (running != null) {
            running.pauseReading();
        }
    }

    @Override
    public void resumeReading() {
        CtiClient running = client;
        if (running != null) {
            running.resumeReading();
        }
    }

    /** How the link is; null while there is no client. */
    @Nullable
    CtiLinkStatus status() {
        CtiClient running = client;
        return running == null ? null : running.link();
    }

    @Override
    public void start() {
        CtiClient started = client(sides());
        client = started;
        started.start();
    }

    private CtiClient client(List<CtiEndpoint> sides) {
        try {
            return CtiClient.create(ClientSettingsFactory.of(settings, sides), listener.getObject(), traffic, meters);
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    "A finesse.cti setting is wrong: " + e.getMessage() + ".",
                    "Correct it; --help tells where all settings are described.",
                    e);
        }
    }

    private List<CtiEndpoint> sides() {
        List<CtiEndpoint> configured = CtiSides.of(settings);
        CtiEndpoint simulated = simulator.endpoint();
        if (!configured.isEmpty()) {
            return configured;
        }
        if (simulated == null) {
            throw new StartupException(
                    "There is no CTI server: finesse.cti.side-a is not set and the simulator is" + " off.",
                    "Set finesse.cti.side-a=host:port, or leave finesse.cti.simulator.enabled" + " alone.");
        }
        if (settings.tls().enabled()) {
            throw new StartupException(
                    "finesse.cti.tls.enabled is set, but there is no CTI server but the simulator,"
                            + " which does not speak TLS.",
                    "Set finesse.cti.side-a=host:port, or take finesse.cti.tls.enabled out.");
        }
        return List.of(simulated);
    }

    @Override
    public void stop() {
        CtiClient running = client;
        if (running != null) {
            running.close();
            client = null;
        }
    }

    @Override
    public boolean isRunning() {
        return client != null;
    }

    @Override
    public int getPhase() {
        return StartupPhase.CTI_CLIENT;
    }
}
