package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What hostile clients send over WebSocket. */
class HostileWebSocketIT extends UnharmedByStrangers {

    static Stream<Arguments> webSocketMessages() {
        return Stream.of(
                Arguments.of("not-well-formed", "<open"),
                Arguments.of("not-well-formed", "<iq></x>"),
                Arguments.of("restricted-xml", "<!-- c --><iq/>"),
                Arguments.of("restricted-xml", "<!DOCTYPE x><iq/>"),
                Arguments.of("restricted-xml", "<iq>&foo;</iq>"),
                Arguments.of("not-authorized", "<iq/>"),
                Arguments.of("policy-violation", "<a b='" + "x".repeat(20_000) + "'/>"),
                Arguments.of("policy-violation", "<a b='" + "x".repeat(100_000) + "'/>"));
    }

    @ParameterizedTest
    @MethodSource("webSocketMessages")
    void aWebSocketIsClosedWithTheRightCondition(String condition, String message) throws Exception {
        try (RawWebSocket hostile = running.webSocket()) {
            hostile.send(message);

            String all = hostile.untilClosed();

            assertThat(all).contains("<" + condition + " xmlns=");
        }
    }

    @Test
    void aWebSocketThatIsNotReadIsClosedAndCostsTheOthersNothing() throws Exception {
        try (RawWebSocket deaf = running.webSocket()) {
            deaf.signIn("2001", "deaf");
            deaf.stopReading();

            publishUntilClosed("deaf");
        }
    }
}
