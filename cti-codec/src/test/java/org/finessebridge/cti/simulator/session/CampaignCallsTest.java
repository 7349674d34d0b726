package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.cti.simulator.session.PhoneBench.X;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.call.Reservation;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.junit.jupiter.api.Test;

/** Reservations, and the customers that follow them. */
class CampaignCallsTest {

    private static final CallData CONNECTED = CallData.NONE.with("BAStatus", "CO");

    private static AgentDesk desk(PhoneBench bench) {
        return Objects.requireNonNull(bench.phones.agents().byId("1"));
    }

    private static long reserve(PhoneBench bench, CallType type) {
        return bench.phones.reserve(
                desk(bench),
                new Reservation(type, Direction.OUTBOUND_PREVIEW, "6201", CallData.NONE.with("BAStatus", "DO"), false));
    }

    @Test
    void letThePhoneOfAnAgentOfUccxCallTheCustomerOfADirectPreview() {
        PhoneBench bench = PhoneBench.ofUccx().ready("1");
        bench.phones.externalParties(
                number -> new ExternalBehaviour(ExternalBehaviour.Kind.ANSWERS, Duration.ofSeconds(3)));
        long reservation = reserve(bench, CallType.RESERVATION);
        assertThat(bench.heard())
                .containsExactly("AGENT 1 RESERVED", "BEGIN 0 1001 RESERVATION", "DELIVERED 0 1001 ALERTING at 1001");
        bench.phones.endReservation(reservation, true);
        assertThat(bench.heard()).containsExactly("RELEASED 0 1001 by 1001", "CLEARED 0 1001", "END 0 1001");

        bench.phones.dialCustomer(desk(bench), X, CONNECTED);
        assertThat(bench.heard())
                .containsExactly(
                        "BEGIN 1 1001 PREVIEW",
                        "SERVICE_INITIATED 1 1001",
                        "ORIGINATED 1 1001 to " + X,
                        "AGENT 1 TALKING",
                        "DELIVERED 1 1001 CONNECT at " + X);
        bench.time.advance(Duration.ofSeconds(3));
        assertThat(bench.heard()).containsExactly("ESTABLISHED 1 1001 by " + X);

        bench.phones.hangUp(PhoneBench.FIRST + 1, X);
        assertThat(bench.heard()).endsWith("AGENT 1 AVAILABLE", "END 1 1001");
    }

    @Test
    void freeAnAgentToWhomNoCustomerComes() {
        PhoneBench bench = PhoneBench.ofUccx().ready("1");
        bench.phones.endReservation(reserve(bench, CallType.RESERVATION), true);
        assertThatThrownBy(() -> bench.phones.dialCustomer(desk(bench), "nobody", CONNECTED))
                .isInstanceOf(CallRefusedException.class);
        bench.heard();

        bench.phones.release(desk(bench));
        assertThat(bench.heard()).containsExactly("AGENT 1 AVAILABLE");
    }

    @Test
    void areToldToAllListenersByOneSnapshot() {
        PhoneBench bench = PhoneBench.ofUcce().ready("1");
        List<CallSnapshot> heard = new ArrayList<>();
        TelephonyListener listener = new TelephonyListener() {
            @Override
            public void callBegan(CallSnapshot call) {
                heard.add(call);
            }
        };
        TelephonyListener other = new TelephonyListener() {
            @Override
            public void callBegan(CallSnapshot call) {
                heard.add(call);
            }
        };
        bench.phones.listen(listener);
        bench.phones.listen(other);
        reserve(bench, CallType.RESERVATION_PREVIEW);
        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst()).isSameAs(heard.getLast());

        bench.phones.ignore(listener);
        bench.phones.endReservation(PhoneBench.FIRST, false);
        reserve(bench, CallType.RESERVATION_PREVIEW);
        assertThat(heard).hasSize(3);
    }
}
