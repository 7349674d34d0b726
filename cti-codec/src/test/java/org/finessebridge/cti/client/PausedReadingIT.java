package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.session.SystemEvent;
import org.junit.jupiter.api.Test;

/** What a client whose reading is paused hears, and when. */
class PausedReadingIT extends ClientOfSimulator {

    private static final Duration SOON = Duration.ofMillis(100);

    @Test
    void deliversNothingWhileReadingIsPaused() throws Exception {
        CtiClient client = openedClient();
        client.pauseReading();
        send(client, SetAgentStateReq.login("a value too long for its field", null, "2003"));
        listener.next(CtiOutcome.NotSent.class); // so that the pause has begun
        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
        for (int turn = 0; turn < 10; turn++) { // of the event loop, in which it does not read
            send(client, SetAgentStateReq.login("a value too long for its field", null, "2003"));
            listener.next(CtiOutcome.NotSent.class);
        }

        client.resumeReading();

        listener.next(AgentStateEvent.class);
    }

    @Test
    void pausesAndResumesInTheOrderOfTheCalls() throws Exception {
        CtiClient client = openedClient();
        for (int i = 0; i < 1_000; i++) {
            client.pauseReading();
            client.resumeReading();
        }
        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
        listener.next(AgentStateEvent.class);
    }

    @Test
    void readsInTheSessionAfterOneThatWasPaused() throws Exception {
        CtiClient client = openedClient(settings().heartbeatInterval(SOON).build());
        client.pauseReading();
        send(client, SetAgentStateReq.login("a value too long for its field", null, "2003"));
        listener.next(CtiOutcome.NotSent.class); // so that the pause has begun
        simulator.dropClients().get(60, TimeUnit.SECONDS); // which the heartbeats find out

        listener.next(CtiSessionLost.class);
        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
        simulator.changeAgentState("2002", AgentState.AVAILABLE, 0).get(60, TimeUnit.SECONDS);
        listener.next(AgentStateEvent.class);
    }
}
