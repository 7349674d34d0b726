package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import java.util.function.Consumer;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.simulator.fault.Dice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one client its answers and events, as late as the server's behaviour says. Answers and
 * events overtake each other; the events of one agent do not.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    private final SimulatedServer server;
    private final Consumer<CtiMessage> client;
    private final InOrder<Line> events;

    /** Whose events keep their order. */
    private record Line(
            long peripheralId, int mrdId, @Nullable String agentId) {}

    /**
     * Delivers to a client.
     *
     * @param client sends a message at once
     */
    Delivery(SimulatedServer server, Consumer<CtiMessage> client) {
        this.server = server;
        this.client = client;
        this.events = new InOrder<>(server);
    }

    /** An answer that belongs to the session: it is late as all are, but never by chance. */
    void ofSession(CtiMessage answer) {
        late(server.behaviour().answerDelay(), answer);
    }

    /** The answer to a request. */
    void answer(CtiMessage answer) {
        Dice dice = server.dice();
        if (dice.losesAnswer()) {
            LOG.debug("Lost {}", MessageLayouts.render(answer));
        } else {
            late(server.behaviour().answerDelay().plus(dice.delay()), answer);
        }
    }

    /** An event. Only those about agents are ever late. */
    void event(CtiMessage event) {
        if (event instanceof AgentStateEvent change) {
            events.after(
                    server.behaviour().eventDelay().plus(server.dice().delay()),
                    new Line(change.peripheralId(), change.mrdId(), change.agentId()),
                    () -> client.accept(change));
        } else {
            client.accept(event);
        }
    }

    private void late(Duration by, CtiMessage answer) {
        if (by.isZero()) {
            client.accept(answer);
        } else {
            server.later(by, () -> client.accept(answer));
        }
    }
}
