package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.bridge.call.PlayedCallEvents.X;
import static org.finessebridge.app.bridge.call.RequestedCalls.A;

import java.time.Duration;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UCCE makes no call for an agent whom the router may reserve at any moment: READY ends before it. */
class CallsOfReadyAgentsTest {

    private static final long CALL = 16_777_301;

    private final RequestedCalls calls = new RequestedCalls(Deployment.Type.UCCE);

    @AfterEach
    void close() {
        calls.close();
    }

    private void isReady() {
        calls.bridge.pass(Duration.ofSeconds(5)); // so that the event is in no doubt
        calls.bridge.event(A, AgentState.AVAILABLE, A);
    }

    private SetAgentStateReq statesRequest() {
        return (SetAgentStateReq)
                calls.bridge.underWay(SetAgentStateReq.class).getFirst().request();
    }

    @Test
    void whoIsReadyIsMadeNotReadyBeforeTheCall() {
        isReady();
        calls.ask("r1", A, DialogAction.MAKE_CALL, "", X, "");
        assertThat(calls.bridge.underWay(MakeCallReq.class)).isEmpty();
        assertThat(statesRequest().eventReasonCode()).isEqualTo(50_006);
        assertThat(statesRequest().agentState().is(AgentState.NOT_READY)).isTrue();

        calls.bridge.confirm(calls.bridge.request());
        assertThat(calls.bridge.underWay(MakeCallReq.class)).isEmpty();
        calls.bridge.event(calls.bridge
                .eventOf(A, AgentState.NOT_READY, A)
                .eventReasonCode(50_006)
                .build());

        assertThat(calls.bridge.underWay(MakeCallReq.class)).hasSize(1);
    }

    @Test
    void whoWillBeReadyByAnEarlierRequestIsMadeNotReadyBeforeTheCall() {
        calls.bridge.pass(Duration.ofSeconds(5));
        calls.bridge.put("r1", RequestedState.READY, A);
        calls.ask("r2", A, DialogAction.MAKE_CALL, "", X, "");
        calls.bridge.confirm(calls.bridge.request());
        calls.bridge.event(A, AgentState.AVAILABLE, A);

        assertThat(calls.bridge.underWay(MakeCallReq.class)).isEmpty();
        assertThat(statesRequest().eventReasonCode()).isEqualTo(50_006);
    }

    @Test
    void whoWillNotBeReadyByAnEarlierRequestIsNotMadeSoOnceMore() {
        isReady();
        calls.bridge.put("r1", RequestedState.NOT_READY, A);
        calls.ask("r2", A, DialogAction.MAKE_CALL, "", X, "");
        calls.bridge.confirm(calls.bridge.request());
        calls.bridge.event(A, AgentState.NOT_READY, A);

        assertThat(calls.bridge.underWay(SetAgentStateReq.class)).isEmpty();
        assertThat(calls.bridge.underWay(MakeCallReq.class)).hasSize(1);
    }

    @Test
    void callGoesOnItsWayWhereTheStateBeforeItIsRefused() {
        isReady();
        calls.ask("r1", A, DialogAction.MAKE_CALL, "", X, "");
        calls.bridge.refuse(calls.bridge.request(), 22);

        assertThat(calls.bridge.underWay(SetAgentStateReq.class)).isEmpty();
        assertThat(calls.bridge.underWay(MakeCallReq.class)).hasSize(1);
        assertThat(calls.hear(A)).isEmpty();
    }

    @Test
    void callThatFindsNoRoomChangesNoState() {
        isReady();
        calls.talks(CALL, A);
        for (int i = 0; i <= 100; i++) { // one under way, and a hundred that wait
            calls.ask("h" + i, A, DialogAction.HOLD, CALL);
        }

        assertThatThrownBy(() -> calls.ask("r1", A, DialogAction.MAKE_CALL, "", X, ""))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("TOO_MANY_REQUESTS_WAITING");
        calls.answer(calls.bridge.sent(HoldCallReq.class), new CtiOutcome.Refused<>(22, 0, null));

        assertThat(calls.bridge.underWay(SetAgentStateReq.class)).isEmpty();
    }
}
