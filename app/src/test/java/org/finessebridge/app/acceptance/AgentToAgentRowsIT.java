package org.finessebridge.app.acceptance;

import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.simulator.call.TelephonyLimits;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 4: one agent calls another, or would. */
class AgentToAgentRowsIT extends CallRows {

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser b;

    /** A is NOT_READY, and B is READY; of UCCX NOT_READY too, where calls that are of no queue change no state. */
    private void signIn() throws Exception {
        a = notReady("2001");
        b = isUccx() ? notReady("2002") : ready("2002");
    }

    /** 4.1, steps 1 to 6. */
    private void ringsAtB() {
        a.calls("2002");
        a.hears("""
                POST c A>B INITIATING AGENT_INSIDE: A INITIATING[I] #MAKE_CALL
                PUT  c A>B INITIATED  AGENT_INSIDE: A INITIATED[I]
                {TALKING|}
                PUT  c A>B ALERTING   AGENT_INSIDE: B ALERTING[R], A INITIATED[I]
                """);
        b.hears("""
                {RESERVED|}
                POST c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A INITIATED[I]
                """);
    }

    private void talk() {
        ringsAtB();
        b.acts("c", "ANSWER");
        b.hears("""
                PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A ACTIVE[T] #ANSWER
                {TALKING|}
                """);
        a.hears("PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A ACTIVE[T]");
    }

    @Spec(document = "call-flows", section = "4.1")
    @ParameterizedTest
    @MethodSource("both")
    void answered(Server played) throws Exception {
        begin(played, "c");
        signIn();
        talk();

        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B ACTIVE[T], A DROPPED[-] #DROP
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        b.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B ACTIVE[T], A DROPPED[-]
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "4.1", says = "B who is NOT_READY stays so while it rings")
    @ParameterizedTest
    @MethodSource("ucce")
    void answeredByOneWhoIsNotReady(Server played) throws Exception {
        begin(played, "c");
        a = notReady("2001");
        b = notReady("2002");

        a.calls("2002");
        b.hears("POST c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A INITIATED[I]");
        b.acts("c", "ANSWER");
        b.hears("""
                PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A ACTIVE[T] #ANSWER
                TALKING
                """);
        b.acts("c", "DROP");
        b.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B DROPPED[-], A ACTIVE[T] #DROP
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                NOT_READY
                """);
        a.hears("""
                POST   c A>B INITIATING AGENT_INSIDE: A INITIATING[I] #MAKE_CALL
                PUT    c A>B INITIATED  AGENT_INSIDE: A INITIATED[I]
                TALKING
                PUT    c A>B ALERTING   AGENT_INSIDE: B ALERTING[R], A INITIATED[I]
                PUT    c A>B ACTIVE     AGENT_INSIDE: B ACTIVE[T], A ACTIVE[T]
                PUT    c A>B ACTIVE     AGENT_INSIDE: B DROPPED[-], A ACTIVE[T]
                PUT    c A>B DROPPED    AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED    AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                NOT_READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "4.1", says = "A who is READY becomes NOT_READY before the call")
    @ParameterizedTest
    @MethodSource("ucce")
    void madeByOneWhoIsReady(Server played) throws Exception {
        begin(played, "c");
        a = ready("2001");
        b = ready("2002");

        a.calls("2002");
        a.hears("""
                NOT_READY
                POST c A>B INITIATING AGENT_INSIDE: A INITIATING[I] #MAKE_CALL
                PUT  c A>B INITIATED  AGENT_INSIDE: A INITIATED[I]
                TALKING
                PUT  c A>B ALERTING   AGENT_INSIDE: B ALERTING[R], A INITIATED[I]
                """);
        b.hears("""
                RESERVED
                POST c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A INITIATED[I]
                """);
        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A DROPPED[-] #DROP
                PUT    c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                NOT_READY
                """);
        b.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A DROPPED[-]
                PUT    c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "4.2", says = "busy")
    @Spec(document = "call-flows", section = "4.2", says = "cleanup of both")
    @ParameterizedTest
    @MethodSource("both")
    void busy(Server played) throws Exception {
        begin(played, "w", "c");
        signIn();
        phones(phones -> phones.limits(new TelephonyLimits(1_000, 1, 8)));
        callFromOutside("2002");
        b.hears("""
                {RESERVED|}
                POST w X>B ALERTING OTHER_IN: B ALERTING[R], X INITIATED[I]
                """);

        a.calls("2002");
        a.hears("""
                POST c A>B INITIATING AGENT_INSIDE: A INITIATING[I] #MAKE_CALL
                PUT  c A>B INITIATED  AGENT_INSIDE: A INITIATED[I]
                {TALKING|}
                PUT  c A>B FAILED     AGENT_INSIDE: A FAILED[F] cause=BUSY
                """);
        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>B DROPPED AGENT_INSIDE: A DROPPED[-] #DROP
                DELETE c A>B DROPPED AGENT_INSIDE: A DROPPED[-]
                {NOT_READY|}
                """);
        phones(phones -> phones.abandon(id("w")));
        b.hears("""
                PUT    w X>B ALERTING OTHER_IN: B ALERTING[R], X DROPPED[-]
                PUT    w X>B DROPPED  OTHER_IN: B DROPPED[-], X DROPPED[-]
                DELETE w X>B DROPPED  OTHER_IN: B DROPPED[-], X DROPPED[-]
                {READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "4.2", says = "bad destination")
    @Spec(document = "call-flows", section = "4.2", says = "cleanup of both")
    @ParameterizedTest
    @MethodSource("both")
    void badDestination(Server played) throws Exception {
        begin(played, "c");
        signIn();
        a.calls("999");
        a.hears("""
                POST c A>999 INITIATING AGENT_INSIDE: A INITIATING[I] #MAKE_CALL
                PUT  c A>999 INITIATED  AGENT_INSIDE: A INITIATED[I]
                {TALKING|}
                PUT  c A>999 FAILED     AGENT_INSIDE: A FAILED[F] cause=BAD_DESTINATION
                """);
        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>999 DROPPED AGENT_INSIDE: A DROPPED[-] #DROP
                DELETE c A>999 DROPPED AGENT_INSIDE: A DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "4.2", says = "bad destination that is refused at once")
    @ParameterizedTest
    @MethodSource("both")
    void badDestinationThatIsRefused(Server played) throws Exception {
        begin(played, "c");
        signIn();
        a.calls("nobody");
        a.hears("ERROR Invalid Destination CF_INVALID_CALLED_DEVICE 6 #MAKE_CALL at /finesse/api/User/2001/Dialogs");
        over();
    }

    @Spec(document = "call-flows", section = "4.2", says = "ring-no-answer, direct call, with forwarding")
    @ParameterizedTest
    @MethodSource("both")
    void forwardedOnNoAnswer(Server played) throws Exception {
        begin(played, "c");
        signIn();
        RowUser c = notReady("2003");
        ringsAtB();

        phones(phones -> phones.divert(id("c"), "2002", "2003", EventCause.CALL_FORWARD_NO_ANSWER));
        goesOnToC(c);
        over();
    }

    private void goesOnToC(RowUser c) {
        b.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: B DROPPED[-], A INITIATED[I]
                DELETE c A>B ALERTING AGENT_INSIDE: B DROPPED[-], A INITIATED[I]
                {READY|}
                """);
        a.hears("""
                PUT c A>B ALERTING AGENT_INSIDE: B DROPPED[-], A INITIATED[I]
                PUT c A>B ALERTING AGENT_INSIDE: C ALERTING[R], A INITIATED[I]
                """);
        c.hears("POST c A>B ALERTING AGENT_INSIDE: C ALERTING[R], A INITIATED[I]");

        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: C ALERTING[R], A DROPPED[-] #DROP
                PUT    c A>B DROPPED  AGENT_INSIDE: C DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED  AGENT_INSIDE: C DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        c.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: C ALERTING[R], A DROPPED[-]
                PUT    c A>B DROPPED  AGENT_INSIDE: C DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED  AGENT_INSIDE: C DROPPED[-], A DROPPED[-]
                """);
    }

    @Spec(document = "call-flows", section = "4.2", says = "B declines on the phone (iDivert)")
    @ParameterizedTest
    @MethodSource("both")
    void declinedOnThePhone(Server played) throws Exception {
        begin(played, "c");
        signIn();
        RowUser c = notReady("2003");
        ringsAtB();

        phones(phones -> phones.divert(id("c"), "2002", "2003", EventCause.REDIRECTED));
        goesOnToC(c);
        over();
    }

    @Spec(document = "call-flows", section = "4.2", says = "ring-no-answer, direct call, without forwarding")
    @ParameterizedTest
    @MethodSource("both")
    void notAnswered(Server played) throws Exception {
        begin(played, "c");
        signIn();
        ringsAtB();

        phones(phones -> phones.notAnswered(id("c"), "2002"));
        b.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: B DROPPED[-], A INITIATED[I]
                DELETE c A>B ALERTING AGENT_INSIDE: B DROPPED[-], A INITIATED[I]
                {READY|}
                """);
        a.hears("""
                PUT c A>B ALERTING AGENT_INSIDE: B DROPPED[-], A INITIATED[I]
                PUT c A>B FAILED   AGENT_INSIDE: B DROPPED[-], A FAILED[F] cause=OTHER
                """);
        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-] #DROP
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "4.2", says = "caller abandons while ringing")
    @ParameterizedTest
    @MethodSource("both")
    void abandonedWhileItRings(Server played) throws Exception {
        begin(played, "c");
        signIn();
        ringsAtB();

        a.acts("c", "DROP");
        a.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A DROPPED[-] #DROP
                PUT    c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        b.hears("""
                PUT    c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A DROPPED[-]
                PUT    c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED  AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {READY|}
                """);
        over();
    }
}
