package org.finessebridge.cti.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestFaultsTest {

    private static final String HOLD = "HOLD_CALL_REQ";

    private final RequestFaults faults = new RequestFaults();

    @Test
    void playsTheOldestThatFitsAsOftenAsAsked() {
        RequestFault lost = RequestFault.lose(HOLD);
        RequestFault late = RequestFault.delay(RequestFault.ANY, Duration.ofSeconds(2));
        faults.add(lost, 2);
        faults.add(late, 1);

        assertThat(faults.next(HOLD, false)).isEqualTo(lost);
        assertThat(faults.waiting()).extracting(WaitingFault::left).containsExactly(1, 1);
        assertThat(faults.next("ANSWER_CALL_REQ", false)).isEqualTo(late);
        assertThat(faults.next(HOLD, false)).isEqualTo(lost);
        assertThat(faults.next(HOLD, false)).isNull();
    }

    @Test
    void leavesTheSessionAloneUnlessItIsNamed() {
        faults.add(RequestFault.lose(RequestFault.ANY), 1);
        assertThat(faults.next("HEARTBEAT_REQ", true)).isNull();
        faults.add(RequestFault.lose("HEARTBEAT_REQ"), 1);
        assertThat(faults.next("HEARTBEAT_REQ", true)).isNotNull();
    }

    @Test
    void tellsWhatIsPlayed() {
        List<Integer> left = new ArrayList<>();
        faults.listen(fault -> left.add(fault.left()));
        faults.add(RequestFault.refuse(HOLD, 22, 0), 2);
        faults.next(HOLD, false);
        faults.next(HOLD, false);
        assertThat(left).containsExactly(1, 0);
    }

    @Test
    void keepsNoMoreThanItMay() {
        RequestFault lost = RequestFault.lose(HOLD);
        for (int i = 0; i < RequestFaults.MOST; i++) {
            faults.add(lost, 1);
        }
        assertThatThrownBy(() -> faults.add(lost, 1)).isInstanceOf(IllegalStateException.class);
        faults.clear();
        assertThat(faults.waiting()).isEmpty();
        assertThatThrownBy(() -> faults.add(lost, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> faults.add(lost, RequestFaults.MOST_TIMES + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
