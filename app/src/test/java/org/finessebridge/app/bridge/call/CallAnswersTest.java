package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.SilentMonitorStatus;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.ClearConnectionConf;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.HoldCallConf;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.SendDtmfSignalConf;
import org.finessebridge.cti.message.control.SendDtmfSignalReq;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which event answers a request about a call, in whatever order messages come. */
class CallAnswersTest {

    private static final String AGENT = "2001";
    private static final String DEVICE = "2003";
    private static final long CALL = 16_777_217;

    private final PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, DEVICE, AGENT);
    private final PlayedCallEvents server = new PlayedCallEvents(5000) {
        @Override
        void play(CtiEvent event) {
            bridge.event(event);
        }
    };

    @BeforeEach
    void talks() {
        server.begin(CALL, DEVICE, CallType.OTHER_IN, PlayedCallEvents.X, DEVICE);
        server.delivered(CALL, DEVICE, PlayedCallEvents.X);
        server.established(CALL, DEVICE, PlayedCallEvents.X);
        assertThat(told()).containsExactly("POST", "PUT");
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void anEventBeforeTheConfirmationWaitsForIt() {
        Sent sent = ask("a", DialogAction.HOLD, "", HoldCallReq.class);
        server.held(CALL, DEVICE);
        assertThat(told()).isEmpty();

        bridge.answer(sent, new CtiOutcome.Confirmed<>(new HoldCallConf(0)));

        assertThat(told()).containsExactly("PUT a");
    }

    @Test
    void theEventByWhichADialogLeavesDoesNotWait() {
        Sent sent = ask("a", DialogAction.DROP, "", ClearConnectionReq.class);
        endsBy(DEVICE);

        assertThat(told()).containsExactly("PUT a", "PUT", "DELETE");
        bridge.answer(sent, new CtiOutcome.Confirmed<>(new ClearConnectionConf(0)));
        assertThat(told()).isEmpty();
    }

    @Test
    void theDialogThatLeavesCarriesTheAnswerThatWasNotCertainBefore() {
        Sent sent = ask("a", DialogAction.DROP, "", ClearConnectionReq.class);
        server.released(CALL, DEVICE, DEVICE);
        bridge.tick();
        assertThat(told()).containsExactly("PUT");

        server.cleared(CALL, DEVICE);
        server.end(CALL, DEVICE);

        assertThat(told()).containsExactly("PUT", "DELETE a");
        bridge.answer(sent, new CtiOutcome.Refused<>(26, 0, null));
        assertThat(told()).isEmpty();
    }

    @Test
    void tonesThatAreConfirmedAfterTheCallAreAnswered() {
        Sent sent = ask("a", DialogAction.SEND_DTMF, "1", SendDtmfSignalReq.class);
        endsBy(PlayedCallEvents.X);
        assertThat(told()).containsExactly("PUT", "PUT", "DELETE");

        bridge.answer(sent, new CtiOutcome.Confirmed<>(new SendDtmfSignalConf(0)));

        assertThat(told()).containsExactly("PUT CF_INVALID_CSTA_CONNECTION_ID a");
    }

    @Test
    void anAnswerWhileTheCallsAreReadAnewIsToldAfterwards() {
        Sent sent = ask("a", DialogAction.HOLD, "", HoldCallReq.class);
        bridge.keepDevices();
        bridge.peripheral(false);
        bridge.peripheral(true);
        server.held(CALL, DEVICE);
        bridge.answer(sent, new CtiOutcome.Confirmed<>(new HoldCallConf(0)));
        assertThat(told()).isEmpty();

        bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.HOLD, DEVICE));
        Sent devices = bridge.sent(SnapshotDeviceReq.class);
        bridge.answer(
                devices,
                new CtiOutcome.Confirmed<>(new SnapshotDeviceConf(
                        0,
                        List.of(new DeviceCall(
                                CALL,
                                Coded.of(ConnectionDeviceIdType.STATIC),
                                DEVICE,
                                Coded.of(LocalConnectionState.HOLD),
                                Coded.of(SilentMonitorStatus.NONE))),
                        Remainder.NONE)));
        bridge.answer(
                bridge.sent(SnapshotCallReq.class),
                new CtiOutcome.Confirmed<>(SnapshotCallConf.builder()
                        .callType(CallType.OTHER_IN)
                        .callDevices(List.of(
                                at(DEVICE, DeviceIdType.AGENT_DEVICE, LocalConnectionState.HOLD),
                                at(PlayedCallEvents.X, DeviceIdType.EXTERNAL, LocalConnectionState.CONNECT)))
                        .build()));

        assertThat(told()).containsExactly("PUT a");
    }

    private static CallDevice at(String device, DeviceIdType type, LocalConnectionState state) {
        return new CallDevice(
                CALL, Coded.of(ConnectionDeviceIdType.STATIC), device, Coded.of(type), device, Coded.of(state));
    }

    private void endsBy(String releasing) {
        server.released(CALL, DEVICE, releasing);
        server.cleared(CALL, DEVICE);
        server.end(CALL, DEVICE);
        bridge.event(AGENT, AgentState.NOT_READY, DEVICE);
    }

    private Sent ask(String requestId, DialogAction action, String parameter, Class<? extends CtiRequest<?>> sentAs) {
        bridge.submit(new DialogRequest(
                new RequestId(requestId), AGENT, DEVICE, action, String.valueOf(CALL), "", parameter, null, List.of()));
        return bridge.sent(sentAs);
    }

    /** Event, error and requestId of what was told at the node of the dialogs since the last call. */
    private List<String> told() {
        return bridge.take("/finesse/api/User/" + AGENT + "/Dialogs").stream()
                .map(update -> String.join(
                                " ", update.text("event"), update.text("errorMessage"), update.text("requestId"))
                        .replaceAll(" +", " ")
                        .strip())
                .toList();
    }
}
