package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.acceptance.WrittenLog.Line;
import org.finessebridge.cti.simulator.fault.RequestFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests for calls, such as are refused, and those of supervisors, followed as docs/operating.md says. */
class WebServicesLogOfDialogsIT {

    private static final Pattern INVOKE_ID = Pattern.compile("Invoke id :(\\d+) ,");

    private static RunningServer server;
    private static WrittenLog log;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        log = WrittenLog.ofWebServices(server.data());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int awaitApiRequest(String url, String caller, String requestId) {
        return log.awaitLine(
                "API_REQUEST",
                0,
                line -> line.is(
                        "API_REQUEST",
                        "[REQUEST_URL=" + url + "][agent_id=" + caller + "][request_identifier=" + requestId + "]"));
    }

    /** The request to the CTI server, and behind it its answer, found by the invoke id. */
    private static int awaitAnswer(int at, String request, String answer, String... contained) {
        int sent = log.awaitLine(
                request,
                at,
                line -> line.is("MESSAGE_TO_CTI_SERVER", contained)
                        && line.parameters().endsWith("[cti_message_name=" + request + "]"));
        Matcher invokeId = INVOKE_ID.matcher(log.line(sent).parameters());
        assertThat(invokeId.find()).isTrue();
        return log.awaitLine(
                answer,
                sent,
                line -> line.is(
                        "DECODED_MESSAGE_FROM_CTI_SERVER",
                        "CTI" + answer + " [",
                        "]CTIMessageBean [invokeID=" + invokeId.group(1) + ","));
    }

    private static void awaitPublication(int at, String node, String requestId, String... contained) {
        log.awaitLine(
                "the update",
                at,
                line -> line.is("XMPP_PUBLISH_ASYNCHRONOUS", contained)
                        && line.is(
                                "XMPP_PUBLISH_ASYNCHRONOUS",
                                "[NodeId=" + node + "]",
                                "<requestId>" + requestId + "</requestId>"));
    }

    private static String act(CallingUser user, String id, String dialog, String action) {
        String requestId = UUID.randomUUID().toString();
        user.rest()
                .put(
                        "/finesse/api/Dialog/" + dialog,
                        "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>%s</targetMediaAddress></Dialog>"
                                .formatted(action, id),
                        requestId);
        var _ = user.answer(requestId);
        return requestId;
    }

    /** No message of a call has an agent: what both sides have is the call's id and the extension. */
    @Test
    void aDialogIsFollowedByItsIdTheExtensionAndTheInvokeId() throws Exception {
        try (CallingUser caller = CallingUser.signIn(server, "2001");
                CallingUser called = CallingUser.signIn(server, "2002")) {
            String dialog = caller.call("2002").text("id");
            assertThat(called.nextCall()).isEqualTo(dialog);
            var _ = called.act(dialog, "ANSWER");
            caller.waitForOwn(dialog, "ACTIVE");

            String hold = act(caller, "2001", dialog, "HOLD");

            int at = awaitApiRequest("Dialog/" + dialog, "2001", hold);
            at = awaitAnswer(at, "HoldCallReq", "HoldCallConf", "callid : " + dialog, "connectiondeviceid : 2001");
            at = log.awaitLine(
                    "the event",
                    at,
                    line -> line.is("DECODED_MESSAGE_FROM_CTI_SERVER", "CTICallHeldEvent [", "ID=" + dialog + ","));
            awaitPublication(at, "/finesse/api/User/2001/Dialogs", hold);

            server.simulator()
                    .play(playing -> playing.requestFaults().add(RequestFault.refuse("RETRIEVE_CALL_REQ", 22, 0), 1))
                    .join();
            String retrieve = act(caller, "2001", dialog, "RETRIEVE");

            at = awaitApiRequest("Dialog/" + dialog, "2001", retrieve);
            at = awaitAnswer(
                    at, "RetrieveCallReq", "ControlFailureConf", "callid : " + dialog, "connectiondeviceid : 2001");
            assertThat(log.line(at).parameters()).contains("failureCode=22");
            awaitPublication(at, "/finesse/api/User/2001/Dialogs", retrieve, "CF_INVALID_OBJECT_STATE");
            var _ = caller.act(dialog, "DROP");
            caller.waitForEnd(dialog);
        }
    }

    @Test
    void aRequestOfASupervisorNamesBoth() throws Exception {
        try (CallingUser agent = CallingUser.signIn(server, "2003")) {
            server.rest("2003").changeState("2003", "READY", "ready");
            var _ = agent.answer("ready");

            server.rest("3001").changeState("2003", "NOT_READY", "by-supervisor");
            var _ = agent.answer("by-supervisor");

            int at = awaitApiRequest("User/2003", "3001", "by-supervisor");
            at = awaitAnswer(
                    at,
                    "SetAgentStateReq",
                    "SetAgentStateConf",
                    ", agentstate : 2,",
                    ", agentid: 2003, supervisorid: 3001,");
            awaitPublication(at, "/finesse/api/User/2003", "by-supervisor", "<state>NOT_READY</state>");
        }
    }

    /** What another's parameter holds breaks no line. */
    @Test
    void aCallVariableWithABracketLeavesTheLineToBeFound() throws Exception {
        try (CallingUser caller = CallingUser.signIn(server, "2004");
                CallingUser called = CallingUser.signIn(server, "2005")) {
            String dialog = caller.call("2005").text("id");
            assertThat(called.nextCall()).isEqualTo(dialog);
            var _ = called.act(dialog, "ANSWER");
            int at = log.lines().size();
            var _ = called.act(
                    dialog,
                    "UPDATE_CALL_DATA",
                    "<mediaProperties><callvariables><CallVariable><name>callVariable3</name><value>a][b</value>"
                            + "</CallVariable></callvariables></mediaProperties>");

            int event = log.awaitLine(
                    "the event", at, line -> isDataUpdate(line, "DECODED_MESSAGE_FROM_CTI_SERVER", "CallDataUpdate"));
            assertThat(log.line(event).parameters())
                    .contains("Event [", "]CTIMessageBean [invokeID=null,")
                    .contains("a\\]\\[b")
                    .doesNotContain("\\\\");
            int raw = log.awaitLine(
                    "the raw event", at, line -> isDataUpdate(line, "MESSAGE_FROM_CTI_SERVER", "CALL_DATA_UPDATE"));
            assertThat(log.line(raw).parameters())
                    .contains("CALL_DATA_UPDATE_EVENT[", "a\\]\\[b")
                    .doesNotContain("\\\\");
            var _ = caller.act(dialog, "DROP");
            caller.waitForEnd(dialog);
        }
    }

    private static boolean isDataUpdate(Line line, String event, String name) {
        return line.is(event, name, "]\\[b");
    }
}
