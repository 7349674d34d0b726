package org.finessebridge.app.bridge.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.junit.jupiter.api.Test;

/** The events that have come in a recovery are applied after it. */
class WaitingEventsTest {

    private final WaitingEvents waiting = new WaitingEvents();

    @Test
    void oneThatFailsKeepsNoOtherFromComing() {
        CtiEvent bad = EndCallEvent.builder().connectionCallId(1).build();
        CtiEvent good = EndCallEvent.builder().connectionCallId(2).build();
        waiting.add(bad);
        waiting.add(good);
        List<CtiEvent> taken = new ArrayList<>();

        waiting.handOver(event -> {
            if (event.equals(bad)) {
                throw new IllegalStateException("a defect");
            }
            taken.add(event);
        });

        assertThat(taken).containsExactly(good);
    }
}
