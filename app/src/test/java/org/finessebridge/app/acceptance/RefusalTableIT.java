package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.cti.simulator.call.TelephonyLimits;
import org.finessebridge.cti.simulator.fault.RequestFault;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 17 for what needs more than one call, for states, and for FAILURE_CONF: each line is a refusal. */
class RefusalTableIT extends CallRows {

    /** Operation, its request, FailureCode, PeripheralErrorCode, ErrorType, errorMessage. */
    private static final String OF_TWO_CALLS = """
            CONFERENCE, CONFERENCE_CALL_REQ, 38,  0,     Call Operation Failure, CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED
            CONFERENCE, CONFERENCE_CALL_REQ, 1,   20700, Call Operation Failure, CF_GENERIC_OPERATION
            CONFERENCE, CONFERENCE_CALL_REQ, 1,   20999, Generic Error,          CF_GENERIC_OPERATION
            CONFERENCE, CONFERENCE_CALL_REQ, 22,  0,     Invalid State,          CF_INVALID_OBJECT_STATE
            CONFERENCE, CONFERENCE_CALL_REQ, 284, 0,     Generic Error,          CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED
            CONFERENCE, CONFERENCE_CALL_REQ, 15,  0,     Generic Error,          CF_INVALID_FEATURE
            TRANSFER,   TRANSFER_CALL_REQ,   284, 0,     Generic Error,          CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED
            TRANSFER,   TRANSFER_CALL_REQ,   24,  0,     Generic Error,          CF_NO_ACTIVE_CALL
            TRANSFER,   TRANSFER_CALL_REQ,   25,  0,     Generic Error,          CF_NO_HELD_CALL
            TRANSFER,   TRANSFER_CALL_REQ,   29,  0,     Generic Error,          CF_NO_CALL_TO_COMPLETE
            TRANSFER,   TRANSFER_CALL_REQ,   14,  0,     Invalid Destination,    CF_INVALID_DESTINATION
            TRANSFER,   TRANSFER_CALL_REQ,   34,  0,     Call Operation Failure, CF_RESOURCE_OUT_OF_SERVICE
            """;

    /** The state that is asked for, FailureCode, ErrorType, errorMessage. */
    private static final String OF_STATES = """
            NOT_READY, 281, Invalid State,  CF_REASON_CODE_REQUIRED
            NOT_READY, 280, Invalid State,  CF_WRAPUP_DATA_REQUIRED
            NOT_READY, 22,  Invalid State,  CF_INVALID_OBJECT_STATE
            NOT_READY, 21,  Invalid State,  CF_GENERIC_STATE_INCOMPATIBILITY
            NOT_READY, 12,  Invalid Device, CF_INVALID_CSTA_DEVICE_ID
            NOT_READY, 1,   Generic Error,  CF_GENERIC_OPERATION
            NOT_READY, 0,   Generic Error,  CF_GENERIC_UNSPECIFIED
            """;

    /** Status of FAILURE_CONF. */
    private static final List<Integer> STATUSES = List.of(13, 35, 67, 68, 73, 74);

    private void refuse(String request, int failureCode, long peripheralErrorCode) {
        simulator(playing ->
                playing.requestFaults().add(RequestFault.refuse(request, failureCode, peripheralErrorCode), 1));
    }

    private static List<String[]> rows(String table) {
        return table.lines().map(line -> line.split(", *", -1)).toList();
    }

    @Spec(document = "call-flows", section = "17", says = "38, 20700, 20999, 284, 15: CONFERENCE and TRANSFER")
    @Spec(document = "call-flows", section = "17", says = "errorData: the peripheral's code on CCE call control")
    @ParameterizedTest
    @MethodSource("each")
    void twoCallsAreNotJoined(Server played) throws Exception {
        begin(played, "o", "k");
        RowUser a = ready("2001");
        consult(a, notReady("2002"), "A", "B");
        for (String[] row : rows(OF_TWO_CALLS)) {
            refuse(row[1], Integer.parseInt(row[2]), Long.parseLong(row[3]));
            a.acts("o", row[0]);
            String data = row[3].equals("0") ? row[2] : "{%s|%s}".formatted(row[3], row[2]);
            a.hears("ERROR %s %s %s #%s at o".formatted(row[4], row[5], data, row[0]));
        }
        leave();
    }

    @Spec(document = "call-flows", section = "17", says = "38 CONFERENCE_MEMBER_LIMIT, 20700: the bridge is full")
    @ParameterizedTest
    @MethodSource("each")
    void theBridgeIsFull(Server played) throws Exception {
        begin(played, "o", "k", "k2");
        RowUser a = ready("2001");
        RowUser c = notReady("2003");
        consult(a, notReady("2002"), "A", "B");
        a.acts("o", "CONFERENCE");
        phones(phones -> phones.limits(new TelephonyLimits(100, 2, 3)));
        a.acts("o", "CONSULT_CALL", "2003");
        c.hears("POST k2 A>C ALERTING CONSULT: C ALERTING[R], A INITIATED[I] of=o");
        c.acts("k2", "ANSWER");
        c.hears("PUT k2 A>C ACTIVE CONSULT: C ACTIVE[T], A ACTIVE[T-] of=o #ANSWER");
        a.acts("o", "CONFERENCE");
        a.hearsLast("ERROR Call Operation Failure CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED {20700|38} #CONFERENCE at o");
        leave();
    }

    @Spec(document = "call-flows", section = "17", says = "20999, CCX 22: CONFERENCE by non-controller")
    @Spec(document = "call-flows", section = "7.5", says = "only the controller may add parties")
    @ParameterizedTest
    @MethodSource("each")
    void onlyTheControllerAddsParties(Server played) throws Exception {
        begin(played, "o", "k", "k2");
        RowUser a = ready("2001");
        RowUser b = notReady("2002");
        RowUser c = notReady("2003");
        consult(a, b, "A", "B");
        a.acts("o", "CONFERENCE");
        String o = "o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B %s, X ACTIVE[I] second=k queue=10 {keyed|}";
        b.hears("DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o\nPOST " + o.formatted("ACTIVE[T-]")
                + "\n{|TALKING}");
        b.acts("o", "CONSULT_CALL", "2003");
        b.hears("PUT " + o.formatted("HELD[H]") + """

                {HOLD|}
                POST k2 B>C INITIATING CONSULT: B INITIATING[I] of=o #CONSULT_CALL
                {TALKING|}
                PUT  k2 B>C INITIATED  CONSULT: B INITIATED[I] of=o
                PUT  k2 B>C ALERTING   CONSULT: C ALERTING[R], B INITIATED[I] of=o
                """);
        c.hears("POST k2 B>C ALERTING CONSULT: C ALERTING[R], B INITIATED[I] of=o");
        c.acts("k2", "ANSWER");
        b.hears("PUT k2 B>C ACTIVE CONSULT: C ACTIVE[T], B ACTIVE[T-] of=o\nPUT " + o.formatted("HELD[H+]"));
        b.acts("o", "CONFERENCE");
        b.hears("ERROR {Generic Error CF_GENERIC_OPERATION 20999|Invalid State CF_INVALID_OBJECT_STATE 22}"
                + " #CONFERENCE at o");
        leave();
    }

    @Spec(document = "call-flows", section = "17", says = "290 drop-any-party off, 15 feature: PARTICIPANT_DROP")
    @ParameterizedTest
    @CsvSource({"290, CF_DROP_ANY_PARTY_NOT_ENABLED_CTI", "15, CF_INVALID_FEATURE"})
    void partiesCannotBeDropped(int code, String message) throws Exception {
        begin(ucce().toList().getFirst(), "o", "k");
        RowUser s = ready("3001");
        RowUser b = notReady("2002");
        consult(s, b, "S", "B");
        s.acts("o", "CONFERENCE");
        String o = "o X>7000 ACTIVE CONFERENCE: S %s, %sX ACTIVE[I]%s queue=10 keyed";
        s.hears("PUT " + o.formatted("HELD[H+]", "", "") + "\nPUT "
                + o.formatted("ACTIVE[T+PARTICIPANT_DROP]", "B ACTIVE[T-], ", " second=k") + " #CONFERENCE\n"
                + "DELETE k S>B ACTIVE CONSULT: B ACTIVE[T], S ACTIVE[T-] of=o");
        refuse("CLEAR_CONNECTION_REQ", code, 0);
        s.with("o", "PARTICIPANT_DROP", "2002", "");
        s.hears("ERROR Generic Error %s %d #PARTICIPANT_DROP at o".formatted(message, code));
        leave();
    }

    @Spec(document = "call-flows", section = "17", says = "FAILURE_CONF: 13, 35, 67, 68, 73, 74")
    @ParameterizedTest
    @MethodSource("each")
    void whatIsAgainstTheProtocol(Server played) throws Exception {
        begin(played, "o", "k");
        RowUser a = ready("2001");
        consult(a, notReady("2002"), "A", "B");
        for (int status : STATUSES) {
            simulator(playing -> playing.requestFaults().add(RequestFault.fail("SET_CALL_DATA_REQ", status), 1));
            a.sets("o", "<wrapUpReason>Sale</wrapUpReason>");
            a.hears("ERROR Generic Error CF_GENERIC_OPERATION %d #UPDATE_CALL_DATA at o".formatted(status));
        }
        leave();
    }

    @Spec(document = "call-flows", section = "17", says = "FAILURE_CONF: 15 starts section 12")
    @ParameterizedTest
    @MethodSource("each")
    void theServerIsOffline(Server played) throws Exception {
        begin(played, "o", "k");
        RowUser a = ready("2001");
        consult(a, notReady("2002"), "A", "B");
        simulator(playing -> playing.requestFaults().add(RequestFault.fail("RETRIEVE_CALL_REQ", 15), 1));
        a.acts("o", "RETRIEVE");
        a.hears("""
                ERROR Generic Error CF_GENERIC_OPERATION 15 #RETRIEVE at o
                OUT_OF_SERVICE
                IN_SERVICE
                """);
        SharedServers.leaveNoDoubt(server());
        leave();
    }

    @Spec(document = "call-flows", section = "17", says = "260, 5, 12, 70; 33, 259, 283: LOGIN")
    @ParameterizedTest
    @CsvSource({
        "260, Invalid Device, CF_INVALID_LOGON_DEVICE_SPECIFIED",
        "5,   Invalid Device, CF_INVALID_CALLING_DEVICE",
        "12,  Invalid Device, CF_INVALID_CSTA_DEVICE_ID",
        "70,  Invalid Device, CF_GENERIC_UNSPECIFIED_REJECTION",
        "33,  Device Busy,    CF_RESOURCE_BUSY",
        "259, Device Busy,    CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON",
        "283, Device Busy,    CF_SPECIFIED_EXTENSION_ALREADY_IN_USE"
    })
    void nobodySignsIn(int code, String type, String message) throws Exception {
        for (Server played : each().toList()) {
            begin(played);
            RowUser a = comesTo(server(), "2001");
            refuse("SET_AGENT_STATE_REQ", code, 0);
            assertThat(a.rest().login("2001", "2001", "LOGIN").statusCode()).isEqualTo(202);
            a.hears("ERROR %s %s %d #LOGIN at /finesse/api/User/2001".formatted(type, message, code));
            a.close();
        }
    }

    @Spec(document = "call-flows", section = "17", says = "280, 281, 22, 21: leaving WORK, NOT_READY")
    @ParameterizedTest
    @MethodSource("each")
    void statesAreRefused(Server played) throws Exception {
        begin(played);
        RowUser a = ready("2001");
        for (String[] row : rows(OF_STATES)) {
            refuse("SET_AGENT_STATE_REQ", Integer.parseInt(row[1]), 0);
            a.asksFor(row[0]);
            a.hears("ERROR %s %s %s #%s at /finesse/api/User/2001".formatted(row[2], row[3], row[1], row[0]));
        }
        over();
    }

    @Spec(document = "call-flows", section = "17", says = "265, 33 (CCX): pending READY")
    @Spec(document = "call-flows", section = "9", says = "CCX: pending READY is refused")
    @ParameterizedTest
    @MethodSource("uccx")
    void readyDuringACall(Server played) throws Exception {
        begin(played, "o", "k");
        RowUser a = ready("2001");
        RowUser b = notReady("2002");
        consult(a, b, "A", "B");
        a.asksFor("READY");
        a.hears("ERROR Invalid State CF_INVALID_AGENT_WORKMODE 265 #READY at /finesse/api/User/2001");
        b.asksFor("READY");
        b.hears("ERROR Invalid State CF_RESOURCE_BUSY 33 #READY at /finesse/api/User/2002");
        leave();
    }
}
