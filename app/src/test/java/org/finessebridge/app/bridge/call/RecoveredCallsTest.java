package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.S;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.List;
import java.util.Map;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.SilentMonitorStatus;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.junit.jupiter.api.Test;

/** Calls that are read after their events could not be heard. */
class RecoveredCallsTest {

    private HeardCalls calls = HeardCalls.ucce();

    private static CallDevice device(String device, LocalConnectionState state) {
        return new CallDevice(
                7L,
                Coded.of(ConnectionDeviceIdType.class, 0),
                device,
                Coded.of(device.equals(X) ? DeviceIdType.EXTERNAL : DeviceIdType.AGENT_DEVICE),
                device,
                Coded.of(state));
    }

    private void told(long callId, CallType type, CallDevice... devices) {
        SnapshotCallConf conf = SnapshotCallConf.builder()
                .callType(type)
                .callDevices(List.of(devices))
                .ani(X)
                .dialedNumber("7000")
                .callVariable1("Gold")
                .callWrapupData("Sales")
                .routerCallKeyDay(1L)
                .routerCallKeyCallId(2L)
                .build();
        calls.heard(calls.book().recovered(callId, conf, Map.of()));
    }

    @Test
    void areNewWithoutACache() {
        told(7, CallType.ACD_IN, device(A, LocalConnectionState.CONNECT), device(X, LocalConnectionState.CONNECT));

        assertThat(calls.take()).containsExactly("POST A 7 ACTIVE A:ACTIVE X:ACTIVE");
        var dialog = calls.dialog(A, 7);
        assertThat(dialog.fromAddress()).isEqualTo(X);
        assertThat(dialog.toAddress()).isEqualTo("7000");
        assertThat(dialog.mediaProperties().wrapUpReason()).isEqualTo("Sales");
        assertThat(dialog.mediaProperties().callKeySequenceNum()).isEqualTo("0");
        assertThat(calls.book().connection("7", A)).isNotNull();

        calls.agent(A, UserState.READY);
        calls.end(7, A);
        assertThat(calls.take()).singleElement().asString().startsWith("DELETE A 7");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void haveNoTypeWhereTheServerTellsNone() {
        told(7, CallType.NULL_CALLTYPE, device(A, LocalConnectionState.HOLD));
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEmpty();
        assertThat(calls.take()).containsExactly("POST A 7 ACTIVE A:HELD");

        calls = HeardCalls.uccx();
        told(7, CallType.NULL_CALLTYPE, device(A, LocalConnectionState.HOLD));
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("NULL");
    }

    @Test
    void areNoNewsWhereNothingHasChanged() {
        calls.talks(7, A);
        calls.data(
                7,
                A,
                CallType.PREROUTE_ACD_IN,
                builder -> builder.callVariable1("Gold")
                        .callWrapupData("Sales")
                        .routerCallKeyDay(1L)
                        .routerCallKeyCallId(2L));
        calls.take();

        told(
                7,
                CallType.NULL_CALLTYPE,
                device(A, LocalConnectionState.CONNECT),
                device(X, LocalConnectionState.CONNECT));

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void areChangedWhereSomethingHas() {
        calls.callBetween(7, A, B);
        calls.take();

        told(7, CallType.AGENT_INSIDE, device(A, LocalConnectionState.HOLD), device(B, LocalConnectionState.CONNECT));
        assertThat(calls.take())
                .containsExactlyInAnyOrder("PUT A 7 ACTIVE B:ACTIVE A:HELD", "PUT B 7 ACTIVE B:ACTIVE A:HELD");

        calls.agent(B, UserState.READY);
        told(7, CallType.AGENT_INSIDE, device(A, LocalConnectionState.CONNECT));
        assertThat(calls.take())
                .containsExactlyInAnyOrder(
                        "PUT A 7 ACTIVE B:DROPPED A:ACTIVE",
                        "PUT B 7 ACTIVE B:DROPPED A:ACTIVE",
                        "DELETE B 7 ACTIVE B:DROPPED A:ACTIVE");
    }

    @Test
    void keepTheOutsidePartyWhereTheServerListsOnlyTheDevicesItWatches() {
        calls.talks(7, A);
        calls.held(7, A);
        calls.take();

        told(7, CallType.PREROUTE_ACD_IN, device(A, LocalConnectionState.HOLD));

        assertThat(calls.dialog(A, 7).stateOf(X)).isEqualTo(ParticipantState.ACTIVE);
        assertThat(calls.dialog(A, 7).mediaProperties().queueNumber()).isEqualTo("76");
        calls.take();
        calls.retrieved(7, A);
        calls.cleared(7, A);
        assertThat(calls.take()).last().isEqualTo("PUT A 7 DROPPED A:DROPPED X:DROPPED");
    }

    /** Of two agents both are watched: that says nothing of the customer. */
    @Test
    void keepTheOutsidePartyOfAConferenceWhereTheServerListsOnlyTheDevicesItWatches() {
        conference();

        told(7, CallType.CONFERENCE, device(A, LocalConnectionState.CONNECT), device(B, LocalConnectionState.CONNECT));

        assertThat(calls.dialog(A, 7).stateOf(X)).isEqualTo(ParticipantState.ACTIVE);
    }

    @Test
    void keepTheOutsidePartyWhereDevicesTellTheRestThemselves() {
        calls.talks(7, A);
        calls.take();
        SnapshotCallConf conf = SnapshotCallConf.builder()
                .callType(CallType.PREROUTE_ACD_IN)
                .callDevices(List.of(device(A, LocalConnectionState.CONNECT)))
                .build();

        calls.heard(calls.book().recovered(7, conf, Map.of(B, at(7, B, SilentMonitorStatus.NONE))));

        assertThat(calls.dialog(A, 7).stateOf(X)).isEqualTo(ParticipantState.ACTIVE);
    }

    @Test
    void loseTheOutsidePartyWhereAnotherOutsideIsListed() {
        conference();

        told(
                7,
                CallType.CONFERENCE,
                device(A, LocalConnectionState.CONNECT),
                new CallDevice(
                        7L,
                        Coded.of(ConnectionDeviceIdType.class, 0),
                        "4085550100",
                        Coded.of(DeviceIdType.EXTERNAL),
                        "4085550100",
                        Coded.of(LocalConnectionState.CONNECT)));

        assertThat(calls.dialog(A, 7).stateOf(X)).isEqualTo(ParticipantState.DROPPED);
    }

    @Test
    void loseTheOutsidePartyWhereAsManyOthersAreListedAsWereThere() {
        calls.talks(7, A);
        calls.take();

        told(7, CallType.CONFERENCE, device(A, LocalConnectionState.CONNECT), device(B, LocalConnectionState.CONNECT));

        assertThat(calls.dialog(A, 7).stateOf(X)).isEqualTo(ParticipantState.DROPPED);
    }

    private void conference() {
        calls.talks(7, A);
        calls.consults(7, 8, A, B);
        calls.conferenced(7, 8, A, B, A, B, X);
        calls.take();
    }

    @Test
    void areGone() {
        calls.talks(7, A);
        calls.agent(A, UserState.READY);
        calls.take();

        calls.heard(calls.book().gone(7));

        assertThat(calls.take())
                .containsExactly("PUT A 7 DROPPED A:DROPPED X:DROPPED", "DELETE A 7 DROPPED A:DROPPED X:DROPPED");
        assertThat(calls.book().callIds()).isEmpty();
        assertThat(calls.book().gone(7)).isEmpty();
    }

    /** It may ring at a device where nobody was signed in, and whose server was not asked therefore. */
    @Test
    void comeBackWhereOnlyADeviceThatWasNotAskedKnewOfThem() {
        calls.talks(7, A);
        calls.signsOut(A);
        calls.take();
        calls.heard(calls.book().gone(7));
        calls.agent(A, UserState.NOT_READY);
        SnapshotCallConf conf = SnapshotCallConf.builder()
                .callType(CallType.ACD_IN)
                .callDevices(List.of(device(A, LocalConnectionState.ALERTING), device(X, LocalConnectionState.CONNECT)))
                .ani(X)
                .dialedNumber("7000")
                .build();
        calls.take();

        calls.heard(calls.book().asked(7, conf));

        assertThat(calls.take()).containsExactly("POST A 7 ACTIVE A:ALERTING X:ACTIVE");
    }

    @Test
    void stayForTheWorkThatIsNotFinished() {
        calls.talks(7, A);
        calls.cleared(7, A);
        calls.agent(A, UserState.WORK);
        calls.end(7, A);
        calls.take();

        calls.heard(calls.book().gone(7));
        assertThat(calls.take()).isEmpty();

        calls.agent(A, UserState.NOT_READY);
        assertThat(calls.take()).containsExactly("DELETE A 7 DROPPED A:DROPPED X:DROPPED");
    }

    @Test
    void ofASupervisorAreTiedToTheCallThatIsHeard() {
        told(7, CallType.ACD_IN, device(A, LocalConnectionState.CONNECT), device(X, LocalConnectionState.CONNECT));
        SnapshotCallConf monitor = SnapshotCallConf.builder()
                .callType(CallType.SUPERVISOR_MONITOR)
                .ani(S)
                .callDevices(List.of(device(S, LocalConnectionState.CONNECT), device(A, LocalConnectionState.CONNECT)))
                .build();
        calls.heard(calls.book().recovered(9, monitor, Map.of(A, at(9, A, SilentMonitorStatus.TARGET))));

        assertThat(calls.dialog(S, 9).associatedDialogUri()).isEqualTo("/finesse/api/Dialog/7");
    }

    private static DeviceCall at(long callId, String device, SilentMonitorStatus monitored) {
        return new DeviceCall(
                callId,
                Coded.of(ConnectionDeviceIdType.class, 0),
                device,
                Coded.of(LocalConnectionState.CONNECT),
                Coded.of(monitored));
    }

    @Test
    void areSeenByWhoSignsInDuringThem() {
        calls.signsOut(A);
        calls.talksUnseen(7, A);
        assertThat(calls.take()).isEmpty();

        calls.agent(A, UserState.TALKING);
        assertThat(calls.take()).containsExactly("POST A 7 ACTIVE A:ACTIVE X:ACTIVE");

        calls.signsOut(A);
        assertThat(calls.take()).containsExactly("DELETE A 7 ACTIVE A:ACTIVE X:ACTIVE");
        assertThat(calls.book().dialogsOf(A)).isEmpty();
    }

    @Test
    void showOthersThatAnAgentHasSignedOut() {
        calls.callBetween(7, A, B);
        calls.take();

        calls.signsOut(A);

        assertThat(calls.take())
                .containsExactly("PUT B 7 ACTIVE B:ACTIVE A:ACTIVE", "DELETE A 7 ACTIVE B:ACTIVE A:ACTIVE");
        assertThat(calls.dialog(B, 7).participants())
                .filteredOn(participant -> participant.mediaAddress().equals(A))
                .singleElement()
                .extracting(participant -> participant.mediaAddressType())
                .isEqualTo("");
    }
}
