package org.finessebridge.cti.simulator;

import org.finessebridge.cti.message.AgentState;

import java.util.concurrent.CompletableFuture;

/** placeholder body; the signatures are final. */
@SuppressWarnings("DoNotCallSuggester")
public final class CtiServerSimulator implements AutoCloseable {

    private CtiServerSimulator() {}

    public static CtiServerSimulator start(SimulatorSettings settings, ContactCentre centre)
            throws java.io.IOException {
        throw new UnsupportedOperationException();
    }

    public int port() {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<Void> dropClients() {
        throw new UnsupportedOperationException();
    }

    public void behaviour(SimulatorBehaviour behaviour) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<Void> changeAgentState(
            String agentId, AgentState state, int eventReasonCode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
