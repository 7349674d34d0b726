package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.finessebridge.app.acceptance.WrittenLog.Line;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators of the original read of a request, hop by hop, and what nobody may read. */
class WebServicesLogIT {

    private static final String REQUEST_ID = "6e210ca9-5786-43bc-babf-64a397a6057f";
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

    @Spec(
            document = "Traces of the original",
            section = "Web services log",
            says = "one requestId followed through these lines tells the whole story of a request")
    @Test
    void oneRequestIsFollowedFromTheClientToTheCtiServerAndBackToTheClient() throws Exception {
        int at = log.lines().size();
        try (Desktop desktop = SmackDesktop.overBosh(server, "2001")) {
            server.rest("2001").get("/finesse/api/SystemInfo?nocache=1366756802163");
            server.rest("2001").login("2001", "2003", REQUEST_ID);
            desktop.next(update -> update.requestId().equals(REQUEST_ID));
        }

        int info = log.awaitLine(
                "SystemInfo",
                at,
                line -> line.is(
                        "REQUEST_START",
                        "[method_name=GET][parameter_name={ nocache=[1366756802163], }][resource_name=/SystemInfo][usr="));
        assertThat(log.line(info).text()).isEqualTo("Request start");
        int api = log.awaitLine(
                "API_REQUEST",
                info,
                line -> line.is(
                        "API_REQUEST",
                        "[REQUEST_URL=User/2001][agent_id=2001][request_identifier=" + REQUEST_ID
                                + "][request_method=user.PUT][request_parameters= extension:2003 state:LOGIN]"));
        Line request = log.line(api);
        assertThat(request.text()).isEqualTo("Request from client to webservice api");
        int start = log.awaitLine(
                "REQUEST_START",
                info,
                line -> line.is(
                                "REQUEST_START",
                                "[method_name=PUT][parameter_name={ }][resource_name=/User/2001][usr=2001]")
                        && line.thread().equals(request.thread()));
        assertThat(start).isLessThan(api);
        int kind = log.awaitLine(
                "REGISTER_API_STATS_OBJECT",
                api,
                line -> line.is(
                        "REGISTER_API_STATS_OBJECT",
                        "[resource_name=com.cisco.ccbu:category=WebAppStats,component0=User-[id]-PUT]"));
        assertThat(log.line(kind).text()).isEqualTo("Registered new api stats object for new request type.");
        int end = log.awaitLine(
                "REQUEST_END",
                api,
                line -> line.event().equals("REQUEST_END") && line.thread().equals(request.thread()));
        assertThat(log.line(end).parameters()).matches("\\[elapsed_time=\\d+]");
        assertThat(log.line(end).text()).isEqualTo("Request complete");

        int sent = log.awaitLine(
                "MESSAGE_TO_CTI_SERVER",
                api,
                line -> line.is(
                        "MESSAGE_TO_CTI_SERVER",
                        "[cti_message=Invoke id :",
                        " , agentstate : 0, workmode : 0, reason code: -15532, forceflag :1, agentcapacity: 0,"
                                + " agentext: 2003, agentid: 2001, supervisorid: null, ssoFlag=false]"
                                + "[cti_message_name=SetAgentStateReq]"));
        assertThat(log.line(sent).text()).isEqualTo("Message going to the backend cti server");
        Matcher invokeId = INVOKE_ID.matcher(log.line(sent).parameters());
        assertThat(invokeId.find()).isTrue();
        log.awaitLine(
                "the confirmation",
                sent,
                line -> line.is(
                        "DECODED_MESSAGE_FROM_CTI_SERVER",
                        "CTISetAgentStateConf []CTIMessageBean [invokeID=" + invokeId.group(1) + ","));
        int raw = log.awaitLine(
                "the raw event",
                sent,
                line -> line.is("MESSAGE_FROM_CTI_SERVER", "AGENT_STATE_EVENT[", "maxTaskLimit=1", "agentId=2001"));
        int decoded = log.awaitLine(
                "the decoded event", raw, line -> line.is("DECODED_MESSAGE_FROM_CTI_SERVER", "agentID=2001,"));
        assertThat(log.line(decoded).parameters())
                .matches("\\[cti_message=CTIAgentStateEvent \\[skillGroupState=\\d+ \\([A-Z_]+\\), stateDuration=\\d+,"
                        + " skillGroupNumber=\\d+, skillGroupPriority=\\d+, agentState=2 \\(NOT_READY\\),"
                        + " eventReasonCode=0, numFltSkillGroups=\\d+, CTIClientSignature=[^,]*, agentID=2001,"
                        + " agentExtension=2003, agentInstrument=2003, agentID_Long=null, duration=[^,]+,"
                        + " nextAgentState=[^,]+, fltSkillGroupNumberList=\\[.*], fltSkillGroupIDList=\\[.*],"
                        + " fltSkillGroupPriorityList=\\[.*], fltSkillGroupStateList=\\[.*], MRDId=1, agentMode=1]"
                        + "CTIMessageBean \\[invokeID=null, cti_sequence_id=\\d+, msgID=30,"
                        + " timeTracker=\\{\"id\":\"AgentStateEvent\",\"CTI_MSG_RECEIVED\":\\d{13},"
                        + "\"CTI_MSG_DISPATCH\":\\d{13}}, msgName=AgentStateEvent, deploymentType=CCE]]"
                        + "\\[cti_response_time=\\d+]");
        assertThat(log.line(decoded).text()).isEqualTo("Decoded Message to Finesse from backend cti server");
        int published = log.awaitLine(
                "XMPP_PUBLISH_ASYNCHRONOUS",
                decoded,
                line -> line.is(
                        "XMPP_PUBLISH_ASYNCHRONOUS",
                        "[NodeId=/finesse/api/User/2001][Payload=<Update><data><user>",
                        "<state>NOT_READY</state>",
                        "<requestId>" + REQUEST_ID + "</requestId>",
                        "</Update>]"));
        assertThat(log.line(published).text()).isEqualTo("Publishing XMPP Message Asynchronously");
    }

    @Test
    void theSequenceHasNoGapAndTheFileIsCalledByTheTimeOfItsBeginning() {
        server.rest("2002").get("/finesse/api/User/2002");
        log.awaitLine("the request", 0, line -> line.is("API_REQUEST", "[REQUEST_URL=User/2002]"));

        List<String> lines = log.lines();

        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).startsWith("%010d: ".formatted(i + 1));
        }
        assertThat(log.files())
                .singleElement()
                .asString()
                .matches("Desktop-webservices\\.\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}\\.log");
    }

    @Test
    void anUnsubscriptionIsThere() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2005")) {
            desktop.subscribe("/finesse/api/User/2005/ClientLog");
        }

        int at = log.awaitLine(
                "the end of the subscription",
                0,
                line -> line.is(
                        "UNSUBSCRIBE_REQUEST_SUCCESS",
                        "[NodeId=/finesse/api/User/2005/ClientLog][user_id=2005@" + RunningServer.DOMAIN + "]"));
        assertThat(log.line(at).text()).isEqualTo("Sucessfully unsubscribed from a node on the XMPP server");
    }

    @Test
    void noSecretIsInAnyLog() throws Exception {
        String secret = "open-sesame-";
        FinesseHttp stranger = new FinesseHttp(server.restPort(), "2006", secret + "1");
        stranger.get("/finesse/api/User/2006");
        server.rest("2006").get("/finesse/api/User/2006?access_token=" + secret + "2&pass%77ord=" + secret + "3");
        server.rest("2006")
                .put(
                        "/finesse/api/User/2006/Password",
                        "<Password><password>" + secret + "4</password><newPassword>" + secret
                                + "5</newPassword></Password>",
                        "secrets");
        FinesseHttp administrator = server.rest("administrator");
        assertThat(administrator
                        .post(
                                "/finesse/api/Directory",
                                "<Directory><User><loginId>1001</loginId><password>" + secret
                                        + "7</password></User><more><Param><name>password</name><value>" + secret
                                        + "8</value></Param></more></Directory>",
                                "others")
                        .statusCode())
                .isEqualTo(400);
        FinesseHttp.send(server.rest()
                .request("/finesse/api/User/2006")
                .header("Authorization", "Bearer " + secret + "6")
                .GET()
                .build());
        server.rest("2006").login("2006", "2006", "last");
        log.awaitLine("the last", 0, line -> line.is("XMPP_PUBLISH_ASYNCHRONOUS", "<requestId>last</requestId>"));
        log.awaitLine(
                "what nobody has asked for",
                0,
                line -> line.is(
                        "API_REQUEST", "[request_identifier=others]", "loginId:1001", "password:***", "value:***"));
        WrittenLog access = WrittenLog.ofAccess(server.data());
        Waiting.until(
                "the last access",
                () -> access.lines().stream().anyMatch(line -> line.contains("PUT /finesse/api/User/2006 ")));

        try (Stream<Path> files = Files.walk(server.data().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain(secret)
                        .doesNotContain("Basic ")
                        .doesNotContain("MjAwNjoyMDA2"); // 2006:2006
            }
        }
    }

    @Test
    void whatStrangersSendBeginsNoLineAndLeavesNoBrackets() throws IOException {
        String forged =
                "a%0d%0a0000000001: 10.0.0.1: Jan 01 2020 00:00:00.000 +0000: %25CCBU_x-6-REQUEST_END: %25[elapsed_time=1]: x";
        server.rest("2007")
                .get("/finesse/api/SystemInfo?forged="
                        + forged.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D"));
        server.rest("2007").get("/finesse/api/User/" + "2007%E2%80%AE%5D%5Busr=3001");
        server.rest("2007").login("2007", "2007", "r][usr=3001");

        log.awaitLine("the query", 0, line -> line.is("REQUEST_START", "forged=[a\\r\\n0000000001: "));
        log.awaitLine("the path", 0, line -> line.is("REQUEST_START", "2007\\u202E\\]\\[usr=3001"));
        log.awaitLine("the requestId", 0, line -> line.is("API_REQUEST", "[request_identifier=r\\]\\[usr=3001]"));
        assertThat(log.lines()).allSatisfy(line -> assertThat(line).matches(WrittenLog.LINE));
    }

    @Test
    void anOperatorSwitchesItOffAndOnAtRunTime() {
        FinesseHttp rest = server.rest("2008");
        setLevel("\"OFF\"");
        rest.get("/finesse/api/User/2008?while=off");
        setLevel("null");
        rest.get("/finesse/api/User/2008?while=on");

        log.awaitLine("the request", 0, line -> line.is("REQUEST_START", "{ while=[on], }"));
        assertThat(log.lines()).noneMatch(line -> line.contains("{ while=[off], }"));
    }

    private static void setLevel(String level) {
        assertThat(NotificationLog.setLevelOf(server, "org.finessebridge.app.webserviceslog", level)
                        .statusCode())
                .isEqualTo(204);
    }
}
