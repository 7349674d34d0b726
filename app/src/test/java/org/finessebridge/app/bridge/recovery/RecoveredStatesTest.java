package org.finessebridge.app.bridge.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a recovery applies, and the few lines that it logs. */
@ExtendWith(OutputCaptureExtension.class)
class RecoveredStatesTest {

    private static final int AGENTS = 12;

    private final PlayedBridge bridge = new PlayedBridge(
            IntStream.range(0, AGENTS).mapToObj(RecoveredStatesTest::id).toArray(String[]::new));

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void appliesEveryKindOfAnswerAndNamesAFewOfTheUnknownInOneLine(CapturedOutput output) {
        bridge.openSession();
        bridge.answer(bridge.question(id(0)), PlayedBridge.told(AgentState.AVAILABLE, "1"));
        bridge.answer(bridge.question(id(1)), new CtiOutcome.Refused<>(256, 0, null));
        bridge.answer(bridge.question(id(2)), new CtiOutcome.Unreadable<>("cut short"));
        for (int i = 3; i < AGENTS - 1; i++) {
            bridge.answer(bridge.question(id(i)), new CtiOutcome.TimedOut<>(i, Duration.ofSeconds(10)));
        }
        bridge.ticker.advance(Duration.ofMillis(123));
        bridge.answer(bridge.question(id(11)), new CtiOutcome.TimedOut<>(11, Duration.ofSeconds(10)));

        assertThat(bridge.status("2000").state()).isEqualTo(UserState.READY);
        assertThat(bridge.status("2001").state()).isEqualTo(UserState.LOGOUT);
        assertThat(bridge.status("2002").state()).isEqualTo(UserState.UNKNOWN);
        assertThat(bridge.status("2011").state()).isEqualTo(UserState.UNKNOWN);
        assertThat(output.getOut().lines().filter(line -> line.contains("RecoveredStates")))
                .hasSize(2);
        assertThat(output.getOut())
                .contains("The states of 10 of 12 agents could not be read")
                .contains("2002 (cut short), 2003 (no answer),")
                .contains("2006 (no answer) and others")
                .contains("IN_SERVICE: read the states of 2 agents in 123 ms");
    }

    @Test
    void saysHowFarItIsEveryFewSeconds(CapturedOutput output) {
        bridge.openSession();
        for (int i = 0; i < AGENTS; i++) {
            bridge.ticker.advance(Duration.ofSeconds(1));
            bridge.answer(bridge.question(id(i)), PlayedBridge.told(AgentState.NOT_READY, id(i)));
        }
        assertThat(output.getOut())
                .contains("Read the states of 5 of 12 agents")
                .contains("Read the states of 10 of 12 agents")
                .doesNotContain("states of 6 of");
    }

    private static String id(int number) {
        return String.valueOf(2000 + number);
    }
}
