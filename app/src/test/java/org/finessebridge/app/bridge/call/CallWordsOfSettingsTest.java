package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.PlayedCallEvents.X;

import java.util.List;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.dialog.MediaProperties;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of callType and BAStatus that the settings give. */
class CallWordsOfSettingsTest {

    private static DialogSettings settings(List<String> callTypes, List<String> baStatuses) {
        return new DialogSettings(DropParticipantFor.SUPERVISOR_ONLY, callTypes, baStatuses);
    }

    private static Dialog dialog(Deployment.Type type, DialogSettings settings, CallType callType, String status) {
        HeardCalls calls = new HeardCalls(type, settings);
        calls.begin(
                7, A, callType, X, builder -> builder.namedVariables(List.of(new NamedVariable("BAStatus", status))));
        calls.delivered(7, A, X);
        return calls.dialog(A, 7);
    }

    @Test
    void replaceTheOriginalsAndAddOthers() {
        DialogSettings settings =
                settings(List.of("18:OUTBOUND_PREVIEW", " 27 : MY_TYPE "), List.of("PR:PREVIEW_OUTBOUND", "DO:MINE"));

        Dialog reserved = dialog(Deployment.Type.UCCX, settings, CallType.RESERVATION, "DO");
        assertThat(reserved.mediaProperties().callType()).isEqualTo("OUTBOUND_PREVIEW");
        assertThat(reserved.mediaProperties().variable("BAStatus")).isEqualTo("MINE");

        Dialog ofUcce = dialog(Deployment.Type.UCCE, settings, CallType.RESERVATION_PREVIEW, "PR");
        assertThat(ofUcce.mediaProperties().callType()).isEqualTo("MY_TYPE");
        assertThat(ofUcce.mediaProperties().variable("BAStatus")).isEqualTo("PREVIEW_OUTBOUND");
    }

    /** What may be done depends on the number: also after a failover, and where two types share a word. */
    @Test
    void areNoneThatAnyRuleGoesBy() {
        DialogSettings settings = settings(List.of("65535:MINE", "18:SAME", "1:SAME"), List.of());
        HeardCalls calls = new HeardCalls(Deployment.Type.UCCX, settings);
        calls.heard(calls.book()
                .recovered(
                        9,
                        SnapshotCallConf.builder()
                                .callType(CallType.NULL_CALLTYPE)
                                .callDevices(List.of(new CallDevice(
                                        9L,
                                        Coded.of(ConnectionDeviceIdType.STATIC),
                                        A,
                                        Coded.of(DeviceIdType.AGENT_DEVICE),
                                        A,
                                        Coded.of(LocalConnectionState.ALERTING))))
                                .build()));

        MediaProperties recovered = calls.dialog(A, 9).mediaProperties();
        assertThat(recovered.callType()).isEqualTo("MINE");
        assertThat(recovered.guidesCallType()).isEqualTo("NULL");
        assertThat(FinesseXml.element("mediaProperties", recovered)).doesNotContain("NULL", "uides");
        assertThat(dialog(Deployment.Type.UCCX, settings, CallType.RESERVATION, "DO")
                        .mediaProperties()
                        .guidesCallType())
                .isEqualTo("OUTBOUND_DIRECT_PREVIEW");
        assertThat(dialog(Deployment.Type.UCCX, settings, CallType.ACD_IN, "DO")
                        .mediaProperties()
                        .guidesCallType())
                .isEqualTo("ACD_IN");
    }

    /** A supervisor stops to listen by another request than who hangs up. */
    @Test
    void tellNoMonitorCallFromOthers() {
        HeardCalls calls = new HeardCalls(Deployment.Type.UCCE, settings(List.of("21:MINE"), List.of()));
        calls.begin(7, A, CallType.SUPERVISOR_MONITOR, A, X);
        calls.established(7, X, A);
        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("MINE");

        assertThat(new CallConnections(calls.book()).isMonitorOf("7", A)).isTrue();
    }

    @Test
    void changeNothingThatTheyDoNotName() {
        Dialog dialog = dialog(
                Deployment.Type.UCCX, settings(List.of("1:MINE"), List.of("XY:MINE")), CallType.RESERVATION, "DO");

        assertThat(dialog.mediaProperties().callType()).isEqualTo("OUTBOUND_DIRECT_PREVIEW");
        assertThat(dialog.mediaProperties().variable("BAStatus")).isEqualTo("DIRECT_PREVIEW_OUTBOUND_RESERVATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "18:", ":OUTBOUND", "x:OUTBOUND", "18:two words", "18:<b/>", "70000:OUTBOUND"})
    void numbersAndWordsThatAreNoneAreRefused(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of(entry), List.of()))
                .withMessageContaining("finesse.dialog.call-types");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DO", "DO:", ":X", "D O:X", "D1:X", "DO:<b/>"})
    void lettersThatAreNoneAreRefused(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of(), List.of(entry)))
                .withMessageContaining("finesse.dialog.ba-statuses has");
    }
}
