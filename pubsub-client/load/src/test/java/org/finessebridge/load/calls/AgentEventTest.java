package org.finessebridge.load.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AgentEventTest {

    private static AgentEvent read(String xml) {
        return Objects.requireNonNull(AgentEvent.of(xml, "1001001"));
    }

    @Test
    void readsWhatMattersOfADialog() {
        AgentEvent event = read(UpdateText.ofDialog("POST", "load-x-1001001-7", "1001001", "ALERTING", "load-x-42"));

        assertThat(event.type()).isEqualTo(AgentEvent.Type.POST);
        assertThat(event.isOfDialog()).isTrue();
        assertThat(event.isOfUser()).isFalse();
        assertThat(event.isError()).isFalse();
        assertThat(event.dialog()).isEqualTo("16804410");
        assertThat(event.ownState()).isEqualTo("ALERTING");
        assertThat(event.numberOf("load-x-1001001-")).isEqualTo(7);
        assertThat(event.numberAfter("load-x-")).isEqualTo(42);
        assertThat(event.numberAfter("load-y-")).isEqualTo(-1);
        assertThat(event.hasText("load-x-42")).isTrue();
        assertThat(event.hasText("load-x-4")).isFalse();
    }

    @Test
    void aDialogOfOthersHasNoOwnState() {
        assertThat(read(UpdateText.ofDialog("PUT", "", "1001002", "ACTIVE", "")).ownState())
                .isEmpty();
    }

    @Test
    void readsUsersAndErrors() {
        AgentEvent user = read(UpdateText.ofUser("r", "TALKING", "WORK_READY"));
        assertThat(user.isOfUser()).isTrue();
        assertThat(user.text("state")).isEqualTo("TALKING");
        assertThat(user.text("pendingState")).isEqualTo("WORK_READY");
        assertThat(user.dialog()).isEmpty();
        assertThat(read(UpdateText.ofError("r")).isError()).isTrue();
        assertThat(read(UpdateText.ofUser("other", "READY", "")).numberOf("other"))
                .isEqualTo(-1);
    }

    @Test
    void aMessageWithoutAnUpdateIsNone() {
        assertThat(AgentEvent.of("<message><body>hello</body></message>", "1001001"))
                .isNull();
    }
}
