package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.FIRST;
import static org.finessebridge.cti.simulator.session.PhoneBench.S;
import static org.finessebridge.cti.simulator.session.PhoneBench.X;

import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.SupervisoryAction;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.Reservation;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervisors, dialers, snapshots, and other orders of events. */
class SupervisedPhoneCallTest {

    private final PhoneBench bench = PhoneBench.ofUcce().ready("1").ready("2");
    private String answered = "";

    @BeforeEach
    void talk() {
        bench.phones.inbound(X, A, CallData.NONE.with(1, "Gold"));
        bench.write(CallRequestsOf.at(A).answer(0)).heard();
    }

    private void monitor() {
        bench.write(CallRequestsOf.at(S).monitor(A)).heard();
    }

    @Test
    void listensAndStops() {
        assertThat(bench.write(CallRequestsOf.at(S).monitor(A)).heard())
                .containsExactly(
                        "SuperviseCallConf",
                        "BEGIN 1 1009 SUPERVISOR_MONITOR",
                        "SERVICE_INITIATED 1 1009",
                        "ORIGINATED 1 1009 to 1001",
                        "AGENT 9 TALKING",
                        "DELIVERED 1 1009 ALERTING at 1001",
                        "BEGIN 1 1001 SUPERVISOR_MONITOR",
                        "ESTABLISHED 1 1009 by 1001",
                        "ESTABLISHED 1 1001 by 1001");
        assertThat(bench.write(CallRequestsOf.at(S).supervise(SupervisoryAction.CLEAR, A, 0, 1))
                        .heard())
                .containsExactly(
                        "SuperviseCallConf",
                        "RELEASED 1 1009 by 1009",
                        "RELEASED 1 1001 by 1001",
                        "CLEARED 1 1001",
                        "AGENT 9 NOT_READY",
                        "END 1 1009",
                        "END 1 1001");
        assertThat(bench.phones.calls()).hasSize(1);
    }

    @Test
    void stopsListeningWhenTheCallIsOver() {
        monitor();
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).contains("AGENT 1 AVAILABLE", "AGENT 9 NOT_READY", "END 1 1009", "END 1 1001");
        assertThat(bench.phones.calls()).isEmpty();
    }

    @Test
    void refusesToListenToWhoDoesNotTalk() {
        assertThat(bench.write(CallRequestsOf.at(S).monitor("1002")).heard()).containsExactly("REFUSED 22");
        bench.write(CallRequestsOf.at(A).hold(0)).heard();
        assertThat(bench.write(CallRequestsOf.at(S).monitor(A)).heard()).containsExactly("REFUSED 1 13145");
        PhoneBench uccx = PhoneBench.ofUccx();
        assertThat(uccx.write(CallRequestsOf.at(S).monitor(A)).heard()).containsExactly("REFUSED 1 88049");
    }

    @Test
    void joinsTheCallAndTakesItOver() {
        monitor();
        assertThat(bench.write(CallRequestsOf.at(S).supervise(SupervisoryAction.BARGE_IN, A, 0, 1))
                        .heard())
                .startsWith("SuperviseCallConf", "RELEASED 1 1009 by 1009")
                .containsSequence("END 1 1009", "END 1 1001", "HELD 0 1001")
                .contains("BEGIN 2 1001 SUPERVISOR_BARGEIN", "BEGIN 2 1009 SUPERVISOR_BARGEIN")
                .containsSequence(
                        "DATA 0 1001 CONFERENCE", "CONFERENCED 0 2 by 1001 with 1009 of 3", "END 2 1001", "END 2 1009");
        assertThat(bench.write(CallRequestsOf.at(S).supervise(SupervisoryAction.INTERCEPT, A, 0, 0))
                        .heard())
                .containsExactly("SuperviseCallConf", "RELEASED 0 1001 by 1001", "AGENT 1 AVAILABLE", "END 0 1001");
        CallSnapshot left = bench.phones.calls().getFirst();
        assertThat(left.parties()).extracting(PartySnapshot::device).containsExactly(X, S);
        assertThat(bench.write(CallRequestsOf.at(S).supervise(SupervisoryAction.WHISPER, A, 0, 0))
                        .heard())
                .containsExactly("REFUSED 15");
    }

    @Test
    void tellsWhatACallAndADeviceAre() {
        monitor();
        bench.write(SnapshotDeviceReq.builder().invokeId(1).agentInstrument(A).build());
        List<DeviceCall> calls = bench.client.read(SnapshotDeviceConf.class).calls();
        assertThat(calls).extracting(DeviceCall::callConnectionCallId).containsExactly(FIRST, FIRST + 1);
        SnapshotCallReq request = SnapshotCallReq.builder()
                .invokeId(2)
                .connectionCallId(FIRST)
                .connectionDeviceId(A)
                .build();
        bench.write(request);
        SnapshotCallConf call = bench.client.read(SnapshotCallConf.class);
        assertThat(call.callDevices()).hasSize(2);
        assertThat(call.callVariable1()).isEqualTo("Gold");
        assertThat(call.callType().known()).isEqualTo(CallType.OTHER_IN);
        bench.server.behaviour(SimulatorBehaviour.ordering(CallEventOrder.sparse()));
        bench.write(request);
        assertThat(bench.client.read(SnapshotCallConf.class).callType().known()).isEqualTo(CallType.NULL_CALLTYPE);
    }

    @Test
    void tellsLessWhereServersDo() {
        bench.server.behaviour(SimulatorBehaviour.ordering(CallEventOrder.sparse()));
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).containsExactly("CLEARED 0 1001", "AGENT 1 AVAILABLE", "END 0 null");
    }

    @Test
    void tellsInAnotherOrderWhereServersDo() {
        bench.server.behaviour(SimulatorBehaviour.ordering(CallEventOrder.withAgentStatesLast()));
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("CLEARED 0 1001", "END 0 1001", "AGENT 1 AVAILABLE");
        bench.server.behaviour(SimulatorBehaviour.ordering(CallEventOrder.confirmingLast()));
        assertThat(bench.write(CallRequestsOf.at(A).make(S)).heard()).endsWith("MakeCallConf");
    }

    @Test
    void reservesAnAgentForACustomer() {
        bench.phones.listen(new TelephonyListener() {
            @Override
            public void reservationAnswered(CallSnapshot reservation, String response) {
                answered = response;
            }
        });
        AgentDesk desk = Objects.requireNonNull(bench.phones.agents().byId("2"));
        CallData data = CallData.NONE.with("BACampaign", "Spring").with("BAResponse", "");
        long reservation = bench.phones.reserve(
                desk, new Reservation(CallType.RESERVATION_PREVIEW, Direction.OUTBOUND_PREVIEW, "6201", data, true));
        assertThat(bench.heard())
                .containsExactly(
                        "AGENT 2 RESERVED",
                        "BEGIN 1 1002 RESERVATION_PREVIEW",
                        "DELIVERED 1 1002 ALERTING at 1002",
                        "ESTABLISHED 1 1002 by 1002");
        assertThat(bench.write(CallRequestsOf.at("1002").hold(1)).heard()).containsExactly("REFUSED 2");
        bench.write(CallRequestsOf.at("1002").data(1, "BAResponse", "Accept"));
        assertThat(bench.heard()).containsExactly("SetCallDataConf", "DATA 1 1002 RESERVATION_PREVIEW");
        assertThat(answered).isEqualTo("Accept");

        bench.phones.endReservation(reservation, true);
        assertThat(bench.heard()).containsExactly("RELEASED 1 1002 by 1002", "CLEARED 1 1002", "END 1 1002");
        bench.phones.connectCustomer(desk, new Reservation(CallType.CUSTOMER_PREVIEW, Direction.OUT, X, data, true));
        assertThat(bench.heard())
                .containsSequence(
                        "BEGIN 2 1002 CUSTOMER_PREVIEW",
                        "DELIVERED 2 1002 ALERTING at 1002",
                        "ESTABLISHED 2 1002 by 1002",
                        "AGENT 2 TALKING");
        bench.phones.hangUp(FIRST + 2, X);
        assertThat(bench.heard()).endsWith("AGENT 2 AVAILABLE", "END 2 1002");
    }
}
