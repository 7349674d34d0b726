package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.systeminfo.FinesseTime;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether the product serves, beside a CTI client that the test plays. */
class BridgeTest {

    private static final String SYSTEM_INFO = "/finesse/api/SystemInfo";
    private static final CtiOutcome.TimedOut<CtiConfirmation> TIMED_OUT =
            new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10));

    private final PlayedBridge bridge = new PlayedBridge("2001");

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void isInServiceOnceEveryAgentsStateIsKnownOrKnownToBeUnknown() {
        bridge.openSession();
        assertThat(serviceStates()).containsExactly("OUT_OF_SERVICE");

        bridge.answer(bridge.question("2001"), TIMED_OUT);

        assertThat(bridge.told("2001")).containsExactly("UNKNOWN");
        assertThat(bridge.take("/finesse/api/Team/1/Users"))
                .singleElement()
                .satisfies(update -> assertThat(update.text("state")).isEqualTo("UNKNOWN"));
        assertThat(serviceStates()).containsExactly("IN_SERVICE");
        assertThat(bridge.status("2001").state()).isEqualTo(UserState.UNKNOWN);
        assertThat(bridge.serviceState.get().serves()).isTrue();
    }

    @Test
    void isOutOfServiceWhileThePeripheralIsOfflineAndReadsTheStatesAnewAfterIt() {
        bridge.openSession();
        bridge.answer(bridge.question("2001"), new CtiOutcome.Unreadable<>("cut short"));
        assertThat(serviceStates()).containsExactly("OUT_OF_SERVICE", "IN_SERVICE");

        bridge.bridge.onHealthChanged(PlayedBridge.health(false));
        bridge.settle();
        assertThat(bridge.take(SYSTEM_INFO)).singleElement().satisfies(update -> {
            assertThatXml(update.xml()).hasValue("/Update/data/systemInfo/status", "OUT_OF_SERVICE");
            assertThat(update.xml()).contains("peripheral 5000 is offline");
        });

        bridge.bridge.onHealthChanged(PlayedBridge.health(true));
        bridge.settle();
        assertThat(serviceStates()).containsExactly("OUT_OF_SERVICE");
        bridge.answer(bridge.question("2001"), TIMED_OUT);
        assertThat(serviceStates()).containsExactly("IN_SERVICE");
    }

    @Test
    void staysOutOfServiceWhereThePeripheralGoesOfflineWhileTheStatesAreRead() {
        bridge.openSession();
        bridge.bridge.onHealthChanged(PlayedBridge.health(false));
        bridge.settle();

        bridge.answer(bridge.question("2001"), TIMED_OUT);

        assertThat(serviceStates()).doesNotContain("IN_SERVICE");
        assertThat(bridge.serviceState.get().serves()).isFalse();
    }

    @Test
    void isOutOfServiceWhileUpdatesDoNotGetThroughAndTellsTheWholeStateAfterwards() {
        bridge.bridge.pubSubUnavailable("no XMPP server");
        bridge.openSession();
        bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));
        String systemInfo = bridge.take(SYSTEM_INFO).getLast().xml();
        assertThatXml(systemInfo).hasValue("/Update/data/systemInfo/status", "OUT_OF_SERVICE");
        assertThat(systemInfo).contains("no XMPP server");
        assertThat(bridge.serviceState.get().serves()).isFalse();
        bridge.told("2001");

        bridge.bridge.pubSubAvailable();
        bridge.settle();

        assertThat(bridge.told("2001")).containsExactly("NOT_READY");
        assertThat(serviceStates()).containsExactly("IN_SERVICE");
        bridge.bridge.pubSubUnavailable("gone again");
        bridge.settle();
        assertThat(bridge.take(SYSTEM_INFO).getLast().xml()).contains("gone again");
    }

    @Test
    void doesNotServeWithoutACtiSessionHoweverUpdatesGetThrough() {
        bridge.bridge.pubSubUnavailable("no XMPP server");
        bridge.openSession();
        bridge.bridge.pubSubAvailable();
        bridge.settle();

        String systemInfo = bridge.take(SYSTEM_INFO).getLast().xml();
        assertThatXml(systemInfo).hasValue("/Update/data/systemInfo/status", "OUT_OF_SERVICE");
        assertThat(systemInfo).contains("are being read");
        assertThat(bridge.serviceState.get().serves()).isFalse();
    }

    @Test
    void theServicesStateHasTheTimeOfItsChangeHoweverLateItIsRead() {
        bridge.openSession();
        String opened = FinesseTime.format(bridge.time.instant());

        bridge.time.advance(Duration.ofMinutes(1));

        assertThat(bridge.take(SYSTEM_INFO))
                .singleElement()
                .satisfies(update -> assertThat(update.text("currentTimestamp")).isEqualTo(opened));
    }

    private List<String> serviceStates() {
        return bridge.take(SYSTEM_INFO).stream()
                .map(update -> update.text("status"))
                .toList();
    }
}
