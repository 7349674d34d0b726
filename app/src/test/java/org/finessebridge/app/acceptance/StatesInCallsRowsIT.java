package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 9 and 10: states that are asked for during a call, by the agent and by a supervisor. */
class StatesInCallsRowsIT extends CallRows {

    @SuppressWarnings("InlineFormatString") // it stands in many rows
    private static final String O = "o X>7000 %s {PREROUTE_ACD_IN|ACD_IN}: %s queue=10 {keyed|}";

    private static final String USER_A = "/finesse/api/User/2001";

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    private static String o(String state, String participants) {
        return O.formatted(state, participants);
    }

    private void wrapUp(WrapupDataMode mode) {
        phones(phones -> desk(phones, "2001").settings(DeskSettings.DEFAULT.withWrapup(mode, mode, Duration.ZERO)));
    }

    private void rings() throws Exception {
        a = ready("2001");
        callFromOutside(ROUTE_POINT);
        a.hears("RESERVED\nPOST " + o("ALERTING", "A ALERTING[R], X INITIATED[I]"));
    }

    private void talk() throws Exception {
        rings();
        a.acts("o", "ANSWER");
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + " #ANSWER\nTALKING");
    }

    private void callerHangsUp(String more) {
        phones(phones -> phones.hangUp(id("o"), X));
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X DROPPED[-]")
                + "\nPUT " + o("DROPPED", "A DROPPED[-], X DROPPED[-]")
                + "\n" + more);
    }

    private static String leaves(String state) {
        return "DELETE " + o("DROPPED", "A DROPPED[-], X DROPPED[-]") + "\n" + state;
    }

    @Spec(document = "call-flows", section = "9", says = "1, 3: NOT_READY is pending, and comes after the call")
    @Spec(document = "call-flows", section = "9", says = "2: second thoughts")
    @ParameterizedTest
    @MethodSource("ucce")
    void pendingNotReady(Server played) throws Exception {
        begin(played, "o");
        wrapUp(WrapupDataMode.NOT_ALLOWED);
        talk();
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        a.asksFor("READY");
        a.hears("TALKING/READY #READY");
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        callerHangsUp(leaves("NOT_READY"));
        over();
    }

    @Spec(document = "call-flows", section = "9", says = "4: wrap-up; WORK_READY where READY was pending")
    @ParameterizedTest
    @MethodSource("ucce")
    void pendingReadyBeforeWork(Server played) throws Exception {
        begin(played, "o");
        wrapUp(WrapupDataMode.REQUIRED);
        talk();
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        a.asksFor("READY");
        a.hears("TALKING/READY #READY");
        callerHangsUp("PUT " + o("DROPPED", "A WRAP_UP[W], X DROPPED[-]") + "\nWORK_READY");
        a.asksFor("NOT_READY");
        a.hears(leaves("NOT_READY #NOT_READY"));
        over();
    }

    @Spec(document = "call-flows", section = "9", says = "the same for HOLD and RESERVED; no LOGOUT during a call")
    @ParameterizedTest
    @MethodSource("ucce")
    void pendingWhileItRingsAndIsHeld(Server played) throws Exception {
        begin(played, "o");
        wrapUp(WrapupDataMode.NOT_ALLOWED);
        rings();
        a.asksFor("NOT_READY");
        a.hears("RESERVED/NOT_READY #NOT_READY");
        a.acts("o", "ANSWER");
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + " #ANSWER\nTALKING/NOT_READY");
        a.acts("o", "HOLD");
        a.hears("PUT " + o("ACTIVE", "A HELD[H], X ACTIVE[I]") + " #HOLD\nHOLD/NOT_READY");
        a.asksFor("READY");
        a.hears("HOLD/READY #READY");
        for (String state : new String[] {"LOGOUT", "TALKING", "HOLD", "RESERVED"}) {
            assertThat(a.rest().changeState("2001", state, state).statusCode())
                    .as(state)
                    .isEqualTo(400);
        }
        a.acts("o", "RETRIEVE");
        a.hears("PUT " + o("ACTIVE", "A ACTIVE[T], X ACTIVE[I]") + " #RETRIEVE\nTALKING/READY");
        callerHangsUp(leaves("READY"));
        over();
    }

    @Spec(document = "call-flows", section = "9", says = "CCX: pending NOT_READY")
    @ParameterizedTest
    @MethodSource("uccx")
    void pendingOnUccx(Server played) throws Exception {
        begin(played, "o");
        talk();
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        callerHangsUp(leaves("NOT_READY"));
        over();
    }

    @Spec(document = "call-flows", section = "10", says = "NOT_READY in TALKING and HOLD is refused; READY is pending")
    @ParameterizedTest
    @MethodSource("ucce")
    void aSupervisorAsksDuringTheCall(Server played) throws Exception {
        begin(played, "o");
        wrapUp(WrapupDataMode.REQUIRED);
        talk();
        FinesseHttp supervisor = server().rest("3001");
        assertThat(supervisor.changeState("2001", "NOT_READY", "no").statusCode())
                .isEqualTo(400);
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        assertThat(supervisor
                        .put(USER_A, "<User><state>READY</state></User>", null)
                        .statusCode())
                .isEqualTo(202);
        a.hears("TALKING/READY");
        callerHangsUp("PUT " + o("DROPPED", "A WRAP_UP[W], X DROPPED[-]") + "\nWORK_READY");
        assertThat(supervisor
                        .put(USER_A, "<User><state>NOT_READY</state></User>", null)
                        .statusCode())
                .isEqualTo(202);
        a.hears(leaves("NOT_READY"));
        over();
    }

    @Spec(
            document = "call-flows",
            section = "10",
            says = "CCX: NOT_READY in TALKING is refused; in WORK it is so at once")
    @ParameterizedTest
    @MethodSource("uccx")
    void aSupervisorAsksOnUccx(Server played) throws Exception {
        begin(played, "o");
        wrapUp(WrapupDataMode.REQUIRED);
        talk();
        FinesseHttp supervisor = server().rest("3001");
        assertThat(supervisor.changeState("2001", "NOT_READY", "no").statusCode())
                .isEqualTo(400);
        callerHangsUp("PUT " + o("DROPPED", "A WRAP_UP[W], X DROPPED[-]") + "\nWORK");
        assertThat(supervisor
                        .put(USER_A, "<User><state>NOT_READY</state></User>", null)
                        .statusCode())
                .isEqualTo(202);
        a.hears(leaves("NOT_READY"));
        over();
    }

    @Spec(document = "call-flows", section = "10", says = "LOGOUT: pending, and the dialog is not dropped")
    @ParameterizedTest
    @MethodSource("both")
    void aSupervisorSignsOut(Server played) throws Exception {
        begin(played, "o");
        wrapUp(WrapupDataMode.NOT_ALLOWED);
        talk();
        assertThat(server().rest("3001")
                        .put(USER_A, "<User><state>LOGOUT</state></User>", null)
                        .statusCode())
                .isEqualTo(202);
        a.hears("TALKING/LOGOUT");
        callerHangsUp(leaves("LOGOUT"));
        a.close();
        forget("2001");
        over();
    }
}
