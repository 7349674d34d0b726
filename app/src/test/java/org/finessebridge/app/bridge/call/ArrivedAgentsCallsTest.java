package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.SilentMonitorStatus;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call that rings at a device, of which nobody has told, is its user's as soon as one signs in there. */
class ArrivedAgentsCallsTest {

    private static final String AGENT = "2001";
    private static final String DEVICE = "2003";
    private static final long CALL = 16_777_217;

    private final PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", AGENT);
    private final PlayedCallEvents server = new PlayedCallEvents(5000) {
        @Override
        void play(CtiEvent event) {
            bridge.event(event);
        }
    };

    @BeforeEach
    void signsIn() {
        bridge.keepDevices();
        bridge.event(AGENT, AgentState.NOT_READY, DEVICE);
        bridge.answer(
                bridge.sent(SnapshotDeviceReq.class),
                new CtiOutcome.Confirmed<>(new SnapshotDeviceConf(
                        0,
                        List.of(new DeviceCall(
                                CALL,
                                Coded.of(ConnectionDeviceIdType.STATIC),
                                DEVICE,
                                Coded.of(LocalConnectionState.ALERTING),
                                Coded.of(SilentMonitorStatus.NONE))),
                        Remainder.NONE)));
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void theCallIsReadWhenItsUserSignsIn() {
        tells(bridge.sent(SnapshotCallReq.class));

        assertThat(told()).containsExactly("POST ALERTING");
    }

    @Test
    void anAnswerThatEventsHaveOvertakenDoesNotCount() {
        Sent before = bridge.sent(SnapshotCallReq.class);
        server.end(CALL, DEVICE);

        tells(before);

        assertThat(told()).isEmpty();
        bridge.answer(bridge.sent(SnapshotCallReq.class), new CtiOutcome.Rejected<>(13));
        assertThat(told()).isEmpty();
    }

    @Test
    void eventsOfOtherCallsOvertakeNothing() {
        Sent question = bridge.sent(SnapshotCallReq.class);
        server.begin(CALL + 1, "2009", CallType.OTHER_IN, PlayedCallEvents.X, "2009");

        tells(question);

        assertThat(told()).containsExactly("POST ALERTING");
    }

    @Test
    void whatOneEventHasToldOfTheCallIsMadeWholeByTheNextAnswer() {
        Sent before = bridge.sent(SnapshotCallReq.class);
        server.held(CALL, DEVICE);
        told();

        tells(before);
        tells(bridge.sent(SnapshotCallReq.class));

        assertThat(bridge.take("/finesse/api/User/" + AGENT + "/Dialogs")
                        .getLast()
                        .xml())
                .contains("<mediaAddress>" + PlayedCallEvents.X + "</mediaAddress>");
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void questionWithoutAnswerIsRepeatedAndNotForEver(CtiOutcome<CtiConfirmation> noAnswer) {
        bridge.answer(bridge.sent(SnapshotCallReq.class), noAnswer);
        bridge.tick();
        tells(bridge.sent(SnapshotCallReq.class));
        assertThat(told()).containsExactly("POST ALERTING");

        bridge.event(AGENT, AgentState.LOGOUT, DEVICE);
        bridge.event(AGENT, AgentState.NOT_READY, "2004");
        int questions = 0;
        while (!bridge.underWay(SnapshotDeviceReq.class).isEmpty()) {
            questions++;
            bridge.answer(bridge.sent(SnapshotDeviceReq.class), noAnswer);
            bridge.tick();
        }
        assertThat(questions).isEqualTo(5);
    }

    static Stream<CtiOutcome<CtiConfirmation>> noAnswers() {
        return Stream.of(
                new CtiOutcome.NotSent<>("too much waits"),
                new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)),
                new CtiOutcome.Unreadable<>("of no known form"));
    }

    @Test
    void nobodyAsksAgainForADeviceThatItsUserHasLeft() {
        bridge.event(AGENT, AgentState.LOGOUT, DEVICE);
        bridge.event(AGENT, AgentState.NOT_READY, "2004");
        Sent question = bridge.sent(SnapshotDeviceReq.class);
        bridge.event(AGENT, AgentState.LOGOUT, "2004");

        bridge.answer(question, new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
        bridge.tick();

        assertThat(bridge.underWay(SnapshotDeviceReq.class)).isEmpty();
    }

    @Test
    void nobodyAsksAgainForTheCallOfADeviceThatItsUserHasLeft() {
        Sent question = bridge.sent(SnapshotCallReq.class);
        bridge.event(AGENT, AgentState.LOGOUT, DEVICE);

        bridge.answer(question, new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
        bridge.tick();

        assertThat(bridge.underWay(SnapshotCallReq.class)).isEmpty();
    }

    @Test
    void anAnswerThatEventsHaveOvertakenAsksNothingForADeviceThatItsUserHasLeft() {
        Sent question = bridge.sent(SnapshotCallReq.class);
        bridge.event(AGENT, AgentState.LOGOUT, DEVICE);
        server.end(CALL, DEVICE);

        tells(question);

        assertThat(bridge.underWay(SnapshotCallReq.class)).isEmpty();
    }

    /** The recovery of the next session reads all calls by itself. */
    @Test
    void anOutcomeThatComesAfterTheSessionAsksNothingInTheNextOne() {
        Sent ofCall = bridge.sent(SnapshotCallReq.class);
        bridge.event(AGENT, AgentState.LOGOUT, DEVICE);
        bridge.event(AGENT, AgentState.NOT_READY, "2004");
        Sent ofDevice = bridge.sent(SnapshotDeviceReq.class);
        bridge.event(AGENT, AgentState.LOGOUT, "2004");
        bridge.event(AGENT, AgentState.NOT_READY, DEVICE);
        bridge.sent(SnapshotDeviceReq.class);
        bridge.loseSession();
        bridge.openSession();

        bridge.answer(ofCall, new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
        bridge.answer(ofDevice, new CtiOutcome.TimedOut<>(2, Duration.ofSeconds(10)));
        bridge.tick();

        assertThat(bridge.underWay(SnapshotCallReq.class)).isEmpty();
        assertThat(bridge.underWay(SnapshotDeviceReq.class)).isEmpty();
    }

    private void tells(Sent question) {
        bridge.answer(
                question,
                new CtiOutcome.Confirmed<>(SnapshotCallConf.builder()
                        .callType(CallType.OTHER_IN)
                        .ani(PlayedCallEvents.X)
                        .callDevices(List.of(
                                at(DEVICE, DeviceIdType.AGENT_DEVICE, LocalConnectionState.ALERTING),
                                at(PlayedCallEvents.X, DeviceIdType.EXTERNAL, LocalConnectionState.INITIATE)))
                        .build()));
    }

    private static CallDevice at(String device, DeviceIdType type, LocalConnectionState state) {
        return new CallDevice(
                CALL, Coded.of(ConnectionDeviceIdType.STATIC), device, Coded.of(type), device, Coded.of(state));
    }

    /** Event and state of what was told at the node of the dialogs since the last call. */
    private List<String> told() {
        return bridge.take("/finesse/api/User/" + AGENT + "/Dialogs").stream()
                .map(update -> update.text("event") + " " + update.text("state"))
                .toList();
    }
}
