package org.finessebridge.cti.simulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.junit.jupiter.api.Test;

class CallQueuesTest {

    private final SimulatedFloor floor = SimulatedFloor.ucce();

    @Test
    void bringsACallToTheAgentWhoHasBeenAvailableLongest() {
        floor.ready("2002", "2001");

        assertThat(floor.ringsAt(floor.dial("7000"))).isEqualTo("2002");
        assertThat(floor.ringsAt(floor.dial("7000"))).isEqualTo("2001");
    }

    @Test
    void anAgentWhoHasBeenAwayIsTheLast() {
        floor.ready("2001", "2002");
        floor.become("2001", AgentState.NOT_READY);
        floor.ready("2001");

        assertThat(floor.ringsAt(floor.dial("7000"))).isEqualTo("2002");
    }

    @Test
    void letsCallsWaitInTheirOrderUntilAnAgentIsReady() {
        long first = floor.dial("7000");
        floor.pass(Duration.ofSeconds(1));
        long second = floor.dial("7000");

        assertThat(floor.server().life().queues().waitingFor(10))
                .extracting(WaitingCall::callId)
                .containsExactly(first, second);
        floor.ready("2001");

        assertThat(floor.ringsAt(first)).isEqualTo("2001");
        assertThat(floor.ringsAt(second)).isNull();
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.RESERVED);
    }

    @Test
    void anUrgentCallIsFirst() {
        long usual = floor.dial("7000");
        floor.pass(Duration.ofSeconds(10));
        long urgent = floor.dial("7001");
        floor.ready("2001");

        assertThat(floor.ringsAt(urgent)).isEqualTo("2001");
        assertThat(floor.ringsAt(usual)).isNull();
    }

    @Test
    void aCallThatHasWaitedTooLongGoesOnToTheOtherSkillGroup() {
        long call = floor.dial("7000");
        floor.pass(SimulatedFloor.OVERFLOW.minusMillis(1));
        assertThat(floor.server().life().queues().waitingFor(10)).hasSize(1);

        floor.pass(Duration.ofMillis(1));
        assertThat(floor.server().life().queues().waitingFor(10)).isEmpty();
        assertThat(floor.server().life().queues().waitingFor(20)).hasSize(1);
        floor.ready("2001", "2003");

        assertThat(floor.ringsAt(call)).isEqualTo("2003");
        assertThat(floor.call(call).skillGroupNumber()).isEqualTo(20);
    }

    @Test
    void takesACallBackThatNobodyAnswers() {
        floor.ready("2001");
        long call = floor.dial("7000");
        floor.pass(SimulatedFloor.PATIENCE);

        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.NOT_READY);
        assertThat(floor.agent("2001").eventReasonCode()).isEqualTo(32_767);
        assertThat(floor.server().life().queues().waitingFor(10))
                .extracting(WaitingCall::callId)
                .containsExactly(call);
        floor.ready("2002");

        assertThat(floor.ringsAt(call)).isEqualTo("2002");
    }

    @Test
    void ofUccxHasAnotherReasonOfRingNoAnswer() {
        SimulatedFloor uccx = SimulatedFloor.uccx();
        uccx.ready("2001");
        uccx.dial("7000");
        uccx.pass(SimulatedFloor.PATIENCE);

        assertThat(uccx.agent("2001").eventReasonCode()).isEqualTo(32_763);
    }

    /** Direct calls change no state of UCCX: nothing but the end of the call tells that the phone is free. */
    @Test
    void bringsACallToAReadyAgentOfUccxWhosePhoneIsFreeAgain() {
        SimulatedFloor uccx = SimulatedFloor.uccx();
        uccx.ready("2001");
        long direct = uccx.dial("7003");
        long queued = uccx.dial("7000");
        assertThat(uccx.agent("2001").state()).isEqualTo(AgentState.AVAILABLE);
        assertThat(uccx.ringsAt(queued)).isNull();
        uccx.telephony().abandon(direct);

        assertThat(uccx.ringsAt(queued)).isEqualTo("2001");
    }

    @Test
    void bringsACallToAReadyAgentOfUccxWhoseOwnCallHasGoneElsewhere() {
        SimulatedFloor uccx = SimulatedFloor.uccx();
        uccx.ready("2001");
        long direct = uccx.dial("7003");
        long queued = uccx.dial("7000");
        uccx.telephony().divert(direct, "2001", "2002", EventCause.CALL_FORWARD_NO_ANSWER);

        assertThat(uccx.ringsAt(direct)).isEqualTo("2002");
        assertThat(uccx.ringsAt(queued)).isEqualTo("2001");
    }

    @Test
    void anAnsweredCallIsNotTakenBack() {
        floor.ready("2001");
        long call = floor.dial("7000");
        floor.telephony().answer(call, "2001");
        floor.pass(SimulatedFloor.PATIENCE.multipliedBy(2));

        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.TALKING);
    }

    @Test
    void aCallerWhoGivesUpLeavesTheQueue() {
        long call = floor.dial("7000");
        floor.telephony().abandon(call);
        floor.ready("2001");

        assertThat(floor.server().life().queues().waitingFor(10)).isEmpty();
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.AVAILABLE);
    }

    @Test
    void aCallerWhoGivesUpWhileItRingsFreesTheAgentForTheNext() {
        floor.ready("2001");
        long first = floor.dial("7000");
        long second = floor.dial("7000");
        floor.telephony().abandon(first);

        assertThat(floor.ringsAt(second)).isEqualTo("2001");
    }

    @Test
    void givesACallTheVariablesOfItsNumber() {
        long call = floor.telephony().inbound("4085550123", "7000", CallData.NONE.with(2, "own"));

        assertThat(floor.call(call).data())
                .returns("gold", data -> data.callVariables().get(1))
                .returns("own", data -> data.callVariables().get(2));
        assertThat(floor.call(call).data().namedVariables()).contains(new NamedVariable("user.order", "A-1"));
        assertThat(floor.call(call).data().namedArrays()).contains(new NamedArray(2, "user.list", "x"));
    }

    @Test
    void routesToADeviceAndToNowhere() {
        floor.ready("2001");

        assertThat(floor.ringsAt(floor.dial("7003"))).isEqualTo("2001");
        assertThat(floor.telephony().call(floor.dial("7004"))).isNull();
    }

    @Test
    void anAgentCallsANumberOutsideByAShortNumber() {
        floor.become("2001", AgentState.NOT_READY);
        long call = floor.telephony().dial("2001", "7005", CallData.NONE);
        floor.pass(Duration.ofSeconds(3));

        assertThat(floor.call(call))
                .extracting(CallSnapshot::parties)
                .asString()
                .contains("4085550199");
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.TALKING);
    }
}
