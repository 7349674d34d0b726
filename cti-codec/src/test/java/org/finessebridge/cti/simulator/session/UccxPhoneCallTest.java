package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.PhoneBench.A;
import static org.finessebridge.cti.simulator.session.PhoneBench.FIRST;
import static org.finessebridge.cti.simulator.session.PhoneBench.X;

import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.Test;

/** Agents of UCCX with calls out of no queue: who talks may not be ready, whoever has signed on since. */
class UccxPhoneCallTest {

    private static final String BUSY = "REFUSED 33";

    private final PhoneBench bench = PhoneBench.ofUccx();

    private String lastOf(AgentState asked, String extension) {
        return bench.write(bench.state("1", asked, 0).toBuilder()
                        .agentInstrument(extension)
                        .build())
                .heard()
                .getLast();
    }

    @Test
    void isReadyAgainWhoSignedOutDuringACallThatHasEndedSince() {
        bench.write(CallRequestsOf.at(A).make(X)).heard();
        assertThat(lastOf(AgentState.AVAILABLE, A)).isEqualTo(BUSY);
        assertThat(lastOf(AgentState.LOGOUT, A)).startsWith("AGENT 1 LOGOUT");
        bench.phones.hangUp(FIRST, A);
        bench.heard();

        assertThat(lastOf(AgentState.LOGIN, A)).startsWith("AGENT 1 NOT_READY");
        assertThat(lastOf(AgentState.AVAILABLE, A)).isEqualTo("AGENT 1 AVAILABLE");
    }

    @Test
    void isReadyAtAnotherPhoneThanThatOfTheCall() {
        bench.write(CallRequestsOf.at(A).make(X)).heard();
        lastOf(AgentState.LOGOUT, A);

        assertThat(lastOf(AgentState.LOGIN, "1005")).startsWith("AGENT 1 NOT_READY");
        assertThat(lastOf(AgentState.AVAILABLE, "1005")).isEqualTo("AGENT 1 AVAILABLE");
    }

    @Test
    void isBusyWhoSignsOnAtThePhoneOfTheCall() {
        bench.write(CallRequestsOf.at(A).make(X)).heard();
        lastOf(AgentState.LOGOUT, A);
        lastOf(AgentState.LOGIN, A);

        assertThat(lastOf(AgentState.AVAILABLE, A)).isEqualTo(BUSY);
    }
}
