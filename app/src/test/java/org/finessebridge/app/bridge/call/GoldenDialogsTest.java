package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.PlayedCalls.A;
import static org.finessebridge.app.bridge.call.PlayedCalls.B;
import static org.finessebridge.app.bridge.call.PlayedCalls.NONE;
import static org.finessebridge.app.bridge.call.PlayedCalls.S;
import static org.finessebridge.app.bridge.call.PlayedCalls.X;

import java.util.List;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.user.User;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.GoldenFile;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.call.BeginCallEventBuilder;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.junit.jupiter.api.Test;

/** The events as the original writes them, to the letter. */
class GoldenDialogsTest {

    private static final String FIRST = "09:15:00.100";
    private static final String SECOND = "09:15:02.310";
    private static final String THIRD = "09:15:05.775";
    private static final String FOURTH = "09:15:31.004";
    private static final String FIFTH = "09:15:58.120";

    private final PlayedCalls calls = PlayedCalls.ucce();

    @Test
    void anAgentCallsAnother() {
        long id = 16804401;
        calls.at(FIRST);
        calls.begin(id, A, CallType.AGENT_INSIDE, A, B);
        assertThat(xml(Kind.POST, A, "5f0b2c1e-1")).isEqualTo(golden("01-caller-off-hook-post"));

        calls.offHook(id, A);
        calls.at("09:15:00.240");
        calls.originated(id, A, B);
        calls.begin(id, B, CallType.AGENT_INSIDE, A, B);
        calls.at(SECOND);
        calls.delivered(id, B, A);
        assertThat(xml(Kind.POST, B, "")).isEqualTo(golden("02-rings-post"));

        calls.at(THIRD);
        calls.established(id, B, A);
        assertThat(xml(Kind.PUT, A, "77a3")).isEqualTo(golden("03-answered-put"));

        calls.at(FOURTH);
        calls.held(id, B);
        assertThat(xml(Kind.PUT, B, "")).isEqualTo(golden("04-held-put"));
    }

    @Test
    void theDestinationIsBusy() {
        long id = 16804402;
        calls.at(FIRST);
        calls.begin(id, A, CallType.AGENT_INSIDE, A, "1001777");
        calls.originated(id, A, "1001777");
        calls.at(SECOND);
        calls.failed(id, A, EventCause.BUSY);

        assertThat(xml(Kind.PUT, A, "")).isEqualTo(golden("05-busy-put"));
    }

    private static BeginCallEventBuilder variables(BeginCallEventBuilder builder) {
        return builder.callVariable1("Gold")
                .callVariable2(X)
                .namedVariables(List.of(new NamedVariable("user.Segment", "VIP")))
                .namedArrays(List.of(new NamedArray(0, "user.Tags", "north")));
    }

    private void rings() {
        calls.at(FIRST);
        calls.begin(
                16804410,
                A,
                CallType.PREROUTE_ACD_IN,
                X,
                builder -> variables(builder)
                        .dialedNumber("7000")
                        .dnis(A)
                        .routerCallKeyDay(153301L)
                        .routerCallKeyCallId(217L)
                        .routerCallKeySequenceNumber(1L));
        calls.delivered(
                16804410,
                A,
                X,
                builder -> builder.calledDeviceId("7000")
                        .calledDeviceType(DeviceIdType.ROUTE_POINT)
                        .lastRedirectDeviceId("7000")
                        .skillGroupNumber(76));
    }

    @Test
    void aRoutedCallRingsAndLeavesWork() {
        long id = 16804410;
        rings();
        assertThat(xml(Kind.POST, A, "")).isEqualTo(golden("06-acd-call-rings-post"));

        calls.at(THIRD);
        calls.established(id, A, X);
        calls.agent(A, UserState.TALKING);
        calls.at(FIFTH);
        calls.data(id, A, CallType.PREROUTE_ACD_IN, builder -> builder.callWrapupData("Sales Call"));
        calls.released(id, A, X);
        calls.released(id, A, A);
        calls.cleared(id, A);
        calls.agent(A, UserState.WORK_READY);
        assertThat(xml(Kind.PUT, A, "")).isEqualTo(golden("07-wrap-up-put"));

        calls.agent(A, UserState.READY);
        calls.end(id, A);
        assertThat(xml(Kind.DELETE, A, "")).isEqualTo(golden("08-after-wrap-up-delete"));
    }

    private void consults() {
        rings();
        calls.at(THIRD);
        calls.established(16804410, A, X);
        calls.agent(A, UserState.TALKING);
        calls.at(FOURTH);
        calls.held(16804410, A);
        calls.begin(
                16804415, A, CallType.CONSULT, A, builder -> variables(builder).dialedNumber(B));
        calls.originated(16804415, A, B);
        calls.begin(16804415, B, CallType.CONSULT, A, B);
        calls.delivered(16804415, B, A);
        calls.at(FIFTH);
        calls.takeNews();
        calls.established(16804415, B, A);
    }

    @Test
    void aConsultIsAnswered() {
        consults();

        List<DialogNews> ofA = calls.takeNews().stream()
                .filter(news -> news.loginId().equals(A))
                .toList();

        assertThat(ofA.stream().map(news -> xml(news, "")))
                .containsExactlyInAnyOrder(golden("09-consult-original-put"), golden("09-consult-put"));
    }

    @Test
    void aConsultIsTransferred() {
        consults();
        calls.data(16804410, B, CallType.CONSULT_OFFERRED, builder -> builder);
        calls.transferred(16804410, 16804415, A, B, X, B);

        assertThat(xml(Kind.POST, B, "")).isEqualTo(golden("10-transferred-post"));
    }

    @Test
    void aConsultBecomesAConference() {
        consults();
        calls.data(16804410, A, CallType.CONFERENCE, builder -> builder);
        calls.conferenced(16804410, 16804415, A, B, A, B, X);

        assertThat(xml(Kind.PUT, A, "")).isEqualTo(golden("11-conference-put"));
    }

    @Test
    void anAgentIsListenedTo() {
        rings();
        calls.established(16804410, A, X);
        long id = 16804420;
        calls.at(FOURTH);
        calls.begin(id, S, CallType.SUPERVISOR_MONITOR, S, A);
        calls.originated(id, S, A);
        calls.delivered(id, A, S);
        calls.begin(id, A, CallType.SUPERVISOR_MONITOR, S, A);
        calls.established(id, A, S);

        assertThat(xml(Kind.POST, A, "")).isEqualTo(golden("12-monitored-post"));
    }

    @Test
    void aRecordIsOffered() {
        long id = 16804430;
        calls.at(FIRST);
        calls.begin(
                id,
                A,
                CallType.RESERVATION_PREVIEW,
                "6201",
                builder -> builder.namedVariables(List.of(
                        new NamedVariable("BACampaign", "Spring"),
                        new NamedVariable("BAAccountNumber", "AC77"),
                        new NamedVariable("BAResponse", ""),
                        new NamedVariable("BAStatus", "PREVIEW_OUTBOUND_RESERVATION"),
                        new NamedVariable("BADialedListID", "20001"),
                        new NamedVariable("BATimeZone", "-300"),
                        new NamedVariable("BABuddyName", "Doe,Jane"))));
        calls.delivered(
                id,
                A,
                "6201",
                builder -> builder.calledDeviceId(A)
                        .callingDeviceType(DeviceIdType.CTI_PORT)
                        .localConnectionState(LocalConnectionState.ALERTING)
                        .skillGroupNumber(NONE));

        assertThat(xml(Kind.POST, A, "")).isEqualTo(golden("13-preview-reservation-post"));
    }

    /** The last of that kind at that user's node, of those since the last call. */
    private String xml(Kind kind, String loginId, String requestId) {
        return calls.takeNews().stream()
                .filter(news -> news.kind() == kind && news.loginId().equals(loginId))
                .reduce((first, second) -> second)
                .map(news -> xml(news, requestId))
                .orElseThrow();
    }

    private static String xml(DialogNews news, String requestId) {
        RequestId id = new RequestId(requestId);
        if (news.kind() == Kind.PUT) {
            return Update.changed("dialog", news.dialog(), id, news.dialog().uri())
                    .toXml();
        }
        String dialogs = "<dialogs>" + FinesseXml.element("Dialog", news.dialog()) + "</dialogs>";
        return new Update(dialogs, news.kind().name(), requestId, User.dialogsUri(news.loginId())).toXml();
    }

    /** As on the wire, where there are no breaks between members. */
    private static String golden(String name) {
        return GoldenFile.read("dialog/" + name + ".xml")
                .replaceAll(">\\s*\n\\s*", ">")
                .strip();
    }
}
