package org.finessebridge.cti.simulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.Campaign;
import org.finessebridge.cti.simulator.queue.SimulatedFloor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialerTest {

    private static final Duration RESERVATION = Duration.ofSeconds(30);
    private static final String CUSTOMER = "4085550150";
    private static final String BUSY_CUSTOMER = "4085550100";

    @Test
    void showsAPreviewAndBringsTheCustomerOfAnAgentWhoAccepts() {
        SimulatedFloor floor = floor(Campaign.Mode.PREVIEW, List.of(CUSTOMER));
        floor.ready("2001");

        CallSnapshot reservation = onlyCall(floor);
        assertThat(reservation.type()).isEqualTo(CallType.RESERVATION_PREVIEW);
        assertThat(reservation.from()).isEqualTo("6201");
        assertThat(reservation.data().named("BACampaign")).isEqualTo("Spring");
        assertThat(reservation.data().named("BAStatus")).isEqualTo("PREVIEW_OUTBOUND_RESERVATION");
        assertThat(reservation.data().named("BAResponse")).isEmpty();
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.RESERVED);

        respond(floor, reservation, "Accept");
        floor.pass(Duration.ofSeconds(3));

        CallSnapshot call = onlyCall(floor);
        assertThat(call.type()).isEqualTo(CallType.CUSTOMER_PREVIEW);
        assertThat(call.data().named("BAStatus")).isEqualTo("PREVIEW_OUTBOUND");
        assertThat(call.party(CUSTOMER)).isNotNull();
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.TALKING);
        assertThat(left(floor)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Reject, 1", "Reject-Close, 0"})
    void aRejectedCustomerComesLaterAndAClosedOneNeverAgain(String response, int left) {
        SimulatedFloor floor = floor(Campaign.Mode.PREVIEW, List.of(CUSTOMER));
        floor.ready("2001");
        long first = onlyCall(floor).callId();
        respond(floor, onlyCall(floor), response);

        assertThat(floor.telephony().call(first)).isNull();
        assertThat(floor.telephony().calls()).hasSize(left);
        assertThat(floor.agent("2001").state()).isEqualTo(left == 0 ? AgentState.AVAILABLE : AgentState.RESERVED);
    }

    @Test
    void takesBackAPreviewThatNobodyAnswers() {
        SimulatedFloor floor = floor(Campaign.Mode.PREVIEW, List.of(CUSTOMER));
        floor.ready("2001");
        floor.pass(RESERVATION); // and once more
        floor.pass(RESERVATION);

        assertThat(floor.telephony().calls()).isEmpty();
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.AVAILABLE);
    }

    /** Direct calls change no state of UCCX: nothing but the end of the call tells that the phone is free. */
    @Test
    void reservesAnAgentOfUccxWhosePhoneWasBusy() {
        SimulatedFloor floor = SimulatedFloor.with(campaign(Campaign.Mode.PREVIEW, List.of(CUSTOMER)), true);
        long direct = floor.dial("7003");
        floor.ready("2001");
        assertThat(floor.telephony().calls()).hasSize(1);
        floor.telephony().abandon(direct);

        assertThat(onlyCall(floor).type()).isEqualTo(CallType.RESERVATION_PREVIEW);
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.RESERVED);
    }

    @Test
    void aCustomerWhoIsBusyEndsTheReservation() {
        SimulatedFloor floor = floor(Campaign.Mode.PREVIEW, List.of(BUSY_CUSTOMER));
        floor.ready("2001");
        long first = onlyCall(floor).callId();
        respond(floor, onlyCall(floor), "Accept");
        floor.pass(Duration.ofSeconds(1));

        assertThat(floor.telephony().call(first)).isNull();
    }

    @Test
    void letsThePhoneOfAnAgentOfUccxCallADirectPreview() {
        SimulatedFloor floor = SimulatedFloor.with(campaign(Campaign.Mode.DIRECT_PREVIEW, List.of(CUSTOMER)), true);
        floor.ready("2001");
        assertThat(onlyCall(floor).type()).isEqualTo(CallType.RESERVATION);
        assertThat(onlyCall(floor).data().named("BAStatus")).isEqualTo("DO");

        respond(floor, onlyCall(floor), "Accept");
        floor.pass(Duration.ofSeconds(3));

        CallSnapshot call = onlyCall(floor);
        assertThat(call.type()).isEqualTo(CallType.PREVIEW);
        assertThat(call.from()).isEqualTo("2001");
        assertThat(call.dialedNumber()).isEqualTo(CUSTOMER);
        assertThat(call.data().named("BAStatus")).isEqualTo("CO");
    }

    @Test
    void callsProgressivelyWithoutAskingTheAgent() {
        SimulatedFloor floor = floor(Campaign.Mode.PROGRESSIVE, List.of(CUSTOMER));
        floor.ready("2001");
        assertThat(onlyCall(floor).type()).isEqualTo(CallType.RESERVATION_PREDICTIVE);
        floor.pass(Duration.ofSeconds(3));

        assertThat(onlyCall(floor).type()).isEqualTo(CallType.CUSTOMER_PREDICTIVE);
        assertThat(onlyCall(floor).data().named("BAStatus")).isEqualTo("PROGRESSIVE_OUTBOUND");
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.TALKING);
    }

    @Test
    void callsSeveralCustomersPredictivelyAndBringsTheFirstWhoAnswers() {
        SimulatedFloor floor = floor(Campaign.Mode.PREDICTIVE, List.of(BUSY_CUSTOMER, CUSTOMER));
        floor.ready("2001");
        floor.pass(Duration.ofSeconds(3));

        assertThat(onlyCall(floor).party(CUSTOMER)).isNotNull();
    }

    @Test
    void aCampaignThatRepeatsBeginsAnewWhenAllWereCalled() {
        Campaign once = campaign(Campaign.Mode.PREVIEW, List.of(CUSTOMER));
        SimulatedFloor floor = SimulatedFloor.with(repeated(once), false);
        floor.ready("2001");
        for (int round = 0; round < 3; round++) {
            respond(floor, onlyCall(floor), "Reject-Close");
        }

        assertThat(onlyCall(floor).data().named("BAResponse")).isNotEqualTo("Reject-Close");
        assertThat(left(floor)).isEqualTo(1);
    }

    @Test
    void restsBetweenTwoRoundsThatReachNobody() {
        SimulatedFloor floor =
                SimulatedFloor.with(repeated(campaign(Campaign.Mode.PROGRESSIVE, List.of(BUSY_CUSTOMER))), false);
        AtomicInteger calls = new AtomicInteger();
        floor.telephony().listen(new TelephonyListener() {
            @Override
            public void callBegan(CallSnapshot call) {
                calls.incrementAndGet();
            }
        });
        floor.ready("2001");
        floor.pass(Duration.ofSeconds(8));

        assertThat(calls).as("once, and once more").hasValue(2);
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.AVAILABLE);
        floor.pass(Duration.ofSeconds(10));
        assertThat(calls).hasValue(4);
    }

    @Test
    void freesAnAgentWhosePhoneCannotCallTheCustomer() {
        SimulatedFloor floor = SimulatedFloor.with(campaign(Campaign.Mode.DIRECT_PREVIEW, List.of("2001")), true);
        floor.ready("2001");
        respond(floor, onlyCall(floor), "Accept");

        assertThat(floor.telephony().calls()).isEmpty();
        assertThat(floor.agent("2001").state()).isEqualTo(AgentState.AVAILABLE);
    }

    @Test
    void makesNoMoreCallsThanItHasPorts() {
        SimulatedFloor floor = floor(Campaign.Mode.PREVIEW, List.of(CUSTOMER, "4085550151", "4085550152"));
        floor.ready("2001", "2002");

        assertThat(floor.telephony().calls()).hasSize(1);
        assertThat(floor.agent("2002").state()).isEqualTo(AgentState.AVAILABLE);
    }

    @Test
    void callersComeFirst() {
        SimulatedFloor floor = floor(Campaign.Mode.PREVIEW, List.of(CUSTOMER));
        long caller = floor.dial("7000");
        floor.ready("2001");

        assertThat(floor.ringsAt(caller)).isEqualTo("2001");
        assertThat(left(floor)).isEqualTo(1);
    }

    private static SimulatedFloor floor(Campaign.Mode mode, List<String> customers) {
        return SimulatedFloor.with(campaign(mode, customers), false);
    }

    private static Campaign campaign(Campaign.Mode mode, List<String> customers) {
        return new Campaign("Spring", mode, 10, List.of("6201"), customers, RESERVATION, 2, Map.of(), false);
    }

    private static Campaign repeated(Campaign once) {
        return new Campaign(
                once.name(),
                once.mode(),
                once.skillGroupNumber(),
                once.ports(),
                once.customers(),
                once.reservationTime(),
                once.linesPerAgent(),
                once.variables(),
                true);
    }

    private static CallSnapshot onlyCall(SimulatedFloor floor) {
        assertThat(floor.telephony().calls()).hasSize(1);
        return floor.telephony().calls().getFirst();
    }

    private static int left(SimulatedFloor floor) {
        return Objects.requireNonNull(
                floor.server().life().dialer().customersLeft().get("Spring"));
    }

    /** As SET_CALL_DATA_REQ of the agent's client does. */
    private static void respond(SimulatedFloor floor, CallSnapshot reservation, String response) {
        floor.telephony().setData(reservation.callId(), CallData.NONE.with("BAResponse", response));
    }
}
