package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.publication.RecordedPubSub.PRESENCE;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.systeminfo.FinesseTime;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.client.CtiClientState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSide;
import org.finessebridge.cti.client.CtiStateChange;
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
    void showsThePublisherBeforeEachInService() {
        bridge.openSession();
        assertThat(bridge.take(PRESENCE)).isEmpty();
        bridge.answer(bridge.question("2001"), TIMED_OUT);
        assertThat(presencesAndStates()).containsExactly("OUT_OF_SERVICE", "true", "IN_SERVICE");

        bridge.loseSession();
        bridge.openSession();
        bridge.answer(bridge.question("2001"), TIMED_OUT);

        assertThat(presencesAndStates()).containsExactly("OUT_OF_SERVICE", "OUT_OF_SERVICE", "true", "IN_SERVICE");
        bridge.bridge.pubSubReconnected();
        bridge.settle();
        assertThat(presencesAndStates()).as("clients have seen it go and come").containsExactly("true", "IN_SERVICE");
        bridge.endWhatIsUnderWay();
        assertThat(presencesAndStates()).containsExactly("false");
    }

    @Test
    void aPublisherThatCannotBeShownKeepsNothingElseFromBeingTold() {
        bridge.pubSub.failPresence();
        bridge.openSession();
        bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));

        assertThat(serviceStates()).containsExactly("OUT_OF_SERVICE", "IN_SERVICE");
        assertThat(bridge.told("2001")).containsExactly("NOT_READY");
        assertThat(bridge.serviceState.get().serves()).isTrue();
    }

    @Test
    void whatIsReadHalfIsNotToldThoughUpdatesGetThroughAgainButAllOfItAfterwards() {
        bridge.openSession();
        bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));
        bridge.bridge.pubSubUnavailable("stopped");
        bridge.loseSession();
        bridge.openSession();
        bridge.pubSub.takeAll();

        bridge.bridge.pubSubAvailable();
        bridge.settle();
        assertThat(bridge.told("2001")).as("nobody knows yet").isEmpty();
        assertThat(reasons()).containsExactly("RECOVERING");

        bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));
        assertThat(bridge.told("2001")).as("though it is as before").containsExactly("NOT_READY");
        assertThat(reasons()).containsExactly("");
        bridge.bridge.pubSubReconnected();
        bridge.settle();
        assertThat(bridge.told("2001")).as("once").isEmpty();
    }

    @Test
    void ofSeveralCausesTheFirstIsToldAndThenTheNext() {
        bridge.openSession();
        bridge.answer(bridge.question("2001"), TIMED_OUT);
        bridge.take(SYSTEM_INFO);

        bridge.bridge.pubSubUnavailable("no XMPP server");
        bridge.peripheral(false);
        bridge.loseSession();
        assertThat(reasons()).containsExactly("NOTIFICATION_SERVICE_DOWN", "PERIPHERAL_OFFLINE", "CTI_DOWN");

        bridge.bridge.onStateChanged(attemptFailed("refused"));
        bridge.settle();
        assertThat(reasons()).as("no news").isEmpty();
        bridge.openSession();
        bridge.answer(bridge.question("2001"), TIMED_OUT);
        assertThat(reasons()).containsExactly("RECOVERING", "NOTIFICATION_SERVICE_DOWN");
        assertThat(bridge.serviceState.get().serves()).isFalse();
        bridge.bridge.pubSubAvailable();
        bridge.settle();
        assertThat(reasons()).containsExactly("");
        assertThat(bridge.serviceState.get().serves()).isTrue();
    }

    @Test
    void aFirstAttemptThatFailsAndAMaintenanceAreToldAsWhatTheyAre() {
        assertThat(bridge.serviceState.get().reason()).startsWith("STARTING ");
        bridge.bridge.onStateChanged(attemptFailed("Connection refused"));
        bridge.settle();
        assertThat(bridge.serviceState.get().reason())
                .isEqualTo("CTI_DOWN No CTI server can be reached: Connection refused.");
        bridge.openSession();
        bridge.answer(bridge.question("2001"), TIMED_OUT);
        bridge.take(SYSTEM_INFO);

        // The client waits before the next attempt, and then tells of the loss: that is one cause.
        bridge.bridge.onStateChanged(attemptFailed("the CTI server goes into maintenance"));
        bridge.loseSessionForMaintenance();
        assertThat(reasons()).containsExactly("MAINTENANCE");
        bridge.bridge.onStateChanged(attemptFailed("timed out"));
        bridge.settle();
        assertThat(reasons()).containsExactly("CTI_DOWN");
    }

    @Test
    void whatAnotherSaysCannotSpoilTheReason() {
        bridge.openSession();
        bridge.answer(bridge.question("2001"), TIMED_OUT);

        bridge.bridge.pubSubUnavailable("a\u0000b\uD800c\uFFFFd<e>" + "x".repeat(1_000));
        bridge.settle();

        assertThat(bridge.serviceState.get().reason())
                .startsWith("NOTIFICATION_SERVICE_DOWN a b c d<e>x")
                .hasSizeLessThan(450);
        assertThatXml(bridge.take(SYSTEM_INFO).getLast().xml())
                .hasValue("/Update/data/systemInfo/status", "OUT_OF_SERVICE");
    }

    private static CtiStateChange attemptFailed(String reason) {
        return new CtiStateChange(CtiClientState.CONNECTING, CtiClientState.BACKING_OFF, CtiSide.A, reason);
    }

    private List<String> presencesAndStates() {
        return bridge.pubSub.takeAll().stream()
                .filter(told -> told.node().equals(PRESENCE) || told.node().equals(SYSTEM_INFO))
                .map(told -> told.text("available") + told.text("status"))
                .toList();
    }

    /** The keys of what was told. */
    private List<String> reasons() {
        return bridge.take(SYSTEM_INFO).stream()
                .map(update -> update.text("statusReason").split(" ", 2)[0])
                .toList();
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
