package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.List;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.RtpDirection;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that the router sends to an agent, and the work after it. */
class RoutedCallTest {

    private final HeardCalls calls = HeardCalls.ucce();

    private void clears() {
        calls.released(7, A, X);
        calls.released(7, A, A);
        calls.cleared(7, A);
    }

    @Test
    void ringsAndIsAnswered() {
        calls.rings(7, A);
        assertThat(calls.take()).containsExactly("POST A 7 ALERTING A:ALERTING X:INITIATED");

        calls.established(7, A, X);
        assertThat(calls.take()).containsExactly("PUT A 7 ACTIVE A:ACTIVE X:ACTIVE");
        assertThat(calls.actions(A, 7))
                .containsExactly("UPDATE_CALL_DATA", "TRANSFER_SST", "CONSULT_CALL", "HOLD", "SEND_DTMF", "DROP");
    }

    @Test
    void leavesAtOnceWhereNoWorkFollows() {
        calls.talks(7, A);
        calls.take();
        clears();
        assertThat(calls.take())
                .containsExactly("PUT A 7 ACTIVE A:ACTIVE X:DROPPED", "PUT A 7 DROPPED A:DROPPED X:DROPPED");

        calls.agent(A, UserState.READY);
        calls.end(7, A);

        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED A:DROPPED X:DROPPED");
    }

    @Spec(document = "Finesse guide", section = "State (Participant) Parameter Values", says = "WRAP_UP")
    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            names = {"WORK", "WORK_READY"})
    void staysForTheWorkThatIsHeardOfBeforeItsEnd(UserState work) {
        calls.talks(7, A);
        clears();
        calls.take();

        calls.agent(A, work);
        calls.end(7, A);
        assertThat(calls.take()).containsExactly("PUT A 7 DROPPED A:WRAP_UP X:DROPPED");
        assertThat(calls.actions(A, 7)).containsExactly("UPDATE_CALL_DATA");

        calls.data(7, A, CallType.PREROUTE_ACD_IN, builder -> builder.callWrapupData("Sales"));
        assertThat(calls.take()).containsExactly("PUT A 7 DROPPED A:WRAP_UP X:DROPPED");
        assertThat(calls.book().connection("7", A)).isNotNull();

        calls.agent(A, UserState.READY);
        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED A:DROPPED X:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void staysForTheWorkThatIsHeardOfAfterItsEnd() {
        calls.talks(7, A);
        clears();
        calls.end(7, A);
        calls.take();

        calls.agent(A, UserState.WORK_READY);
        assertThat(calls.take()).containsExactly("PUT A 7 DROPPED A:WRAP_UP X:DROPPED");
        calls.agent(A, UserState.READY);
        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED A:DROPPED X:DROPPED");
    }

    @Test
    void staysForTheWorkThatIsHeardOfBeforeItIsCleared() {
        calls.talks(7, A);
        calls.take();

        calls.agent(A, UserState.WORK);
        clears();

        assertThat(calls.take()).last().isEqualTo("PUT A 7 DROPPED A:WRAP_UP X:DROPPED");
    }

    @Test
    void leavesAtItsEndWhereWorkIsOverBefore() {
        calls.talks(7, A);
        clears();
        calls.agent(A, UserState.WORK);
        calls.take();

        calls.agent(A, UserState.NOT_READY);
        assertThat(calls.take()).isEmpty();
        calls.end(7, A);
        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED A:DROPPED X:DROPPED");
    }

    @Spec(document = "call-flows", section = "14", says = "RTP_STARTED and RTP_STOPPED change no dialog")
    @Test
    void isNotChangedByTheStreamsOfItsPhone() {
        calls.talks(7, A);
        calls.take();
        for (RtpDirection direction : RtpDirection.values()) {
            calls.play(RtpStartedEvent.builder()
                    .peripheralId(5000)
                    .direction(direction)
                    .connectionCallId(7)
                    .connectionDeviceId(A)
                    .agentInstrument(A)
                    .build());
            calls.play(RtpStoppedEvent.builder()
                    .peripheralId(5000)
                    .direction(direction)
                    .connectionCallId(7)
                    .connectionDeviceId(A)
                    .agentInstrument(A)
                    .build());
            calls.play(RtpStartedEvent.builder()
                    .peripheralId(5000)
                    .direction(direction)
                    .connectionCallId(8)
                    .build());
        }
        assertThat(calls.take()).isEmpty();
        assertThat(calls.book().callIds()).containsExactly(7L);
    }

    @Test
    void isNotAnswered() {
        calls.rings(7, A);
        calls.take();

        calls.diverted(7, A);
        calls.end(7, A);
        calls.agent(A, UserState.NOT_READY);

        assertThat(calls.take())
                .containsExactly("PUT A 7 ALERTING A:DROPPED X:INITIATED", "DELETE A 7 ALERTING A:DROPPED X:INITIATED");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void comesToTheNextAgentWhenTheFirstDoesNotAnswer() {
        calls.rings(7, A);
        calls.begin(7, B, CallType.PREROUTE_ACD_IN, X, "7000");
        calls.diverted(7, A);
        calls.end(7, A);
        calls.take();

        calls.delivered(7, B, X);

        assertThat(calls.take()).containsExactly("POST B 7 ALERTING B:ALERTING X:INITIATED");
    }

    @Test
    void keepsWhatTheRouterHasSaidBefore() {
        calls.play(AgentPreCallEvent.builder()
                .agentInstrument(A)
                .skillGroupNumber(76)
                .routerCallKeyDay(1L)
                .routerCallKeyCallId(2L)
                .routerCallKeySequenceNumber(3L)
                .dialedNumber("7000")
                .callVariable1("Gold")
                .callVariable2("old")
                .build());
        assertThat(calls.take()).isEmpty();

        calls.begin(7, A, CallType.PREROUTE_ACD_IN, X, builder -> builder.callVariable2("new"));
        calls.delivered(7, A, X);

        var media = calls.dialog(A, 7).mediaProperties();
        assertThat(media.queueName()).isEqualTo("Cumulus_Sales");
        assertThat(media.callKeyPrefix()).isEqualTo("1");
        assertThat(media.callKeySequenceNum()).isEqualTo("3");
        assertThat(media.variable("callVariable1")).isEqualTo("Gold");
        assertThat(media.variable("callVariable2")).isEqualTo("new");
        assertThat(calls.dialog(A, 7).toAddress()).isEqualTo("7000");
    }

    @Test
    void keepsWhatTheRouterHasSaidForTheRoutedCallWhereAColleagueCallsMeanwhile() {
        calls.play(AgentPreCallEvent.builder()
                .agentInstrument(A)
                .skillGroupNumber(76)
                .routerCallKeyDay(1L)
                .routerCallKeyCallId(2L)
                .callVariable1("Gold")
                .build());
        calls.begin(8, B, CallType.AGENT_INSIDE, B, A);
        calls.begin(8, A, CallType.AGENT_INSIDE, B, A);
        calls.delivered(8, A, B);
        assertThat(calls.dialog(A, 8).mediaProperties().variable("callVariable1"))
                .isEmpty();
        assertThat(calls.dialog(A, 8).mediaProperties().queueNumber()).isNull();

        calls.begin(
                7,
                A,
                CallType.PREROUTE_ACD_IN,
                X,
                builder -> builder.routerCallKeyDay(1L).routerCallKeyCallId(2L));
        calls.delivered(7, A, X);

        assertThat(calls.dialog(A, 7).mediaProperties().variable("callVariable1"))
                .isEqualTo("Gold");
    }

    @Test
    void forgetsWhatTheRouterHasTakenBack() {
        calls.play(AgentPreCallEvent.builder()
                .agentInstrument(A)
                .skillGroupNumber(76)
                .build());
        calls.play(AgentPreCallAbortEvent.builder().agentInstrument(A).build());

        calls.begin(7, A, CallType.OTHER_IN, X, A);
        calls.delivered(7, A, X);

        assertThat(calls.dialog(A, 7).mediaProperties().queueNumber()).isNull();
    }

    @Test
    void hasVariablesThatAnEmptyOneClearsAndAnAbsentOneLeaves() {
        calls.talks(7, A);
        calls.data(
                7,
                A,
                CallType.PREROUTE_ACD_IN,
                builder -> builder.callVariable1("one")
                        .callVariable2("two")
                        .namedVariables(List.of(new NamedVariable("user.x", "1"), new NamedVariable("user.y", "2")))
                        .namedArrays(List.of(new NamedArray(3, "user.z", "3"))));
        calls.data(
                7,
                A,
                CallType.NULL_CALLTYPE,
                builder -> builder.callVariable1("").namedVariables(List.of(new NamedVariable("user.x", ""))));

        var media = calls.dialog(A, 7).mediaProperties();
        assertThat(media.variable("callVariable1")).isEmpty();
        assertThat(media.variable("callVariable2")).isEqualTo("two");
        assertThat(media.variable("user.x")).isEmpty();
        assertThat(media.variable("user.y")).isEqualTo("2");
        assertThat(media.variable("user.z[3]")).isEqualTo("3");
        assertThat(media.callType()).isEqualTo("PREROUTE_ACD_IN");
    }

    @Test
    void isReadWhateverIsInItsVariables() {
        calls.rings(7, A);
        calls.data(7, A, CallType.PREROUTE_ACD_IN, builder -> builder.callVariable1("a\u0000<&\uFFFE>"));

        assertThat(FinesseXml.element("Dialog", calls.dialog(A, 7))).contains("a\uFFFD&lt;&amp;\uFFFD");
    }

    @Test
    void endsWhereTheServerNamesNoDevice() {
        calls.rings(7, A);
        calls.take();

        calls.play(EndCallEvent.builder().peripheralId(5000).connectionCallId(7).build());

        assertThat(calls.take()).containsExactly("DELETE A 7 ALERTING A:DROPPED X:INITIATED");
    }

    @Test
    void changesItsId() {
        calls.talks(7, A);
        calls.take();

        calls.data(7, A, CallType.PREROUTE_ACD_IN, builder -> builder.newConnectionCallId(8));

        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED", "POST A 8 ACTIVE A:ACTIVE X:ACTIVE");
        assertThat(calls.book().callIds()).containsExactly(8L);
        assertThat(calls.dialog(A, 8).fromAddress()).isEqualTo(X);
        calls.agent(A, UserState.READY);
        calls.end(8, A);
        assertThat(calls.take()).containsExactly("DELETE A 8 ACTIVE A:DROPPED X:ACTIVE");
    }

    @Test
    void waitsBesideAnother() {
        calls.talks(7, A);
        calls.take();

        calls.begin(8, A, CallType.OTHER_IN, B, A);
        calls.delivered(8, A, "5551234");
        assertThat(calls.take()).singleElement().asString().startsWith("POST A 8 ALERTING");

        calls.held(7, A);
        calls.established(8, A, "5551234");
        assertThat(calls.actions(A, 7)).contains("RETRIEVE", "TRANSFER", "CONFERENCE");
        assertThat(calls.actions(A, 8)).doesNotContain("CONSULT_CALL", "TRANSFER_SST");

        calls.released(8, A, A);
        calls.cleared(8, A);
        calls.end(8, A);
        assertThat(calls.take())
                .contains("PUT A 7 ACTIVE A:HELD X:ACTIVE")
                .last()
                .isEqualTo("DELETE A 8 DROPPED A:DROPPED 5551234:DROPPED");
        assertThat(calls.actions(A, 7)).doesNotContain("TRANSFER");
    }
}
