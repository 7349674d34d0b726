package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.SystemEvent;
import org.junit.jupiter.api.Test;

/** Who sees all messages sees them as they pass, with the invoke ids of the wire. */
class TrafficIT extends ClientOfSimulator {

    private final List<CtiMessage> passed = new CopyOnWriteArrayList<>();

    private CtiClient startedInSight(CtiTraffic traffic) {
        CtiClient client = CtiClient.create(settings().build(), listener, traffic, new SimpleMeterRegistry());
        open.add(client);
        client.start();
        return client;
    }

    @Test
    void aRequestIsSeenWithTheInvokeIdOfItsAnswerAndBeforeTheEventIsTold() throws Exception {
        CtiClient client = startedInSight(new CtiTraffic() {
            @Override
            public void sent(CtiMessage message) {
                passed.add(message);
            }

            @Override
            public void received(CtiMessage message) {
                passed.add(message);
            }
        });
        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
        send(client, SetAgentStateReq.login("2001", new Secret("2001"), "2003"));
        listener.next(CtiOutcome.Confirmed.class);
        listener.next(AgentStateEvent.class);

        assertThat(passed).hasAtLeastOneElementOfType(OpenReq.class).hasAtLeastOneElementOfType(OpenConf.class);
        assertThat(passed).hasAtLeastOneElementOfType(AgentStateEvent.class);
        SetAgentStateReq sent = only(SetAgentStateReq.class);
        SetAgentStateConf answer = only(SetAgentStateConf.class);
        assertThat(sent.invokeId()).isPositive().isEqualTo(answer.invokeId());
        assertThat(passed.indexOf(sent)).isLessThan(passed.indexOf(answer));
    }

    private <M extends CtiMessage> M only(Class<M> type) {
        List<M> found = passed.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void whoeverSeesThemAndFailsEndsNothing() throws Exception {
        CtiClient client = startedInSight(new CtiTraffic() {
            @Override
            public void sent(CtiMessage message) {
                throw new IllegalStateException("a defect");
            }

            @Override
            public void received(CtiMessage message) {
                throw new IllegalStateException("a defect");
            }
        });

        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
        send(client, SetAgentStateReq.login("2001", new Secret("2001"), "2003"));
        listener.next(CtiOutcome.Confirmed.class);
    }
}
