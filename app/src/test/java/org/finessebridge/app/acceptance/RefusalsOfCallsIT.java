package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.finessebridge.cti.simulator.fault.RequestFault;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 17: what the CTI server refuses, and what is refused before it is asked. */
class RefusalsOfCallsIT extends CallRows {

    private static final String CONSULT_TO_C = "<toAddress>2003</toAddress>";

    private static final Pattern ROW = Pattern.compile("(\\S+) +(\\S+) +(\\d+) +(\\d+) +(.+?) +(CF_\\S+)");

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    private void talk() throws Exception {
        begin(ucce().toList().getFirst(), "o");
        a = notReady("2001");
        callFromOutside("2001");
        a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        a.acts("o", "ANSWER");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #ANSWER
                TALKING
                """);
    }

    private void hangUp() {
        a.acts("o", "DROP");
        a.hears("""
                PUT    o X>A ACTIVE  OTHER_IN: A DROPPED[-], X ACTIVE[I] #DROP
                PUT    o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                DELETE o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                NOT_READY
                """);
        over();
    }

    private void refuse(String request, int failureCode, long peripheralErrorCode) {
        simulator(playing ->
                playing.requestFaults().add(RequestFault.refuse(request, failureCode, peripheralErrorCode), 1));
    }

    /** The operation, the request for it, the codes, and the error. */
    static Stream<Arguments> refusals() {
        return """
                HOLD             HOLD_CALL_REQ         22    0     Invalid State          CF_INVALID_OBJECT_STATE
                HOLD             HOLD_CALL_REQ         21    0     Invalid State          CF_GENERIC_STATE_INCOMPATIBILITY
                ANSWER           ANSWER_CALL_REQ       22    0     Invalid State          CF_INVALID_OBJECT_STATE
                HOLD             HOLD_CALL_REQ         24    0     Generic Error          CF_NO_ACTIVE_CALL
                RETRIEVE         RETRIEVE_CALL_REQ     25    0     Generic Error          CF_NO_HELD_CALL
                ANSWER           ANSWER_CALL_REQ       28    0     Generic Error          CF_NO_CALL_TO_ANSWER
                DROP             CLEAR_CONNECTION_REQ  26    0     Generic Error          CF_NO_CALL_TO_CLEAR
                DROP             CLEAR_CONNECTION_REQ  27    0     Generic Error          CF_NO_CONNECTION_TO_CLEAR
                DROP             CLEAR_CONNECTION_REQ  4     0     Generic Error          CF_OBJECT_NOT_KNOWN
                DROP             CLEAR_CONNECTION_REQ  13    0     Generic Error          CF_INVALID_CSTA_CONNECTION_ID
                CONSULT_CALL     CONSULTATION_CALL_REQ 6     0     Invalid Destination    CF_INVALID_CALLED_DEVICE
                CONSULT_CALL     CONSULTATION_CALL_REQ 14    0     Invalid Destination    CF_INVALID_DESTINATION
                TRANSFER_SST     TRANSFER_CALL_REQ     1009  0     Invalid Destination    CF_INVALID_DIALED_NUMBER
                CONSULT_CALL     CONSULTATION_CALL_REQ 5     0     Invalid Device         CF_INVALID_CALLING_DEVICE
                CONSULT_CALL     CONSULTATION_CALL_REQ 12    0     Invalid Device         CF_INVALID_CSTA_DEVICE_ID
                HOLD             HOLD_CALL_REQ         34    0     Call Operation Failure CF_RESOURCE_OUT_OF_SERVICE
                HOLD             HOLD_CALL_REQ         31    0     Call Operation Failure CF_GENERIC_SYSTEM_RESOURCE_AVAILABILITY
                HOLD             HOLD_CALL_REQ         32    0     Call Operation Failure CF_SERVICE_BUSY
                RETRIEVE         RETRIEVE_CALL_REQ     35    0     Call Operation Failure CF_NETWORK_BUSY
                DROP             CLEAR_CONNECTION_REQ  36    0     Call Operation Failure CF_NETWORK_OUT_OF_SERVICE
                UPDATE_CALL_DATA SET_CALL_DATA_REQ     78    0     Call Operation Failure CF_REQUEST_TIMEOUT_REJECTION
                CONSULT_CALL     CONSULTATION_CALL_REQ 10    0     Call Operation Failure CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE
                TRANSFER_SST     TRANSFER_CALL_REQ     284   0     Generic Error          CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED
                HOLD             HOLD_CALL_REQ         15    0     Generic Error          CF_INVALID_FEATURE
                HOLD             HOLD_CALL_REQ         79    0     Generic Error          CF_REQUESTS_ON_DEVICE_EXCEEDED_REJECTION
                HOLD             HOLD_CALL_REQ         44    0     Generic Error          CF_OUTSTANDING_REQUEST_LIMIT_EXCEEDED
                HOLD             HOLD_CALL_REQ         0     0     Generic Error          CF_GENERIC_UNSPECIFIED
                HOLD             HOLD_CALL_REQ         1     0     Generic Error          CF_GENERIC_OPERATION
                HOLD             HOLD_CALL_REQ         2     0     Generic Error          CF_REQUEST_INCOMPATIBLE_WITH_OBJECT
                HOLD             HOLD_CALL_REQ         33    0     Generic Error          CF_RESOURCE_BUSY
                HOLD             HOLD_CALL_REQ         70    0     Generic Error          CF_GENERIC_UNSPECIFIED_REJECTION
                TRANSFER_SST     TRANSFER_CALL_REQ     1     20999 Generic Error          CF_GENERIC_OPERATION
                TRANSFER_SST     TRANSFER_CALL_REQ     1     20700 Call Operation Failure CF_GENERIC_OPERATION
                SEND_DTMF        SEND_DTMF_SIGNAL_REQ  1     12005 Generic Error          CF_GENERIC_OPERATION
                """.lines().map(line ->
                ROW.matcher(line.strip()).replaceFirst("$1,$2,$3,$4,$5,$6").split(",")).map(
                row -> Arguments.of((Object[]) row));
    }

    /** All of one call, which nothing changes: more than one refusal may not change it either. */
    @Spec(document = "call-flows", section = "17", says = "operation, code, ErrorType")
    @Test
    void whatTheServerRefuses() throws Exception {
        talk();
        refusals().map(Arguments::get).forEach(row -> {
            String action = (String) row[0];
            String failure = (String) row[2];
            String peripheral = (String) row[3];
            refuse((String) row[1], Integer.parseInt(failure), Long.parseLong(peripheral));
            a.with("o", action, "2001", more(action));
            a.hears("ERROR %s %s %s #%s at o"
                    .formatted(row[4], row[5], peripheral.equals("0") ? failure : peripheral, action));
        });
        hangUp();
    }

    private static String more(String action) {
        return switch (action) {
            case "CONSULT_CALL", "TRANSFER_SST" -> CONSULT_TO_C;
            case "UPDATE_CALL_DATA" -> "<mediaProperties><wrapUpReason>Sale</wrapUpReason></mediaProperties>";
            case "SEND_DTMF" ->
                "<actionParams><ActionParam><name>dtmfString</name><value>1</value></ActionParam></actionParams>";
            default -> "";
        };
    }

    @Spec(document = "call-flows", section = "17", says = "MAKE_CALL, SILENT_MONITOR: no dialog yet")
    @ParameterizedTest
    @CsvSource({
        "6,    Invalid Destination,    CF_INVALID_CALLED_DEVICE",
        "14,   Invalid Destination,    CF_INVALID_DESTINATION",
        "1009, Invalid Destination,    CF_INVALID_DIALED_NUMBER",
        "5,    Invalid Device,         CF_INVALID_CALLING_DEVICE",
        "12,   Invalid Device,         CF_INVALID_CSTA_DEVICE_ID",
        "10,   Call Operation Failure, CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE",
        "34,   Call Operation Failure, CF_RESOURCE_OUT_OF_SERVICE"
    })
    void aNewCallThatIsRefused(int code, String type, String message) throws Exception {
        begin(ucce().toList().getFirst());
        a = notReady("2001");
        refuse("MAKE_CALL_REQ", code, 0);
        a.calls("2002");
        a.hears("ERROR %s %s %d #MAKE_CALL at /finesse/api/User/2001/Dialogs".formatted(type, message, code));
        over();
    }

    @Spec(document = "call-flows", section = "17", says = "38, 20700, 20999: BARGE_CALL, ErrorType is the bare number")
    @ParameterizedTest
    @CsvSource({
        "1,  20700, 20700 CF_GENERIC_OPERATION 20700",
        "1,  20999, 20999 CF_GENERIC_OPERATION 20999",
        "38, 0,     20700 CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED 38"
    })
    void aBargeInThatIsRefused(int failureCode, long code, String error) throws Exception {
        begin(ucce().toList().getFirst(), "o", "m");
        a = notReady("2001");
        RowUser s = notReady("3001");
        callFromOutside("2001");
        a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        a.acts("o", "ANSWER");
        a.hears("PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #ANSWER\nTALKING");
        s.posts("SILENT_MONITOR", "2001", "");
        s.hears("""
                POST m S>A INITIATING SUPERVISOR_MONITOR: S INITIATING[I] of=o #SILENT_MONITOR
                PUT  m S>A INITIATED  SUPERVISOR_MONITOR: S INITIATED[I] of=o
                TALKING
                PUT  m S>A ALERTING   SUPERVISOR_MONITOR: S INITIATED[I] of=o
                PUT  m S>A ACTIVE     SUPERVISOR_MONITOR: A ACTIVE[-], S ACTIVE[M] of=o
                """);
        a.hears("POST m S>A ACTIVE SUPERVISOR_MONITOR: A ACTIVE[-], S ACTIVE[M] of=o");
        refuse("SUPERVISE_CALL_REQ", failureCode, code);
        s.posts("BARGE_CALL", "2001", "<associatedDialogUri>/finesse/api/Dialog/" + id("m") + "</associatedDialogUri>");
        s.hearsRefusal("ERROR " + error + " #BARGE_CALL");
        phones(phones -> phones.hangUp(id("m"), "3001"));
        s.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                NOT_READY
                """);
        a.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                """);
        hangUp();
    }

    private HttpResponse<String> put(String dialog, String action, String target, String more) {
        return a.rest()
                .put(
                        "/finesse/api/Dialog/" + dialog,
                        "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>%s</targetMediaAddress>%s</Dialog>"
                                .formatted(action, target, more),
                        action);
    }

    private HttpResponse<String> post(String action, String from, String to) {
        return a.rest()
                .post(
                        "/finesse/api/User/2001/Dialogs",
                        "<Dialog><requestedAction>%s</requestedAction><fromAddress>%s</fromAddress><toAddress>%s</toAddress></Dialog>"
                                .formatted(action, from, to),
                        action);
    }

    private static String inShort(HttpResponse<String> answer) {
        String type = answer.body().replaceAll("(?s).*<ErrorType>([^<]*)</ErrorType>.*", "$1");
        assertThat(answer.body()).contains("<ApiErrors>", "<ErrorData>", "<ErrorMessage>");
        return answer.statusCode() + " " + type;
    }

    @Spec(document = "call-flows", section = "17", says = "checked before CTI")
    @Test
    void whatIsRefusedAtOnce() throws Exception {
        talk();
        String o = Long.toString(id("o"));
        String toA = "<toAddress>2001</toAddress>";
        assertThat(inShort(put("1", "HOLD", "2001", ""))).isEqualTo("404 Not Found");
        assertThat(put("1", "HOLD", "2001", "").body()).contains("Invalid dialogId specified for dialog");
        assertThat(inShort(put(o, "HOLD", "2002", ""))).isEqualTo("400 Invalid Input");
        assertThat(inShort(put(o, "HOLD", "", ""))).isEqualTo("400 Parameter Missing");
        assertThat(inShort(put(o, "CONSULT_CALL", "2001", toA))).isEqualTo("400 Invalid Destination");
        assertThat(inShort(put(o, "TRANSFER_SST", "2001", toA))).isEqualTo("400 Invalid Destination");
        assertThat(inShort(put(o, "CONSULT_CALL", "2001", ""))).isEqualTo("400 Parameter Missing");
        assertThat(inShort(put(o, "PARTICIPANT_DROP", "2003", ""))).isEqualTo("400 Invalid Destination");
        assertThat(inShort(put(o, "JUMP", "2001", ""))).isEqualTo("400 Invalid Input");
        assertThat(inShort(put(
                        o,
                        "UPDATE_CALL_DATA",
                        "2001",
                        "<mediaProperties><callvariables><CallVariable><name>BAResponse</name><value>x</value>"
                                + "</CallVariable></callvariables></mediaProperties>")))
                .isEqualTo("400 Invalid Input");
        assertThat(inShort(post("MAKE_CALL", "2001", "2001"))).isEqualTo("400 Invalid Destination");
        assertThat(inShort(post("MAKE_CALL", "2002", "2003"))).isEqualTo("400 Invalid Input");
        assertThat(inShort(post("MAKE_CALL", "2001", ""))).isEqualTo("400 Parameter Missing");
        assertThat(inShort(post("SILENT_MONITOR", "2001", "2002"))).isEqualTo("401 Authorization Failure");
        assertThat(inShort(post("BARGE_CALL", "2001", "2002"))).isEqualTo("401 Authorization Failure");
        assertThat(inShort(server().rest("2002")
                        .put(
                                "/finesse/api/Dialog/" + o,
                                "<Dialog><requestedAction>DROP</requestedAction><targetMediaAddress>2001"
                                        + "</targetMediaAddress></Dialog>",
                                "other")))
                .isIn("404 Not Found", "401 Invalid Authorization User Specified");
        assertThat(inShort(server().rest("2002").post("/finesse/api/User/2001/Dialogs", "<Dialog></Dialog>", "other")))
                .isEqualTo("401 Invalid Authorization User Specified");
        hangUp();
    }

    @Spec(document = "call-flows", section = "17", says = "monitor preconditions of S")
    @Test
    void aSupervisorWhoMayNotListen() throws Exception {
        talk();
        RowUser s = ready("3001");
        String monitor = "<Dialog><requestedAction>SILENT_MONITOR</requestedAction><fromAddress>3001</fromAddress>"
                + "<toAddress>%s</toAddress></Dialog>";
        String uri = "/finesse/api/User/3001/Dialogs";
        assertThat(inShort(s.rest().post(uri, monitor.formatted("2001"), "no"))).isEqualTo("400 Invalid State");
        s.becomes("NOT_READY");
        assertThat(inShort(s.rest().post(uri, monitor.formatted("3001"), "no"))).isEqualTo("400 Invalid Destination");
        assertThat(inShort(s.rest().post(uri, monitor.formatted("2009"), "no"))).isEqualTo("400 Invalid Destination");
        hangUp();
    }

    /** What nobody should have to read, at both places where bodies of calls come. */
    static Stream<Arguments> hostileBodies() {
        String deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        return Stream.of(
                Arguments.of(
                        "an external entity",
                        "<!DOCTYPE Dialog [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<Dialog><requestedAction>&x;</requestedAction></Dialog>"),
                Arguments.of(
                        "an entity bomb",
                        "<!DOCTYPE Dialog [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                                + "<!ENTITY c \"&b;&b;&b;&b;\">]><Dialog><requestedAction>&c;</requestedAction></Dialog>"),
                Arguments.of("a forbidden character", "<Dialog><requestedAction>HO\u0001LD</requestedAction></Dialog>"),
                Arguments.of("a reference to one", "<Dialog><requestedAction>HO&#1;LD</requestedAction></Dialog>"),
                Arguments.of("deep nesting", "<Dialog>" + deep + "</Dialog>"),
                Arguments.of("half a document", "<Dialog><requestedAction>HOLD"),
                Arguments.of("another root", "<User><requestedAction>HOLD</requestedAction></User>"),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostileBodies(String what, String body) throws IOException {
        begin(ucce().toList().getFirst());
        for (String request : new String[] {"POST /finesse/api/User/2001/Dialogs", "PUT /finesse/api/Dialog/1"}) {
            String answer = RawRequests.exchange(server().restPort(), raw(request, "application/xml", body));
            assertThat(answer)
                    .as(what + " at " + request)
                    .startsWith("HTTP/1.1 400")
                    .contains("<ApiErrors>");
            assertThat(answer).doesNotContain("root:");
        }
    }

    @Test
    void aMegabyteIsTooMuch() throws IOException {
        begin(ucce().toList().getFirst());
        String much = "<Dialog><requestedAction>" + "A".repeat(1_048_576) + "</requestedAction></Dialog>";
        for (String request : new String[] {"POST /finesse/api/User/2001/Dialogs", "PUT /finesse/api/Dialog/1"}) {
            assertThat(RawRequests.exchange(server().restPort(), raw(request, "application/xml", much)))
                    .containsPattern("^HTTP/1.1 (400|413)");
        }
    }

    @Test
    void anotherContentTypeIsRefused() throws IOException {
        begin(ucce().toList().getFirst());
        for (String request : new String[] {"POST /finesse/api/User/2001/Dialogs", "PUT /finesse/api/Dialog/1"}) {
            assertThat(RawRequests.exchange(server().restPort(), raw(request, "text/plain", "{}")))
                    .startsWith("HTTP/1.1 415");
        }
    }

    private static String raw(String request, String contentType, String body) {
        return request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + RawRequests.authorization("2001")
                + "Content-Type: " + contentType + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body;
    }
}
