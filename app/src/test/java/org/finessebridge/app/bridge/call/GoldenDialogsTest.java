package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.S;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.bridge.publication.NodePublisher;
import org.finessebridge.app.bridge.publication.PublishedDialogs;
import org.finessebridge.app.bridge.publication.RecordedPubSub;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.webserviceslog.NoWebServicesLog;
import org.finessebridge.app.webserviceslog.PublicationLog;
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

    private final HeardCalls calls = HeardCalls.ucce();
    private final List<DialogNews> heard = new ArrayList<>();

    @Test
    void theCallerIsOffHook() {
        calls.at("09:15:00.100");
        calls.begin(CALL, A, CallType.AGENT_INSIDE, A, B);

        assertThat(published(Kind.POST, A, CALL, "5f0b2c1e-1")).isEqualTo(golden("caller-off-hook"));
    }

    @Test
    void itRings() {
        ring();

        assertThat(published(Kind.POST, B, CALL, "")).isEqualTo(golden("ringing"));
    }

    private void ring() {
        calls.at("09:15:00.100");
        calls.begin(CALL, A, CallType.AGENT_INSIDE, A, B);
        calls.offHook(CALL, A);
        calls.at("09:15:00.240");
        calls.originated(CALL, A, B);
        calls.at("09:15:02.310");
        calls.begin(CALL, B, CallType.AGENT_INSIDE, A, B);
        calls.delivered(CALL, B, A);
    }

    @Test
    void itIsAnswered() {
        ring();
        calls.at("09:15:05.775");
        calls.established(CALL, B, A);

        assertThat(published(Kind.PUT, A, CALL, "77a3")).isEqualTo(golden("answered"));
        assertThat(published(Kind.PUT, B, CALL, "77a3")).isEqualTo(golden("answered"));
    }

    @Test
    void itIsHeld() {
        ring();
        calls.at("09:15:05.775");
        calls.established(CALL, B, A);
        calls.at("09:15:31.004");
        calls.held(CALL, B);

        assertThat(published(Kind.PUT, A, CALL, "")).isEqualTo(golden("held"));
    }

    @Test
    void theDestinationIsBusy() {
        calls.at("09:15:00.100");
        calls.begin(FAILING, A, CallType.AGENT_INSIDE, A, "1001777");
        calls.at("09:15:00.240");
        calls.originated(FAILING, A, "1001777");
        calls.at("09:15:02.310");
        calls.failed(FAILING, A, EventCause.BUSY);

        assertThat(published(Kind.PUT, A, FAILING, "")).isEqualTo(golden("busy"));
    }

    @Test
    void aRoutedCallRings() {
        ringFromQueue();

        assertThat(published(Kind.POST, A, ACD, "")).isEqualTo(golden("acd-ringing"));
    }

    private void ringFromQueue() {
        calls.at("09:15:00.100");
        calls.begin(
                ACD,
                A,
                CallType.PREROUTE_ACD_IN,
                X,
                event -> event.dialedNumber("7000")
                        .dnis(A)
                        .routerCallKeyDay(153301L)
                        .routerCallKeyCallId(217L)
                        .routerCallKeySequenceNumber(1L)
                        .callVariable1("Gold")
                        .callVariable2(X)
                        .namedVariables(List.of(new NamedVariable("user.Segment", "VIP")))
                        .namedArrays(List.of(new NamedArray(0, "user.Tags", "north"))));
        calls.delivered(ACD, A, X, event -> event.calledDeviceId("7000").skillGroupNumber(76L));
    }

    private void talkToCaller() {
        ringFromQueue();
        calls.agent(A, UserState.TALKING);
        calls.at("09:15:05.775");
        calls.established(ACD, A, X);
    }

    @Test
    void theAgentWrapsUp() {
        talkToCaller();
        calls.data(ACD, A, CallType.PREROUTE_ACD_IN, event -> event.callWrapupData("Sales Call"));
        calls.at("09:15:58.120");
        calls.released(ACD, A, X);
        calls.released(ACD, A, A);
        calls.cleared(ACD, A);
        calls.agent(A, UserState.WORK_READY);

        assertThat(published(Kind.PUT, A, ACD, "")).isEqualTo(golden("wrap-up"));
        calls.end(ACD, A);
        calls.agent(A, UserState.READY);
        assertThat(published(Kind.DELETE, A, ACD, "")).isEqualTo(golden("removed"));
    }

    private void consult() {
        talkToCaller();
        calls.at("09:15:31.004");
        calls.held(ACD, A);
        calls.begin(
                CONSULT,
                A,
                CallType.CONSULT,
                A,
                event -> event.dialedNumber(B)
                        .callVariable1("Gold")
                        .callVariable2(X)
                        .namedVariables(List.of(new NamedVariable("user.Segment", "VIP")))
                        .namedArrays(List.of(new NamedArray(0, "user.Tags", "north"))));
        calls.originated(CONSULT, A, B);
        calls.begin(CONSULT, B, CallType.CONSULT, A, B);
        calls.delivered(CONSULT, B, A);
        calls.at("09:15:58.120");
        calls.established(CONSULT, B, A);
    }

    @Test
    void aConsultIsAnswered() {
        consult();

        assertThat(published(Kind.PUT, A, ACD, "")).isEqualTo(golden("consult-original"));
        assertThat(published(Kind.PUT, A, CONSULT, "")).isEqualTo(golden("consult-consult"));
    }

    @Test
    void theCallIsTransferred() {
        consult();
        calls.data(ACD, A, CallType.CONSULT_OFFERRED, event -> event);
        calls.transferred(ACD, CONSULT, A, B, X, B);

        assertThat(published(Kind.POST, B, ACD, "")).isEqualTo(golden("transferred"));
    }

    @Test
    void threeConfer() {
        consult();
        calls.data(ACD, A, CallType.CONFERENCE, event -> event);
        calls.conferenced(ACD, CONSULT, A, B, A, B, X);

        assertThat(sorted(published(Kind.PUT, A, ACD, ""))).isEqualTo(sorted(golden("conference")));
    }

    @Test
    void aSupervisorListens() {
        talkToCaller();
        calls.at("09:15:31.004");
        calls.begin(MONITOR, S, CallType.SUPERVISOR_MONITOR, S, A);
        calls.originated(MONITOR, S, A);
        calls.delivered(MONITOR, A, S);
        calls.begin(MONITOR, A, CallType.SUPERVISOR_MONITOR, S, A);
        calls.established(MONITOR, A, S);

        assertThat(published(Kind.POST, A, MONITOR, "")).isEqualTo(golden("monitor"));
    }

    @Test
    void aRecordIsOfferedForPreview() {
        calls.at("09:15:00.100");
        calls.begin(
                RESERVATION,
                A,
                CallType.RESERVATION_PREVIEW,
                "6201",
                event -> event.dialedNumber(A)
                        .dnis(A)
                        .namedVariables(List.of(
                                new NamedVariable("BACampaign", "Spring"),
                                new NamedVariable("BAAccountNumber", "AC77"),
                                new NamedVariable("BAResponse", ""),
                                new NamedVariable("BAStatus", "PREVIEW_OUTBOUND_RESERVATION"),
                                new NamedVariable("BADialedListID", "20001"),
                                new NamedVariable("BATimeZone", "-300"),
                                new NamedVariable("BABuddyName", "Doe,Jane"))));
        calls.delivered(
                RESERVATION, A, "6201", event -> event.calledDeviceId(A).callingDeviceType(DeviceIdType.CTI_PORT));

        assertThat(published(Kind.POST, A, RESERVATION, "")).isEqualTo(golden("preview"));
    }

    /** The last event of that kind at that user's node, of that call, as it is published. */
    private String published(Kind kind, String loginId, long call, String requestId) {
        heard.addAll(calls.takeNews());
        DialogNews last = heard.stream()
                .filter(news -> news.kind() == kind)
                .filter(news -> news.loginId().equals(loginId))
                .filter(news -> news.dialog().id().equals(Long.toString(call)))
                .reduce((first, second) -> second)
                .orElseThrow();
        RecordedPubSub pubSub = new RecordedPubSub();
        DialogPublisher publisher = new DialogPublisher(
                new NodePublisher(pubSub, new PublicationLog(new NoWebServicesLog())), new PublishedDialogs());
        RequestId id = new RequestId(requestId);
        switch (kind) {
            case POST -> publisher.entered(loginId, last.dialog(), id);
            case PUT -> publisher.changed(loginId, last.dialog(), id);
            case DELETE -> publisher.left(loginId, last.dialog(), id);
        }
        return pubSub.takeAll().getLast().xml();
    }

    /** The file shows the controller first, and who was added appended; the order is not sourced. */
    private static List<String> sorted(String xml) {
        return List.of(xml.split("(?=<Participant>)|(?<=</Participant>)")).stream()
                .sorted()
                .toList();
    }

    private static String golden(String name) {
        return GoldenFile.read("dialog/" + name + ".xml").strip();
    }
}
