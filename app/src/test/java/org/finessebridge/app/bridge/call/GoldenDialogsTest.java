package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.PlayedCalls.A;
import static org.finessebridge.app.bridge.call.PlayedCalls.B;
import static org.finessebridge.app.bridge.call.PlayedCalls.S;
import static org.finessebridge.app.bridge.call.PlayedCalls.X;

import java.util.List;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.xml.GoldenFile;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.junit.jupiter.api.Test;

/** Events as they are published, against those that describe the original, character for character. */
class GoldenDialogsTest {

    private static final long CALL = 16804401;
    private static final long FAILING = 16804402;
    private static final long ACD = 16804410;
    private static final long CONSULT = 16804415;
    private static final long MONITOR = 16804420;
    private static final long RESERVATION = 16804430;

    private final PlayedCalls calls = new PlayedCalls();

    @Test
    void theCallerIsOffHook() {
        calls.at("15:00.100").begin(CALL, A, CallType.AGENT_INSIDE, A, B);

        assertThat(calls.published(Kind.POST, A, CALL, "5f0b2c1e-1")).isEqualTo(golden("caller-off-hook"));
    }

    @Test
    void itRings() {
        ring();

        assertThat(calls.published(Kind.POST, B, CALL, "")).isEqualTo(golden("ringing"));
    }

    private void ring() {
        calls.at("15:00.100").begin(CALL, A, CallType.AGENT_INSIDE, A, B);
        calls.serviceInitiated(CALL, A);
        calls.at("15:00.240").originated(CALL, A, B);
        calls.at("15:02.310").begin(CALL, B, CallType.AGENT_INSIDE, A, B);
        calls.delivered(CALL, B, A, B);
    }

    @Test
    void itIsAnswered() {
        ring();
        calls.at("15:05.775").established(CALL, B, A);

        assertThat(calls.published(Kind.PUT, A, CALL, "77a3")).isEqualTo(golden("answered"));
        assertThat(calls.published(Kind.PUT, B, CALL, "77a3")).isEqualTo(golden("answered"));
    }

    @Test
    void itIsHeld() {
        ring();
        calls.at("15:05.775").established(CALL, B, A);
        calls.at("15:31.004").held(CALL, B);

        assertThat(calls.published(Kind.PUT, A, CALL, "")).isEqualTo(golden("held"));
    }

    @Test
    void theDestinationIsBusy() {
        calls.at("15:00.100").begin(FAILING, A, CallType.AGENT_INSIDE, A, "1001777");
        calls.at("15:00.240").originated(FAILING, A, "1001777");
        calls.at("15:02.310").failed(FAILING, A, EventCause.BUSY);

        assertThat(calls.published(Kind.PUT, A, FAILING, "")).isEqualTo(golden("busy"));
    }

    @Test
    void aRoutedCallRings() {
        ringFromQueue();

        assertThat(calls.published(Kind.POST, A, ACD, "")).isEqualTo(golden("acd-ringing"));
    }

    private void ringFromQueue() {
        calls.at("15:00.100")
                .begin(
                        ACD,
                        A,
                        CallType.PREROUTE_ACD_IN,
                        X,
                        "7000",
                        event -> event.dnis(A)
                                .routerCallKeyDay(153301L)
                                .routerCallKeyCallId(217L)
                                .routerCallKeySequenceNumber(1L)
                                .callVariable1("Gold")
                                .callVariable2(X)
                                .namedVariables(List.of(new NamedVariable("user.Segment", "VIP")))
                                .namedArrays(List.of(new NamedArray(0, "user.Tags", "north"))));
        calls.delivered(ACD, A, X, "7000", event -> event.skillGroupNumber(76L));
    }

    private void talkToCaller() {
        ringFromQueue();
        calls.agent(A, UserState.TALKING);
        calls.at("15:05.775").established(ACD, A, X);
    }

    @Test
    void theAgentWrapsUp() {
        talkToCaller();
        calls.data(ACD, CallType.PREROUTE_ACD_IN, event -> event.callWrapupData("Sales Call"));
        calls.at("15:58.120").connectionCleared(ACD, A, X);
        calls.connectionCleared(ACD, A, A);
        calls.cleared(ACD, A);
        calls.agent(A, UserState.WORK_READY);

        assertThat(calls.published(Kind.PUT, A, ACD, "")).isEqualTo(golden("wrap-up"));
        calls.end(ACD, A);
        calls.agent(A, UserState.READY);
        assertThat(calls.published(Kind.DELETE, A, ACD, "")).isEqualTo(golden("removed"));
    }

    private void consult() {
        talkToCaller();
        calls.at("15:31.004").held(ACD, A);
        calls.begin(
                CONSULT,
                A,
                CallType.CONSULT,
                A,
                B,
                event -> event.callVariable1("Gold")
                        .callVariable2(X)
                        .namedVariables(List.of(new NamedVariable("user.Segment", "VIP")))
                        .namedArrays(List.of(new NamedArray(0, "user.Tags", "north"))));
        calls.originated(CONSULT, A, B);
        calls.begin(CONSULT, B, CallType.CONSULT, A, B);
        calls.delivered(CONSULT, B, A, B);
        calls.at("15:58.120").established(CONSULT, B, A);
    }

    @Test
    void aConsultIsAnswered() {
        consult();

        assertThat(calls.published(Kind.PUT, A, ACD, "")).isEqualTo(golden("consult-original"));
        assertThat(calls.published(Kind.PUT, A, CONSULT, "")).isEqualTo(golden("consult-consult"));
    }

    @Test
    void theCallIsTransferred() {
        consult();
        calls.data(ACD, CallType.CONSULT_OFFERRED, event -> {});
        calls.transferred(ACD, CONSULT, A, B, X, B);

        assertThat(calls.published(Kind.POST, B, ACD, "")).isEqualTo(golden("transferred"));
    }

    @Test
    void threeConfer() {
        consult();
        calls.data(ACD, CallType.CONFERENCE, event -> {});
        calls.conferenced(ACD, CONSULT, A, B, A, B, X);

        assertThat(sorted(calls.published(Kind.PUT, A, ACD, ""))).isEqualTo(sorted(golden("conference")));
    }

    @Test
    void aSupervisorListens() {
        talkToCaller();
        calls.at("15:31.004").begin(MONITOR, S, CallType.SUPERVISOR_MONITOR, S, A);
        calls.originated(MONITOR, S, A);
        calls.delivered(MONITOR, A, S, A);
        calls.begin(MONITOR, A, CallType.SUPERVISOR_MONITOR, S, A);
        calls.established(MONITOR, A, S);

        assertThat(calls.published(Kind.POST, A, MONITOR, "")).isEqualTo(golden("monitor"));
    }

    @Test
    void aRecordIsOfferedForPreview() {
        calls.at("15:00.100")
                .begin(
                        RESERVATION,
                        A,
                        CallType.RESERVATION_PREVIEW,
                        "6201",
                        A,
                        event -> event.dnis(A)
                                .namedVariables(List.of(
                                        new NamedVariable("BACampaign", "Spring"),
                                        new NamedVariable("BAAccountNumber", "AC77"),
                                        new NamedVariable("BAResponse", ""),
                                        new NamedVariable("BAStatus", "PREVIEW_OUTBOUND_RESERVATION"),
                                        new NamedVariable("BADialedListID", "20001"),
                                        new NamedVariable("BATimeZone", "-300"),
                                        new NamedVariable("BABuddyName", "Doe,Jane"))));
        calls.delivered(RESERVATION, A, "6201", A, event -> event.callingDeviceType(DeviceIdType.CTI_PORT));

        assertThat(calls.published(Kind.POST, A, RESERVATION, "")).isEqualTo(golden("preview"));
    }

    /** The file shows the controller first, and who was added appended; the order is not sourced. */
    private static List<String> sorted(String xml) {
        return List.of(xml.split("(?=<Participant>)|(?<=</Participant>)")).stream()
                .sorted()
                .toList();
    }

    /** An empty list is written in the short form here, which is the same to every reader of XML. */
    private static String golden(String name) {
        return GoldenFile.read("dialog/" + name + ".xml").strip().replace("<actions></actions>", "<actions/>");
    }
}
