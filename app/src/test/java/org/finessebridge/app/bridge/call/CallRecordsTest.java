package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.finessebridge.app.dialog.ParticipantState;
import org.junit.jupiter.api.Test;

/** Calls are found by their devices, as long as they are known. */
class CallRecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    private final CallRecords calls = new CallRecords(overflow -> {});

    @Test
    void callIsFoundAtTheDevicesOfItsEnds() {
        CallRecord call = calls.begin(7);
        call.join(0, "1001001", ParticipantState.ACTIVE, NOW);
        call.join(1, "1001002", ParticipantState.ALERTING, NOW);
        assertThat(calls.at("1001001")).containsExactly(call);

        call.remove("1001002");
        assertThat(calls.at("1001002")).isEmpty();

        calls.forget(call);
        assertThat(calls.at("1001001")).isEmpty();
        assertThat(calls.devices()).isZero();
        assertThat(calls.hasEnded(7)).isTrue();

        calls.revive(7);
        assertThat(calls.at("1001001")).containsExactly(call);
    }
}
