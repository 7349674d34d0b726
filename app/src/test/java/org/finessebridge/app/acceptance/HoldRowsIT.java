package org.finessebridge.app.acceptance;

import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 6 and 13: hold, retrieve, drop, and two calls at one device. */
class HoldRowsIT extends CallRows {

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser b;

    /** A has called B, and both talk. */
    private void talk() throws Exception {
        a = notReady("2001");
        b = notReady("2002");
        a.calls("2002");
        a.hears("""
                POST c A>B INITIATING AGENT_INSIDE: A INITIATING[I] #MAKE_CALL
                PUT  c A>B INITIATED  AGENT_INSIDE: A INITIATED[I]
                {TALKING|}
                PUT  c A>B ALERTING   AGENT_INSIDE: B ALERTING[R], A INITIATED[I]
                """);
        b.hears("POST c A>B ALERTING AGENT_INSIDE: B ALERTING[R], A INITIATED[I]");
        b.acts("c", "ANSWER");
        b.hears("""
                PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A ACTIVE[T] #ANSWER
                {TALKING|}
                """);
        a.hears("PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A ACTIVE[T]");
    }

    private void holdAtA() {
        a.acts("c", "HOLD");
        a.hears("""
                PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A HELD[H] #HOLD
                {HOLD|}
                """);
        b.hears("PUT c A>B ACTIVE AGENT_INSIDE: B ACTIVE[T], A HELD[H]");
    }

    @Spec(document = "call-flows", section = "6", says = "A HOLD, B HOLD too, A RETRIEVE")
    @Spec(document = "call-flows", section = "6", says = "A DROP while HELD")
    @ParameterizedTest
    @MethodSource("both")
    void heldByBoth(Server played) throws Exception {
        begin(played, "c");
        talk();
        holdAtA();

        b.acts("c", "HOLD");
        b.hears("""
                PUT c A>B ACTIVE AGENT_INSIDE: B HELD[H], A HELD[H] #HOLD
                {HOLD|}
                """);
        a.hears("PUT c A>B ACTIVE AGENT_INSIDE: B HELD[H], A HELD[H]");

        a.acts("c", "RETRIEVE");
        a.hears("""
                PUT c A>B ACTIVE AGENT_INSIDE: B HELD[H], A ACTIVE[T] #RETRIEVE
                {TALKING|}
                """);
        b.hears("PUT c A>B ACTIVE AGENT_INSIDE: B HELD[H], A ACTIVE[T]");

        b.acts("c", "DROP");
        b.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B DROPPED[-], A ACTIVE[T] #DROP
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        a.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B DROPPED[-], A ACTIVE[T]
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "6", says = "HOLD when not ACTIVE")
    @ParameterizedTest
    @MethodSource("both")
    void heldTwice(Server played) throws Exception {
        begin(played, "c");
        talk();
        holdAtA();

        a.acts("c", "HOLD");
        a.hears("ERROR Invalid State CF_INVALID_OBJECT_STATE 22 #HOLD at c");

        phones(phones -> phones.hangUp(id("c"), "2001"));
        a.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B ACTIVE[T], A DROPPED[-]
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        b.hears("""
                PUT    c A>B ACTIVE  AGENT_INSIDE: B ACTIVE[T], A DROPPED[-]
                PUT    c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                DELETE c A>B DROPPED AGENT_INSIDE: B DROPPED[-], A DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    @Spec(
            document = "call-flows",
            section = "6",
            says = "an external party holds: nothing; the phone holds: no requestId")
    @ParameterizedTest
    @MethodSource("both")
    void heldAtPhones(Server played) throws Exception {
        begin(played, "c");
        a = notReady("2001");
        callFromOutside("2001");
        a.hears("POST c X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        phones(phones -> phones.answer(id("c"), "2001"));
        a.hears("""
                PUT c X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I]
                {TALKING|}
                """);

        phones(phones -> phones.hold(id("c"), X));
        phones(phones -> phones.hold(id("c"), "2001"));
        a.hears("""
                PUT c X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I]
                {HOLD|}
                """);
        phones(phones -> phones.retrieve(id("c"), "2001"));
        a.hears("""
                PUT c X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I]
                {TALKING|}
                """);
        phones(phones -> phones.hangUp(id("c"), "2001"));
        a.hears("""
                PUT    c X>A ACTIVE  OTHER_IN: A DROPPED[-], X ACTIVE[I]
                PUT    c X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                DELETE c X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    /** A talks to X, and has answered Y: 13, steps 1 and 2. */
    private void twoCalls() throws Exception {
        a = notReady("2001");
        callFromOutside("2001");
        a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        a.acts("o", "ANSWER");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #ANSWER
                {TALKING|}
                """);
        secondCall();
        a.acts("w", "ANSWER");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I]
                PUT w Y>A ACTIVE OTHER_IN: A ACTIVE[T-], Y ACTIVE[I] #ANSWER
                PUT o X>A ACTIVE OTHER_IN: A HELD[H+], X ACTIVE[I]
                """);
    }

    private void secondCall() {
        phones(phones -> phones.inbound(Y, "2001", CallData.NONE));
        a.hears("POST w Y>A ALERTING OTHER_IN: A ALERTING[R], Y INITIATED[I]");
    }

    @Spec(document = "call-flows", section = "13", says = "1, 2, 3: a second call is answered, the first retrieved")
    @Spec(document = "call-flows", section = "6", says = "RETRIEVE while another call is ACTIVE")
    @Spec(document = "call-flows", section = "13", says = "6: the active one ends, the other is still held")
    @ParameterizedTest
    @MethodSource("both")
    void twoCallsAtOneDevice(Server played) throws Exception {
        begin(played, "o", "w");
        twoCalls();

        a.acts("o", "RETRIEVE");
        a.hears("""
                PUT w Y>A ACTIVE OTHER_IN: A HELD[H], Y ACTIVE[I]
                PUT o X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I]
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T-], X ACTIVE[I] #RETRIEVE
                PUT w Y>A ACTIVE OTHER_IN: A HELD[H+], Y ACTIVE[I]
                """);

        phones(phones -> phones.hangUp(id("o"), X));
        a.hears("""
                PUT    o X>A ACTIVE  OTHER_IN: A ACTIVE[T-], X DROPPED[-]
                PUT    o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                PUT    w Y>A ACTIVE  OTHER_IN: A HELD[H], Y ACTIVE[I]
                DELETE o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                {HOLD|}
                """);
        a.acts("w", "DROP");
        a.hears("""
                PUT    w Y>A ACTIVE  OTHER_IN: A DROPPED[-], Y ACTIVE[I] #DROP
                PUT    w Y>A DROPPED OTHER_IN: A DROPPED[-], Y DROPPED[-]
                DELETE w Y>A DROPPED OTHER_IN: A DROPPED[-], Y DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "13", says = "4: TRANSFER on the held one joins Y and X")
    @ParameterizedTest
    @MethodSource("both")
    void bothCallersAreJoined(Server played) throws Exception {
        begin(played, "o", "w");
        twoCalls();

        a.acts("o", "TRANSFER");
        a.hears("""
                PUT    o X>A ACTIVE OTHER_IN: A DROPPED[-], X ACTIVE[I], Y ACTIVE[I] second=w #TRANSFER
                DELETE w Y>A ACTIVE OTHER_IN: A DROPPED[-], Y ACTIVE[I]
                DELETE o X>A ACTIVE OTHER_IN: A DROPPED[-], X ACTIVE[I], Y ACTIVE[I] second=w
                {NOT_READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "13", says = "5: the second call ends unanswered")
    @ParameterizedTest
    @MethodSource("both")
    void secondCallIsNotAnswered(Server played) throws Exception {
        begin(played, "o", "w");
        a = notReady("2001");
        callFromOutside("2001");
        a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        a.acts("o", "ANSWER");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #ANSWER
                {TALKING|}
                """);
        secondCall();
        phones(phones -> phones.abandon(id("w")));
        a.hears("""
                PUT    w Y>A ALERTING OTHER_IN: A ALERTING[R], Y DROPPED[-]
                PUT    w Y>A DROPPED  OTHER_IN: A DROPPED[-], Y DROPPED[-]
                DELETE w Y>A DROPPED  OTHER_IN: A DROPPED[-], Y DROPPED[-]
                """);
        phones(phones -> phones.hangUp(id("o"), X));
        a.hears("""
                PUT    o X>A ACTIVE  OTHER_IN: A ACTIVE[T], X DROPPED[-]
                PUT    o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                DELETE o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }
}
