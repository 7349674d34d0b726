package org.finessebridge.app.acceptance;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 8 and 7.6: a supervisor listens, barges in, and drops a participant. X talks to A. */
class SupervisorRowsIT extends CallRows {

    @SuppressWarnings("InlineFormatString") // it stands in many rows
    private static final String O = "o X>7000 %s: %s queue=10 {keyed|}";

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser s;

    private static String o(String state, String participants) {
        return O.formatted(state, participants);
    }

    private void talk() throws Exception {
        a = ready("2001");
        s = notReady("3001");
        callFromOutside(ROUTE_POINT);
        a.hears("RESERVED\nPOST " + o("ALERTING {PREROUTE_ACD_IN|ACD_IN}", "A ALERTING[R], X INITIATED[I]"));
        a.acts("o", "ANSWER");
        a.hears("PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A ACTIVE[T], X ACTIVE[I]") + " #ANSWER\nTALKING");
    }

    /** 8.1, steps 1 to 4. */
    private void monitor() {
        s.posts("SILENT_MONITOR", "2001", "");
        s.hears("""
                POST m S>A INITIATING SUPERVISOR_MONITOR: S INITIATING[I] of=o #SILENT_MONITOR
                PUT  m S>A INITIATED  SUPERVISOR_MONITOR: S INITIATED[I] of=o
                {TALKING|}
                PUT  m S>A ALERTING   SUPERVISOR_MONITOR: S INITIATED[I] of=o
                PUT  m S>A ACTIVE     SUPERVISOR_MONITOR: A ACTIVE[-], S ACTIVE[M] of=o
                """);
        a.hears("POST m S>A ACTIVE SUPERVISOR_MONITOR: A ACTIVE[-], S ACTIVE[M] of=o");
    }

    private void callerHangsUp() {
        phones(phones -> phones.hangUp(id("o"), X));
        a.hears("PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A ACTIVE[T], X DROPPED[-]")
                + "\nPUT " + o("DROPPED {PREROUTE_ACD_IN|ACD_IN}", "A DROPPED[-], X DROPPED[-]")
                + "\nDELETE " + o("DROPPED {PREROUTE_ACD_IN|ACD_IN}", "A DROPPED[-], X DROPPED[-]")
                + "\nREADY");
    }

    @Spec(document = "call-flows", section = "8.1", says = "1 to 5")
    @ParameterizedTest
    @MethodSource("both")
    void listened(Server played) throws Exception {
        begin(played, "o", "m");
        talk();
        monitor();

        s.acts("m", "DROP");
        s.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o #DROP
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                {NOT_READY|}
                """);
        a.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                """);
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "8.1", says = "6: the monitored call ends")
    @ParameterizedTest
    @MethodSource("both")
    void listeningEndsWithTheCall(Server played) throws Exception {
        begin(played, "o", "m");
        talk();
        monitor();
        a.acts("o", "DROP");
        s.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                {NOT_READY|}
                """);
        a.hearsOfEachCall("PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A DROPPED[-], X ACTIVE[I]") + " #DROP"
                + "\nPUT " + o("DROPPED {PREROUTE_ACD_IN|ACD_IN}", "A DROPPED[-], X DROPPED[-]")
                + "\nDELETE " + o("DROPPED {PREROUTE_ACD_IN|ACD_IN}", "A DROPPED[-], X DROPPED[-]")
                + """

                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "8.1", says = "errors: A HELD; A READY; CCX all of these")
    @Spec(document = "call-flows", section = "17", says = "13145 (CCE), 88049 (CCX)")
    @ParameterizedTest
    @MethodSource("both")
    void nothingToListenTo(Server played) throws Exception {
        begin(played, "o");
        a = ready("2001");
        s = notReady("3001");
        s.posts("SILENT_MONITOR", "2001", "");
        s.hears("ERROR {Invalid State CF_INVALID_OBJECT_STATE 22|88049 CF_GENERIC_OPERATION 1}"
                + " #SILENT_MONITOR at /finesse/api/User/3001/Dialogs");
        callFromOutside(ROUTE_POINT);
        a.hears("RESERVED\nPOST " + o("ALERTING {PREROUTE_ACD_IN|ACD_IN}", "A ALERTING[R], X INITIATED[I]"));
        a.acts("o", "ANSWER");
        a.hears("PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A ACTIVE[T], X ACTIVE[I]") + " #ANSWER\nTALKING");
        a.acts("o", "HOLD");
        a.hears("PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A HELD[H], X ACTIVE[I]") + " #HOLD\n{HOLD|}");
        s.posts("SILENT_MONITOR", "2001", "");
        s.hears("ERROR {13145|88049} CF_GENERIC_OPERATION {13145|1}"
                + " #SILENT_MONITOR at /finesse/api/User/3001/Dialogs");
        a.acts("o", "RETRIEVE");
        a.hears("PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A ACTIVE[T], X ACTIVE[I]") + " #RETRIEVE\n{TALKING|}");
        callerHangsUp();
        over();
    }

    /** 8.2, steps 1 to 4. */
    private void bargeIn() throws Exception {
        talk();
        monitor();
        s.posts("BARGE_CALL", "2001", "<associatedDialogUri>/finesse/api/Dialog/" + id("m") + "</associatedDialogUri>");
        s.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                {NOT_READY|}
                POST   b A>S ALERTING BARGE_IN_CONSULT: S ALERTING[R], A INITIATED[I] of=o #BARGE_CALL
                PUT    b A>S ACTIVE   BARGE_IN_CONSULT: S ACTIVE[T], A ACTIVE[T-] of=o
                DELETE b A>S ACTIVE   BARGE_IN_CONSULT: S ACTIVE[T], A ACTIVE[T-] of=o
                """
                + "POST "
                + o("ACTIVE CONFERENCE", "A ACTIVE[T], S ACTIVE[T-{+PARTICIPANT_DROP|}], X ACTIVE[I] second=b")
                + "\nTALKING");
        a.hears("""
                PUT    m S>A ACTIVE  SUPERVISOR_MONITOR: A ACTIVE[-], S DROPPED[-] of=o
                PUT    m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                DELETE m S>A DROPPED SUPERVISOR_MONITOR: A DROPPED[-], S DROPPED[-] of=o
                """
                + "PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A HELD[H], X ACTIVE[I]") + "\n"
                + """
                POST   b A>S INITIATING BARGE_IN_CONSULT: A INITIATING[I] of=o
                PUT    b A>S INITIATED BARGE_IN_CONSULT: A INITIATED[I] of=o
                PUT    b A>S ALERTING BARGE_IN_CONSULT: S ALERTING[R], A INITIATED[I] of=o
                PUT    b A>S ACTIVE   BARGE_IN_CONSULT: S ACTIVE[T], A ACTIVE[T-] of=o
                {HOLD|}
                {TALKING|}
                """
                + "PUT " + o("ACTIVE {PREROUTE_ACD_IN|ACD_IN}", "A HELD[H+], X ACTIVE[I]")
                + "\nPUT " + o("ACTIVE CONFERENCE", "A HELD[H+], X ACTIVE[I]")
                + "\nPUT "
                + o("ACTIVE CONFERENCE", "A ACTIVE[T], S ACTIVE[T-{+PARTICIPANT_DROP|}], X ACTIVE[I] second=b")
                + "\nDELETE b A>S ACTIVE   BARGE_IN_CONSULT: S ACTIVE[T], A ACTIVE[T-] of=o");
    }

    @Spec(document = "call-flows", section = "8.2")
    @ParameterizedTest
    @MethodSource("both")
    void bargedIn(Server played) throws Exception {
        begin(played, "o", "m", "b");
        bargeIn();
        s.acts("o", "DROP");
        String left = o("ACTIVE CONFERENCE", "A ACTIVE[T], S DROPPED[-], X ACTIVE[I] second=b");
        s.hears("PUT " + left + " #DROP\nDELETE " + left + "\nNOT_READY");
        a.hears("PUT " + left);
        a.acts("o", "DROP");
        a.hears("PUT " + o("ACTIVE CONFERENCE", "A DROPPED[-], S DROPPED[-], X ACTIVE[I] second=b") + " #DROP\n"
                + "PUT " + o("DROPPED CONFERENCE", "A DROPPED[-], S DROPPED[-], X DROPPED[-] second=b") + "\n"
                + "DELETE " + o("DROPPED CONFERENCE", "A DROPPED[-], S DROPPED[-], X DROPPED[-] second=b")
                + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "7.6")
    @Spec(document = "call-flows", section = "8.3", says = "intercept: the supervisor drops the only agent")
    @ParameterizedTest
    @MethodSource("ucce")
    void aSupervisorDropsTheAgent(Server played) throws Exception {
        begin(played, "o", "m", "b");
        bargeIn();
        s.with("o", "PARTICIPANT_DROP", "2001", "");
        String left = o("ACTIVE CONFERENCE", "A DROPPED[-], S ACTIVE[T-+PARTICIPANT_DROP], X ACTIVE[I] second=b");
        s.hears("PUT " + left + " #PARTICIPANT_DROP");
        a.hears("PUT " + left + "\nDELETE " + left + "\nREADY");
        s.acts("o", "DROP");
        s.hears("PUT " + o("ACTIVE CONFERENCE", "A DROPPED[-], S DROPPED[-], X ACTIVE[I] second=b") + " #DROP\n"
                + "PUT " + o("DROPPED CONFERENCE", "A DROPPED[-], S DROPPED[-], X DROPPED[-] second=b") + "\n"
                + "DELETE " + o("DROPPED CONFERENCE", "A DROPPED[-], S DROPPED[-], X DROPPED[-] second=b")
                + "\nNOT_READY");
        over();
    }
}
