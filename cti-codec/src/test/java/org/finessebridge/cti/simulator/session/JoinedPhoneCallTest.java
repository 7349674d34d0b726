package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.B;
import static org.finessebridge.cti.simulator.session.PhoneBench.C;
import static org.finessebridge.cti.simulator.session.PhoneBench.FIRST;
import static org.finessebridge.cti.simulator.session.PhoneBench.X;

import java.util.Objects;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.TelephonyLimits;
import org.junit.jupiter.api.Test;

/** Consults, transfers, conferences, and two calls at one phone. */
class JoinedPhoneCallTest {

    private final PhoneBench bench = PhoneBench.ofUcce().ready("1").ready("2");

    private void talk(PhoneBench with) {
        with.phones.inbound(X, A, CallData.NONE.with(1, "Gold"));
        with.write(CallRequestsOf.at(A).answer(0)).heard();
    }

    private void consult(PhoneBench with) {
        talk(with);
        with.write(CallRequestsOf.at(A).consult(0, B))
                .write(CallRequestsOf.at(B).answer(1))
                .heard();
    }

    private CallSnapshot call(long number) {
        return Objects.requireNonNull(bench.phones.call(FIRST + number));
    }

    @Test
    void consults() {
        talk(bench);
        assertThat(bench.write(CallRequestsOf.at(A).consult(0, B)).heard())
                .containsExactly(
                        "ConsultationCallConf",
                        "HELD 0 1001",
                        "AGENT 1 HOLD",
                        "BEGIN 1 1001 CONSULT",
                        "SERVICE_INITIATED 1 1001",
                        "ORIGINATED 1 1001 to 1002",
                        "AGENT 1 TALKING",
                        "AGENT 2 RESERVED",
                        "BEGIN 1 1002 CONSULT",
                        "DELIVERED 1 1002 ALERTING at 1002",
                        "DELIVERED 1 1001 CONNECT at 1002");
        assertThat(call(1).data().callVariables()).containsEntry(1, "Gold");
        assertThat(bench.write(CallRequestsOf.at(B).clear(1)).heard()).contains("AGENT 1 HOLD", "END 1 1001");
        assertThat(bench.write(CallRequestsOf.at(A).retrieve(0)).heard()).endsWith("AGENT 1 TALKING");
    }

    @Test
    void transfersTheHeldCall() {
        consult(bench);
        assertThat(bench.write(CallRequestsOf.at(A).transfer(1, 0)).heard())
                .containsExactly(
                        "TRANSFERRED 0 1 by 1001 to 1002",
                        "DATA 0 1002 CONSULT_OFFERRED",
                        "END 1 1001",
                        "END 1 1002",
                        "AGENT 1 AVAILABLE",
                        "END 0 1001",
                        "TransferCallConf");
        assertThat(call(0).parties()).extracting(PartySnapshot::device).containsExactly(X, B);
        bench.phones.hangUp(FIRST, X);
        assertThat(bench.heard()).endsWith("AGENT 2 AVAILABLE", "END 0 1002");
        assertThat(bench.phones.calls()).isEmpty();
    }

    @Test
    void tellsWhoIsHandedToSomebodyOutside() {
        bench.write(CallRequestsOf.at(A).make(B)).write(CallRequestsOf.at(B).answer(0));
        bench.write(CallRequestsOf.at(A).consult(0, "4085550198")).heard();
        assertThat(bench.write(CallRequestsOf.at(A).transfer(1, 0)).heard()).contains("DATA 0 1002 CONSULT_OFFERRED");
    }

    @Test
    void callsATransferOtherwiseForUccx() {
        PhoneBench uccx = PhoneBench.ofUccx();
        consult(uccx);
        assertThat(uccx.write(CallRequestsOf.at(A).transfer(1, 0)).heard()).contains("DATA 0 1002 TRANSFER_IN");
    }

    @Test
    void refusesToJoinWhatIsNotThere() {
        talk(bench);
        assertThat(bench.write(CallRequestsOf.at(A).transfer(0, 0)).heard()).containsExactly("REFUSED 25");
        bench.write(CallRequestsOf.at(A).consult(0, B)).heard();
        assertThat(bench.write(CallRequestsOf.at(A).conference(1, 0)).heard()).containsExactly("REFUSED 24");
        assertThat(bench.write(CallRequestsOf.at(A).consult(0, C)).heard()).containsExactly("REFUSED 24");
        assertThat(bench.write(CallRequestsOf.at(A).transferTo(0, C)).heard()).containsExactly("REFUSED 24");
    }

    @Test
    void transfersWithoutAsking() {
        talk(bench);
        assertThat(bench.write(CallRequestsOf.at(A).transferTo(0, B)).heard())
                .containsExactly(
                        "DATA 0 1001 TRANSFER_IN",
                        "RELEASED 0 1001 by 1001",
                        "AGENT 1 AVAILABLE",
                        "AGENT 2 RESERVED",
                        "BEGIN 0 1002 TRANSFER_IN",
                        "DELIVERED 0 1002 ALERTING at 1002",
                        "END 0 1001",
                        "TransferCallConf");
        assertThat(bench.write(CallRequestsOf.at(B).answer(0)).heard()).endsWith("AGENT 2 TALKING");
    }

    @Test
    void refusesABlindTransferToABusyOrUnknownNumber() {
        bench.phones.limits(new TelephonyLimits(10, 1, 8));
        bench.phones.dial(B, C, CallData.NONE);
        bench.phones.inbound(X, A, CallData.NONE);
        bench.write(CallRequestsOf.at(A).answer(1)).heard();
        assertThat(bench.write(CallRequestsOf.at(A).transferTo(1, B)).heard()).containsExactly("REFUSED 1 20999");
        assertThat(bench.write(CallRequestsOf.at(A).transferTo(1, "77")).heard())
                .containsExactly("REFUSED 14");
        assertThat(bench.write(CallRequestsOf.at(A).transferTo(1, A)).heard()).containsExactly("REFUSED 14");
    }

    @Test
    void whoHoldsHearsThatSomebodyOutsideHasAnswered() {
        bench.write(CallRequestsOf.at(A).make(B))
                .write(CallRequestsOf.at(B).answer(0))
                .heard();
        bench.write(CallRequestsOf.at(A).hold(0)).heard();

        assertThat(bench.write(CallRequestsOf.at(B).transferTo(0, X)).heard())
                .anyMatch(event -> event.startsWith("ESTABLISHED 0 1001"));
        assertThat(call(0).parties()).hasSize(2);
    }

    @Test
    void confersAndGoesOnWithoutOne() {
        consult(bench);
        assertThat(bench.write(CallRequestsOf.at(A).conference(1, 0)).heard())
                .containsExactly(
                        "ConferenceCallConf",
                        "DATA 0 1001 CONFERENCE",
                        "CONFERENCED 0 1 by 1001 with 1002 of 3",
                        "END 1 1001",
                        "END 1 1002",
                        "AGENT 1 TALKING");
        assertThat(bench.write(CallRequestsOf.at(B).clear(0)).heard())
                .containsExactly("ClearConnectionConf", "RELEASED 0 1002 by 1002", "AGENT 2 AVAILABLE", "END 0 1002");
        assertThat(call(0).parties()).hasSize(2);
    }

    @Test
    void letsNobodyElseAddPartiesAndNotTooMany() {
        consult(bench);
        bench.write(CallRequestsOf.at(A).conference(1, 0)).heard();
        bench.write(CallRequestsOf.at(B).consult(0, C))
                .write(CallRequestsOf.at(C).answer(2))
                .heard();
        assertThat(bench.write(CallRequestsOf.at(B).conference(2, 0)).heard()).containsExactly("REFUSED 1 20999");
        bench.write(CallRequestsOf.at(B).clear(2)).heard();
        bench.phones.limits(new TelephonyLimits(10, 2, 3));
        bench.write(CallRequestsOf.at(A).consult(0, C))
                .write(CallRequestsOf.at(C).answer(3))
                .heard();
        assertThat(bench.write(CallRequestsOf.at(A).conference(3, 0)).heard()).containsExactly("REFUSED 38 20700");
    }

    @Test
    void letsASecondCallWait() {
        talk(bench);
        bench.phones.inbound("4085550200", A, CallData.NONE);
        assertThat(bench.heard()).containsExactly("BEGIN 1 1001 OTHER_IN", "DELIVERED 1 1001 ALERTING at 1001");
        assertThat(bench.write(CallRequestsOf.at(A).answer(1)).heard())
                .containsExactly("AnswerCallConf", "HELD 0 1001", "ESTABLISHED 1 1001 by 1001");
        assertThat(bench.write(CallRequestsOf.at(A).retrieve(0)).heard())
                .containsExactly("RetrieveCallConf", "HELD 1 1001", "RETRIEVED 0 1001");
        assertThat(bench.write(CallRequestsOf.at(A).clear(0)).heard()).contains("AGENT 1 HOLD");
        bench.phones.inbound("4085550201", A, CallData.NONE);
        bench.phones.inbound("4085550202", A, CallData.NONE);
        assertThat(bench.phones.calls()).hasSize(2);
    }
}
