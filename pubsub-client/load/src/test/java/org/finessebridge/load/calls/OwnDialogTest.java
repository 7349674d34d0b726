package org.finessebridge.load.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OwnDialogTest {

    private static final String USER = "1001001";

    private final OwnDialog dialog = new OwnDialog(event("ALERTING"), new LoadCall(1, new CallPhase(), _ -> {}, 1));

    private static AgentEvent event(String state) {
        return Objects.requireNonNull(AgentEvent.of(UpdateText.ofDialog("PUT", "", USER, state, ""), USER));
    }

    private @Nullable String hear(String state, @Nullable CallAction asked) {
        return dialog.complaint(event(state), asked);
    }

    @Test
    void aWholeCallIsInOrder() {
        assertThat(hear("ALERTING", null)).isNull();
        assertThat(hear("ACTIVE", CallAction.ANSWER)).isNull();
        assertThat(hear("HELD", CallAction.HOLD)).isNull();
        assertThat(hear("HELD", CallAction.RETRIEVE)).isNull();
        assertThat(hear("ACTIVE", CallAction.RETRIEVE)).isNull();
        assertThat(hear("WRAP_UP", CallAction.DROP)).isNull();
        assertThat(hear("DROPPED", null)).isNull();
    }

    @Test
    void whatGoesBackIsNot() {
        hear("ACTIVE", CallAction.ANSWER);
        assertThat(hear("ALERTING", null)).contains("ACTIVE", "ALERTING");
        hear("DROPPED", null);
        assertThat(hear("ACTIVE", null)).isNotNull();
    }

    @Test
    void nobodyHoldsUnasked() {
        hear("ACTIVE", CallAction.ANSWER);
        assertThat(hear("HELD", null)).isNotNull();
        assertThat(hear("ACTIVE", CallAction.UPDATE_CALL_DATA)).isNotNull();
    }

    @Test
    void workAfterTheCallBeginsOnceWhenAllIsDone() {
        hear("WRAP_UP", null);
        assertThat(dialog.wrapsUp(false)).isFalse();
        dialog.mayEnd();
        assertThat(dialog.wrapsUp(true)).isFalse();
        assertThat(dialog.wrapsUp(false)).isTrue();
        assertThat(dialog.wrapsUp(false)).isFalse();
    }
}
