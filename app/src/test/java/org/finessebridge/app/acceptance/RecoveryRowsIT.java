package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.RequestFault;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 12: the session with the CTI server is lost in mid-call. X talks to A, and A to B. */
class RecoveryRowsIT extends CallRows {

    private static final String GONE_AND_BACK = "OUT_OF_SERVICE\nIN_SERVICE\n";

    @SuppressWarnings("InlineFormatString") // it stands in many rows
    private static final String O = "o X>7000 %s {PREROUTE_ACD_IN|ACD_IN}: %s queue=10 {keyed|}";

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser b;

    /** What the CTI server has answered in a recovery is doubted no more when the next row begins. */
    @AfterEach
    void leaveNoDoubt() {
        SharedServers.leaveNoDoubt(server());
    }

    private static String o(String state, String participants) {
        return O.formatted(state, participants);
    }

    private void talk() throws Exception {
        a = ready("2001");
        callFromOutside(ROUTE_POINT);
        a.hears("RESERVED\nPOST " + o("ALERTING", "A ALERTING[R], X INITIATED[I]"));
        a.acts("o", "ANSWER");
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + " #ANSWER\nTALKING");
    }

    private void consult() throws Exception {
        talk();
        b = notReady("2002");
        a.acts("o", "CONSULT_CALL", "2002");
        a.hears("PUT " + o("ACTIVE", "A HELD[H], X ACTIVE[I]") + """

                {HOLD|}
                POST k A>B INITIATING CONSULT: A INITIATING[I] of=o #CONSULT_CALL
                {TALKING|}
                PUT  k A>B INITIATED  CONSULT: A INITIATED[I] of=o
                PUT  k A>B ALERTING   CONSULT: B ALERTING[R], A INITIATED[I] of=o
                """);
        b.hears("POST k A>B ALERTING CONSULT: B ALERTING[R], A INITIATED[I] of=o");
        b.acts("k", "ANSWER");
        b.hears("PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o #ANSWER\n{TALKING|}");
        a.hears("PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o\nPUT "
                + o("ACTIVE", "A HELD[H+], X ACTIVE[I]"));
    }

    private void callerHangsUp() {
        phones(phones -> phones.hangUp(id("o"), X));
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X DROPPED[-]")
                + "\nPUT " + o("DROPPED", "A DROPPED[-], X DROPPED[-]")
                + "\nDELETE " + o("DROPPED", "A DROPPED[-], X DROPPED[-]")
                + "\nREADY");
    }

    @Spec(document = "call-flows", section = "12.1", says = "REST answers 503 except SystemInfo")
    @Spec(document = "call-flows", section = "12.2", says = "same content: nothing")
    @ParameterizedTest
    @MethodSource("each")
    void nothingHasChanged(Server played) throws Exception {
        begin(played, "o");
        talk();
        server().simulator().vanish();
        a.hears("OUT_OF_SERVICE");
        assertThat(a.rest().get("/finesse/api/User/2001/Dialogs").statusCode()).isEqualTo(503);
        assertThat(a.rest().get("/finesse/api/Dialog/" + id("o")).statusCode()).isEqualTo(503);
        assertThat(a.rest().get("/finesse/api/SystemInfo").body()).contains("OUT_OF_SERVICE");
        server().simulator().reappear();
        a.hears("IN_SERVICE");
        SharedServers.leaveNoDoubt(server());
        a.acts("o", "HOLD");
        a.hears("PUT " + o("ACTIVE", "A HELD[H], X ACTIVE[I]") + " #HOLD\n{HOLD|}");
        a.acts("o", "RETRIEVE");
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + " #RETRIEVE\n{TALKING|}");
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "12.2", says = "changed: PUT; the user's other state before it")
    @ParameterizedTest
    @MethodSource("each")
    void heldMeanwhile(Server played) throws Exception {
        begin(played, "o");
        talk();
        outage(phones -> phones.hold(id("o"), "2001"));
        a.hearsInOrder(GONE_AND_BACK + "{HOLD|}\nPUT " + o("ACTIVE", "A HELD[H], X ACTIVE[I]"));
        SharedServers.leaveNoDoubt(server());
        a.acts("o", "RETRIEVE");
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + " #RETRIEVE\n{TALKING|}");
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "12.2", says = "changed: data")
    @ParameterizedTest
    @MethodSource("each")
    void dataSetMeanwhile(Server played) throws Exception {
        begin(played, "o");
        talk();
        outage(phones -> phones.setData(id("o"), CallData.NONE.with(3, "Gold").with("user.Segment", "VIP")));
        String told = " callVariable3=Gold user.Segment=VIP";
        a.hearsInOrder(GONE_AND_BACK + "PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + told);
        SharedServers.leaveNoDoubt(server());
        a.acts("o", "DROP");
        a.hears("PUT " + o("ACTIVE", "A DROPPED[-], X ACTIVE[I]") + told + " #DROP\nPUT "
                + o("DROPPED", "A DROPPED[-], X DROPPED[-]") + told + "\nDELETE "
                + o("DROPPED", "A DROPPED[-], X DROPPED[-]") + told + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "12.2", says = "changed: a party is gone")
    @Spec(document = "call-flows", section = "12.3", says = "the cached secondaryId, queue and callType are kept")
    @ParameterizedTest
    @MethodSource("each")
    void aPartyLeavesMeanwhile(Server played) throws Exception {
        begin(played, "o", "k");
        consult();
        a.acts("o", "CONFERENCE");
        String conference = "o X>7000 ACTIVE CONFERENCE: A %s, B %s, X ACTIVE[I] second=k queue=10 {keyed|}";
        a.hears("PUT o X>7000 ACTIVE CONFERENCE: A HELD[H+], X ACTIVE[I] queue=10 {keyed|}\nPUT "
                + conference.formatted("ACTIVE[T]", "ACTIVE[T-]") + " #CONFERENCE\n"
                + "DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o");
        b.hears("DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o\nPOST "
                + conference.formatted("ACTIVE[T]", "ACTIVE[T-]") + "\n{|TALKING}");
        forgettingTypes();
        outage(phones -> phones.hangUp(id("o"), "2002"));
        String left = conference.formatted("ACTIVE[T]", "DROPPED[-]");
        a.hearsInOrder(GONE_AND_BACK + "PUT " + left);
        b.hearsInOrder(GONE_AND_BACK + "NOT_READY\nPUT " + left + "\nDELETE " + left);
        SharedServers.leaveNoDoubt(server());
        a.acts("o", "DROP");
        String over = "o X>7000 %s CONFERENCE: A DROPPED[-], B DROPPED[-], X %s second=k queue=10 {keyed|}";
        a.hears("PUT " + over.formatted("ACTIVE", "ACTIVE[I]") + " #DROP\nPUT "
                + over.formatted("DROPPED", "DROPPED[-]") + "\nDELETE "
                + over.formatted("DROPPED", "DROPPED[-]") + "\nREADY");
        over();
    }

    /** SNAPSHOT_CALL_CONF comes without the kind of the call. */
    private void forgettingTypes() {
        simulator(playing -> playing.behaviour(SimulatorBehaviour.ordering(
                new CallEventOrder(false, false, false, false, false, false, true, null, null))));
    }

    @Spec(document = "call-flows", section = "12.2", says = "call gone: PUT DROPPED, DELETE")
    @ParameterizedTest
    @MethodSource("each")
    void endedMeanwhile(Server played) throws Exception {
        begin(played, "o");
        talk();
        outage(phones -> phones.hangUp(id("o"), X));
        a.hearsInOrder(GONE_AND_BACK + "READY\nPUT " + o("DROPPED", "A DROPPED[-], X DROPPED[-]") + "\nDELETE "
                + o("DROPPED", "A DROPPED[-], X DROPPED[-]"));
        assertThat(a.rest().get("/finesse/api/Dialog/" + id("o")).statusCode()).isEqualTo(404);
        over();
    }

    @Spec(document = "call-flows", section = "12.2", says = "none, and a call: POST")
    @Spec(document = "call-flows", section = "12.3", says = "callType empty, or NULL of CCX; queue absent")
    @ParameterizedTest
    @MethodSource("each")
    void begunMeanwhile(Server played) throws Exception {
        begin(played, "o");
        a = ready("2001");
        forgettingTypes();
        outage(phones -> phones.inbound(X, ROUTE_POINT, CallData.NONE.with(1, "Gold")));
        a.hearsInOrder(GONE_AND_BACK + "RESERVED\nPOST o X>7000 ALERTING{| NULL}: A ALERTING[R], X INITIATED[I]"
                + " {keyed|} callVariable1=Gold");
        assertThat(a.rest().get("/finesse/api/Dialog/" + id("o")).body())
                .contains(isUccx() ? "<callType>NULL<" : "<callKeySequenceNum>0<");
        SharedServers.leaveNoDoubt(server());
        a.acts("o", "ANSWER");
        a.hears(
                "PUT o X>7000 ACTIVE{| NULL}: A ACTIVE[T], X ACTIVE[I] queue=10 {keyed|} callVariable1=Gold #ANSWER\nTALKING");
        phones(phones -> phones.hangUp(id("o"), X));
        String over = "o X>7000 %s{| NULL}: A %s, X DROPPED[-] queue=10 {keyed|} callVariable1=Gold";
        a.hears("PUT " + over.formatted("ACTIVE", "ACTIVE[T]") + "\nPUT " + over.formatted("DROPPED", "DROPPED[-]")
                + "\nDELETE " + over.formatted("DROPPED", "DROPPED[-]") + "\nREADY");
        over();
    }

    @Spec(document = "call-flows", section = "12.2", says = "none, none, began and ended in the outage: nothing")
    @ParameterizedTest
    @MethodSource("each")
    void cameAndWentMeanwhile(Server played) throws Exception {
        begin(played, "o");
        a = notReady("2001");
        outage(phones -> {
            long call = phones.inbound(X, "2001", CallData.NONE);
            phones.answer(call, "2001");
            phones.hangUp(call, X);
        });
        a.hears(GONE_AND_BACK);
        over();
    }

    @Spec(document = "call-flows", section = "12.2", says = "requests unconfirmed at the loss: Internal Server Error")
    @ParameterizedTest
    @MethodSource("each")
    void requestsThatWereUnconfirmed(Server played) throws Exception {
        begin(played, "o");
        talk();
        simulator(playing -> playing.requestFaults().add(RequestFault.lose("HOLD_CALL_REQ"), 1));
        a.acts("o", "HOLD");
        Waiting.until(
                "the request has come",
                () -> server().simulator()
                        .ask(playing -> playing.requestFaults().waiting().isEmpty())
                        .join());
        a.acts("o", "DROP"); // waits behind it
        outage(phones -> {});
        a.hears("ERROR Internal Server Error CF_RESOURCE_OUT_OF_SERVICE 34 #HOLD at o\n"
                + "ERROR Internal Server Error CF_RESOURCE_OUT_OF_SERVICE 34 #DROP at o\n"
                + GONE_AND_BACK);
        SharedServers.leaveNoDoubt(server());
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "12.3", says = "from nothing: a held and an active call are a consult")
    @Spec(document = "call-flows", section = "12.3", says = "pendingState and reasonCodeId are lost")
    @ParameterizedTest
    @MethodSource("each")
    void aConsultFromNothing(Server played) throws Exception {
        begin(played, "o", "k");
        consult();
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        RunningServer restarted = fromNothing();
        try (restarted;
                RowUser again = comesTo(restarted, "2001")) {
            again.has("""
                    o X>7000 ACTIVE {PREROUTE_ACD_IN|ACD_IN}: A HELD[H+], X ACTIVE[I] {keyed|}
                    k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-]
                    """);
            assertThat(again.rest().get("/finesse/api/User/2001").body())
                    .contains("<state>TALKING<", "<pendingState></pendingState>");
            SharedServers.leaveNoDoubt(restarted);
            again.acts("o", "TRANSFER");
            again.hearsOfEachCall("""
                    PUT    o X>7000 ACTIVE {PREROUTE_ACD_IN|ACD_IN}: A DROPPED[-], B ACTIVE[T], X ACTIVE[I] second=k {keyed|} #TRANSFER
                    DELETE o X>7000 ACTIVE {CONSULT_OFFERED|TRANSFER}: A DROPPED[-], B ACTIVE[T], X ACTIVE[I] second=k {keyed|}
                    DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A DROPPED[-]
                    NOT_READY
                    """);
        }
        a.close();
        b.close();
    }

    @Spec(document = "call-flows", section = "12.3", says = "SilentMonitorStatus links the monitor call")
    @ParameterizedTest
    @MethodSource("each")
    void aMonitorFromNothing(Server played) throws Exception {
        begin(played, "o", "m");
        talk();
        RowUser s = notReady("3001");
        s.posts("SILENT_MONITOR", "2001", "");
        s.hears("""
                POST m S>A INITIATING SUPERVISOR_MONITOR: S INITIATING[I] of=o #SILENT_MONITOR
                PUT  m S>A INITIATED  SUPERVISOR_MONITOR: S INITIATED[I] of=o
                {TALKING|}
                PUT  m S>A ALERTING   SUPERVISOR_MONITOR: S INITIATED[I] of=o
                PUT  m S>A ACTIVE     SUPERVISOR_MONITOR: A ACTIVE[-], S ACTIVE[M] of=o
                """);
        RunningServer restarted = fromNothing();
        try (restarted;
                RowUser again = comesTo(restarted, "3001")) {
            again.has("m S>A ACTIVE SUPERVISOR_MONITOR: A ACTIVE[-], S ACTIVE[M] of=o");
        }
    }

    private RunningServer fromNothing() {
        return RunningServer.start(
                "--finesse.cti.dialect=" + (isUccx() ? "uccx" : "ucce"),
                "--finesse.cti.side-a=127.0.0.1:" + server().simulator().port());
    }
}
