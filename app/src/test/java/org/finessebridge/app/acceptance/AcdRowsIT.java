package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 5.1 and 5.3: a call out of a queue of UCCE. */
class AcdRowsIT extends CallRows {

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    private void desk(DeskSettings settings) {
        phones(phones -> desk(phones, "2001").settings(settings));
    }

    private void wrapUp(WrapupDataMode mode, Duration timer) {
        desk(DeskSettings.DEFAULT.withWrapup(mode, mode, timer));
    }

    private void rings() throws Exception {
        a = ready("2001");
        callFromOutside(ROUTE_POINT);
        a.hears("""
                RESERVED
                POST c X>7000 ALERTING PREROUTE_ACD_IN: A ALERTING[R], X INITIATED[I] queue=10 keyed
                """);
    }

    private void talk() throws Exception {
        rings();
        a.acts("c", "ANSWER");
        a.hears("""
                PUT c X>7000 ACTIVE PREROUTE_ACD_IN: A ACTIVE[T], X ACTIVE[I] queue=10 keyed #ANSWER
                TALKING
                """);
    }

    private void callerHangsUp(String andThen) {
        phones(phones -> phones.abandon(id("c")));
        a.hears("""
                PUT c X>7000 ACTIVE  PREROUTE_ACD_IN: A ACTIVE[T], X DROPPED[-] queue=10 keyed
                PUT c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                """ + andThen);
    }

    private void callerHangsUpAndWorkFollows(String state) {
        callerHangsUp("""
                PUT c X>7000 DROPPED PREROUTE_ACD_IN: A WRAP_UP[W], X DROPPED[-] queue=10 keyed
                """ + state);
    }

    private void workEnds(String user, String more) {
        a.hears(user + """

                DELETE c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed""" + more);
    }

    @Spec(document = "call-flows", section = "5.1", says = "1 to 9a: no wrap-up")
    @ParameterizedTest
    @MethodSource("ucce")
    void answered(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.NOT_ALLOWED, Duration.ZERO);
        talk();

        phones(phones -> phones.setData(id("c"), CallData.NONE.with(1, "Silver").with("user.Segment", "VIP")));
        a.hears("PUT c X>7000 ACTIVE PREROUTE_ACD_IN: A ACTIVE[T], X ACTIVE[I] queue=10 keyed"
                + " callVariable1=Silver user.Segment=VIP");
        a.sets("c", "<wrapUpReason>Sale</wrapUpReason>");
        a.hears("PUT c X>7000 ACTIVE PREROUTE_ACD_IN: A ACTIVE[T], X ACTIVE[I] queue=10 keyed wrapUp=Sale"
                + " callVariable1=Silver user.Segment=VIP #UPDATE_CALL_DATA");
        phones(phones -> phones.abandon(id("c")));
        String known = " queue=10 keyed wrapUp=Sale callVariable1=Silver user.Segment=VIP\n";
        a.hears("PUT    c X>7000 ACTIVE  PREROUTE_ACD_IN: A ACTIVE[T], X DROPPED[-]" + known
                + "PUT    c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-]" + known
                + "DELETE c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-]" + known
                + "READY");
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "9b, 10, 11: wrap-up, and data in it")
    @Spec(document = "call-flows", section = "5.1", says = "wrap-up mode 0, REQUIRED")
    @ParameterizedTest
    @MethodSource("ucce")
    void wrappedUpReady(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.REQUIRED, Duration.ZERO);
        talk();
        callerHangsUpAndWorkFollows("WORK_READY");

        a.sets("c", "<wrapUpReason>Sale</wrapUpReason>");
        a.hears("PUT c X>7000 DROPPED PREROUTE_ACD_IN: A WRAP_UP[W], X DROPPED[-] queue=10 keyed wrapUp=Sale"
                + " #UPDATE_CALL_DATA");
        a.asksFor("READY");
        workEnds("READY #READY", " wrapUp=Sale");
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "9b: WORK where NOT_READY was pending")
    @ParameterizedTest
    @MethodSource("ucce")
    void wrappedUpNotReady(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.REQUIRED, Duration.ZERO);
        talk();
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        callerHangsUpAndWorkFollows("WORK");
        a.asksFor("NOT_READY");
        workEnds("NOT_READY #NOT_READY", "");
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "11: the timer ends the work")
    @ParameterizedTest
    @MethodSource("ucce")
    void workIsEndedByTheTimer(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.REQUIRED, Duration.ofMillis(500)); // a doubted event is asked about meanwhile
        talk();
        phones(phones -> phones.abandon(id("c")));
        a.hears("""
                PUT c X>7000 ACTIVE  PREROUTE_ACD_IN: A ACTIVE[T], X DROPPED[-] queue=10 keyed
                PUT c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                PUT c X>7000 DROPPED PREROUTE_ACD_IN: A WRAP_UP[W], X DROPPED[-] queue=10 keyed
                WORK_READY
                READY
                DELETE c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                """);
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "wrap-up mode 3, REQUIRED_WITH_DATA")
    @Spec(document = "call-flows", section = "17", says = "280 WRAPUP_DATA_REQUIRED")
    @ParameterizedTest
    @MethodSource("ucce")
    void workIsNotLeftWithoutData(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.REQUIRED_WITH_DATA, Duration.ZERO);
        talk();
        callerHangsUpAndWorkFollows("WORK_READY");

        a.asksFor("READY");
        a.hears("ERROR Invalid State CF_WRAPUP_DATA_REQUIRED 280 #READY at /finesse/api/User/2001");
        a.sets("c", "<wrapUpReason>Sale</wrapUpReason>");
        a.hears("PUT c X>7000 DROPPED PREROUTE_ACD_IN: A WRAP_UP[W], X DROPPED[-] queue=10 keyed wrapUp=Sale"
                + " #UPDATE_CALL_DATA");
        a.asksFor("READY");
        workEnds("READY #READY", " wrapUp=Sale");
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "wrap-up mode 1, OPTIONAL: where asked for during the call")
    @ParameterizedTest
    @EnumSource(OptionalWork.class)
    void workThatIsAskedFor(OptionalWork work) throws Exception {
        begin(ucce().toList().getFirst(), "c");
        wrapUp(WrapupDataMode.OPTIONAL, Duration.ZERO);
        talk();
        a.asksFor(work.name());
        a.hears("TALKING/" + work + " #" + work);
        callerHangsUpAndWorkFollows(work.name());
        a.asksFor(work.next);
        workEnds(work.next + " #" + work.next, "");
        over();
    }

    /** What may be asked for, and what follows. */
    enum OptionalWork {
        WORK_READY("READY"),
        WORK("NOT_READY");

        private final String next;

        OptionalWork(String next) {
            this.next = next;
        }
    }

    @Spec(document = "call-flows", section = "5.1", says = "wrap-up mode 1, OPTIONAL: not asked for")
    @ParameterizedTest
    @MethodSource("ucce")
    void noWorkWhereItIsNotAskedFor(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.OPTIONAL, Duration.ZERO);
        talk();
        callerHangsUp("""
                DELETE c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "wrap-up mode 2, NOT_ALLOWED")
    @ParameterizedTest
    @MethodSource("ucce")
    void workIsNotAllowed(Server played) throws Exception {
        begin(played, "c");
        wrapUp(WrapupDataMode.NOT_ALLOWED, Duration.ZERO);
        talk();
        for (String work : new String[] {"WORK", "WORK_READY"}) {
            var refused = a.rest().changeState("2001", work, work);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("<ErrorType>Invalid State</ErrorType>");
        }
        a.asksFor("NOT_READY");
        a.hears("TALKING/NOT_READY #NOT_READY");
        callerHangsUp("""
                DELETE c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                NOT_READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "5.1", says = "auto-answer")
    @Spec(document = "call-flows", section = "5.1", says = "the agent hangs up instead of X")
    @ParameterizedTest
    @MethodSource("ucce")
    void answeredByItself(Server played) throws Exception {
        begin(played, "c");
        desk(DeskSettings.DEFAULT.withAutoAnswer());
        a = ready("2001");
        callFromOutside(ROUTE_POINT);
        a.hears("""
                RESERVED
                POST c X>7000 ALERTING PREROUTE_ACD_IN: A ALERTING[R], X INITIATED[I] queue=10 keyed
                PUT  c X>7000 ACTIVE   PREROUTE_ACD_IN: A ACTIVE[T], X ACTIVE[I] queue=10 keyed
                TALKING
                """);
        a.acts("c", "DROP");
        a.hears("""
                PUT    c X>7000 ACTIVE  PREROUTE_ACD_IN: A DROPPED[-], X ACTIVE[I] queue=10 keyed #DROP
                PUT    c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                DELETE c X>7000 DROPPED PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "5.3", says = "ring-no-answer of a routed call")
    @ParameterizedTest
    @MethodSource("ucce")
    void notAnswered(Server played) throws Exception {
        begin(played, "c");
        rings();
        phones(phones -> phones.divert(id("c"), "2001", "7999", EventCause.REDIRECTED));
        a.hears("""
                PUT    c X>7000 ALERTING PREROUTE_ACD_IN: A DROPPED[-], X INITIATED[I] queue=10 keyed
                DELETE c X>7000 ALERTING PREROUTE_ACD_IN: A DROPPED[-], X INITIATED[I] queue=10 keyed
                NOT_READY
                """);
        phones(phones -> assertThat(desk(phones, "2001").reason()).isEqualTo(32767));
        phones(phones -> phones.abandon(id("c")));
        over();
    }

    @Spec(document = "call-flows", section = "5.3", says = "caller abandons while A rings")
    @ParameterizedTest
    @MethodSource("ucce")
    void abandonedWhileItRings(Server played) throws Exception {
        begin(played, "c");
        rings();
        phones(phones -> phones.abandon(id("c")));
        a.hears("""
                PUT    c X>7000 ALERTING PREROUTE_ACD_IN: A ALERTING[R], X DROPPED[-] queue=10 keyed
                PUT    c X>7000 DROPPED  PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                DELETE c X>7000 DROPPED  PREROUTE_ACD_IN: A DROPPED[-], X DROPPED[-] queue=10 keyed
                READY
                """);
        over();
    }
}
