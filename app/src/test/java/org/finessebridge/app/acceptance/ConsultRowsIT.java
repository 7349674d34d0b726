package org.finessebridge.app.acceptance;

import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 7.1 to 7.4: consults, transfers, blind transfers. X talks to A, who asks B. */
class ConsultRowsIT extends CallRows {

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser b;

    /** X talks to A by way of the queue. */
    private void talk() throws Exception {
        a = ready("2001");
        b = isUccx() ? notReady("2002") : ready("2002");
        Long call = ask(phones -> phones.inbound(X, "2001", CallData.NONE));
        a.hears("""
                {RESERVED|}
                POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]
                """);
        phones(phones -> phones.answer(call, "2001"));
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I]
                {TALKING|NOT_READY}
                """);
    }

    /** 7.1, steps 1 to 4. */
    private void consultRings() throws Exception {
        talk();
        a.acts("o", "CONSULT_CALL", "2002");
        a.hears("""
                PUT  o X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I]
                {HOLD|}
                POST k A>B INITIATING CONSULT: A INITIATING[I] of=o #CONSULT_CALL
                {TALKING|}
                PUT  k A>B INITIATED  CONSULT: A INITIATED[I] of=o
                PUT  k A>B ALERTING   CONSULT: B ALERTING[R], A INITIATED[I] of=o
                """);
        b.hears("""
                {RESERVED|}
                POST k A>B ALERTING CONSULT: B ALERTING[R], A INITIATED[I] of=o
                """);
    }

    /** 7.1. */
    private void consult() throws Exception {
        consultRings();
        b.acts("k", "ANSWER");
        b.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o #ANSWER
                {TALKING|}
                """);
        a.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o
                PUT o X>A ACTIVE OTHER_IN: A HELD[H+], X ACTIVE[I]
                """);
    }

    private void callerHangsUp() {
        phones(phones -> phones.hangUp(id("o"), X));
        a.hears("""
                PUT    o X>A ACTIVE  OTHER_IN: A ACTIVE[T], X DROPPED[-]
                PUT    o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                DELETE o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                READY
                """);
    }

    @Spec(document = "call-flows", section = "7.1")
    @Spec(document = "call-flows", section = "7.2")
    @ParameterizedTest
    @MethodSource("both")
    void askedAndReconnected(Server played) throws Exception {
        begin(played, "o", "k");
        consult();

        a.acts("k", "DROP");
        a.hears("""
                PUT    k A>B ACTIVE  CONSULT: B ACTIVE[T], A DROPPED[-] of=o #DROP
                PUT    o X>A ACTIVE  OTHER_IN: A HELD[H], X ACTIVE[I]
                PUT    k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                DELETE k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                {HOLD|}
                """);
        b.hears("""
                PUT    k A>B ACTIVE  CONSULT: B ACTIVE[T], A DROPPED[-] of=o
                PUT    k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                DELETE k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                {READY|}
                """);
        a.acts("o", "RETRIEVE");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #RETRIEVE
                {TALKING|}
                """);
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "7.2", says = "B drops first")
    @ParameterizedTest
    @MethodSource("both")
    void theOneWhoIsAskedDrops(Server played) throws Exception {
        begin(played, "o", "k");
        consult();

        phones(phones -> phones.hangUp(id("k"), "2002"));
        a.hears("""
                PUT    k A>B ACTIVE  CONSULT: B DROPPED[-], A ACTIVE[T-] of=o
                PUT    k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                PUT    o X>A ACTIVE  OTHER_IN: A HELD[H], X ACTIVE[I]
                DELETE k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                {HOLD|}
                """);
        a.acts("o", "RETRIEVE");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #RETRIEVE
                {TALKING|}
                """);
        b.hears("""
                PUT    k A>B ACTIVE  CONSULT: B DROPPED[-], A ACTIVE[T-] of=o
                PUT    k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                DELETE k A>B DROPPED CONSULT: B DROPPED[-], A DROPPED[-] of=o
                {READY|}
                """);
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "7.1", says = "an outside number")
    @ParameterizedTest
    @MethodSource("both")
    void anOutsideNumberIsAsked(Server played) throws Exception {
        begin(played, "o", "k");
        talk();
        phones(phones -> phones.externalParties(number -> ExternalBehaviour.of(ExternalBehaviour.Kind.ANSWERS)));
        a.acts("o", "CONSULT_CALL", Y);
        a.hears("""
                PUT  o X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I]
                {HOLD|}
                POST k A>Y INITIATING CONSULT: A INITIATING[I] of=o #CONSULT_CALL
                {TALKING|}
                PUT  k A>Y INITIATED  CONSULT: A INITIATED[I] of=o
                PUT  k A>Y ACTIVE     CONSULT: Y ACTIVE[I], A ACTIVE[T-] of=o
                PUT  o X>A ACTIVE OTHER_IN: A HELD[H+], X ACTIVE[I]
                """);
        a.acts("k", "DROP");
        a.hears("""
                PUT    k A>Y ACTIVE  CONSULT: Y ACTIVE[I], A DROPPED[-] of=o #DROP
                PUT    o X>A ACTIVE  OTHER_IN: A HELD[H], X ACTIVE[I]
                PUT    k A>Y DROPPED CONSULT: Y DROPPED[-], A DROPPED[-] of=o
                DELETE k A>Y DROPPED CONSULT: Y DROPPED[-], A DROPPED[-] of=o
                {HOLD|}
                """);
        phones(phones -> phones.retrieve(id("o"), "2001"));
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I]
                {TALKING|}
                """);
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "7.1", says = "CONSULT_CALL while alerting or held: Generic Error")
    @Spec(document = "call-flows", section = "7.4", says = "refused before answer")
    @ParameterizedTest
    @MethodSource("both")
    void whatIsRefused(Server played) throws Exception {
        begin(played, "o");
        a = notReady("2001");
        b = notReady("2002");
        callFromOutside("2001");
        a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        a.acts("o", "CONSULT_CALL", "2002");
        a.hears("ERROR Generic Error CF_NO_ACTIVE_CALL 24 #CONSULT_CALL at o");
        a.acts("o", "TRANSFER_SST", "2002");
        a.hears("ERROR Generic Error CF_NO_ACTIVE_CALL 24 #TRANSFER_SST at o");
        a.acts("o", "TRANSFER");
        a.hears("ERROR Generic Error CF_NO_ACTIVE_CALL 24 #TRANSFER at o");
        a.acts("o", "CONFERENCE");
        a.hears("ERROR Generic Error CF_NO_ACTIVE_CALL 24 #CONFERENCE at o");
        phones(phones -> phones.abandon(id("o")));
        a.hears("""
                PUT    o X>A ALERTING OTHER_IN: A ALERTING[R], X DROPPED[-]
                PUT    o X>A DROPPED  OTHER_IN: A DROPPED[-], X DROPPED[-]
                DELETE o X>A DROPPED  OTHER_IN: A DROPPED[-], X DROPPED[-]
                """);
        over();
    }

    @Spec(document = "call-flows", section = "7.3")
    @ParameterizedTest
    @MethodSource("both")
    void transferred(Server played) throws Exception {
        begin(played, "o", "k");
        consult();

        a.acts("o", "TRANSFER");
        a.hears("""
                PUT    o X>A ACTIVE OTHER_IN: A DROPPED[-], B ACTIVE[T], X ACTIVE[I] second=k #TRANSFER
                DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A DROPPED[-] of=o
                DELETE o X>A ACTIVE {CONSULT_OFFERED|TRANSFER}: A DROPPED[-], B ACTIVE[T], X ACTIVE[I] second=k
                READY
                """);
        b.hears("""
                DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A DROPPED[-] of=o
                POST   o X>A ACTIVE OTHER_IN: B ACTIVE[T], X ACTIVE[I] second=k
                PUT    o X>A ACTIVE {CONSULT_OFFERED|TRANSFER}: B ACTIVE[T], X ACTIVE[I] second=k
                """);
        b.acts("o", "DROP");
        b.hears("""
                PUT    o X>A ACTIVE  {CONSULT_OFFERED|TRANSFER}: B DROPPED[-], X ACTIVE[I] second=k #DROP
                PUT    o X>A DROPPED {CONSULT_OFFERED|TRANSFER}: B DROPPED[-], X DROPPED[-] second=k
                DELETE o X>A DROPPED {CONSULT_OFFERED|TRANSFER}: B DROPPED[-], X DROPPED[-] second=k
                {READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "7.3", says = "the consult survives where A has swapped the calls")
    @ParameterizedTest
    @MethodSource("both")
    void transferredAfterASwap(Server played) throws Exception {
        begin(played, "o", "k");
        consult();
        a.acts("o", "RETRIEVE");
        a.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A HELD[H] of=o
                PUT o X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I]
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T-], X ACTIVE[I] #RETRIEVE
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A HELD[H+] of=o
                """);
        b.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A HELD[H] of=o
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A HELD[H+] of=o
                """);
        a.acts("k", "TRANSFER");
        a.hears("""
                PUT    k A>B ACTIVE CONSULT: B ACTIVE[T], A DROPPED[-], X ACTIVE[I] of=o second=o #TRANSFER
                DELETE o X>A ACTIVE OTHER_IN: A DROPPED[-], X ACTIVE[I]
                DELETE k A>B ACTIVE {CONSULT_OFFERED|TRANSFER}: B ACTIVE[T], A DROPPED[-], X ACTIVE[I] of=o second=o
                READY
                """);
        b.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], X ACTIVE[I] of=o second=o
                PUT k A>B ACTIVE {CONSULT_OFFERED|TRANSFER}: B ACTIVE[T], X ACTIVE[I] of=o second=o
                """);
        b.acts("k", "DROP");
        b.hears("""
                PUT    k A>B ACTIVE  {CONSULT_OFFERED|TRANSFER}: B DROPPED[-], X ACTIVE[I] of=o second=o #DROP
                PUT    k A>B DROPPED {CONSULT_OFFERED|TRANSFER}: B DROPPED[-], X DROPPED[-] of=o second=o
                DELETE k A>B DROPPED {CONSULT_OFFERED|TRANSFER}: B DROPPED[-], X DROPPED[-] of=o second=o
                {READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "7.3", says = "a call that has been retrieved is transferred no more")
    @ParameterizedTest
    @MethodSource("both")
    void nothingToTransfer(Server played) throws Exception {
        begin(played, "o");
        talk();
        a.acts("o", "TRANSFER");
        a.hears("ERROR Generic Error CF_NO_ACTIVE_CALL 24 #TRANSFER at o");
        callerHangsUp();
        over();
    }

    @Spec(document = "call-flows", section = "7.4")
    @ParameterizedTest
    @MethodSource("both")
    void transferredBlindly(Server played) throws Exception {
        begin(played, "o");
        talk();
        a.acts("o", "TRANSFER_SST", "2002");
        a.hears("""
                PUT    o X>A ACTIVE {TRANSFER|OFFERED}: A ACTIVE[T], X ACTIVE[I]
                PUT    o X>A ACTIVE {TRANSFER|OFFERED}: A DROPPED[-], X ACTIVE[I] #TRANSFER_SST
                DELETE o X>A {ACTIVE TRANSFER|ALERTING OFFERED}: A DROPPED[-], B ALERTING[R], X ACTIVE[I]
                READY
                """);
        b.hears("""
                {RESERVED|}
                POST o X>A {ACTIVE TRANSFER|ALERTING OFFERED}: B ALERTING[R], X ACTIVE[I]
                """);
        b.acts("o", "ANSWER");
        b.hears("""
                PUT o X>A ACTIVE {TRANSFER|OFFERED}: B ACTIVE[T], X ACTIVE[I] #ANSWER
                {TALKING|}
                """);
        b.acts("o", "DROP");
        b.hears("""
                PUT    o X>A ACTIVE  {TRANSFER|OFFERED}: B DROPPED[-], X ACTIVE[I] #DROP
                PUT    o X>A DROPPED {TRANSFER|OFFERED}: B DROPPED[-], X DROPPED[-]
                DELETE o X>A DROPPED {TRANSFER|OFFERED}: B DROPPED[-], X DROPPED[-]
                {READY|}
                """);
        over();
    }

    @Spec(document = "call-flows", section = "7.4", says = "busy target: o stays ACTIVE")
    @ParameterizedTest
    @MethodSource("ucce")
    void transferredBlindlyToABusyNumber(Server played) throws Exception {
        begin(played, "o");
        talk();
        phones(phones -> phones.externalParties(number -> ExternalBehaviour.of(ExternalBehaviour.Kind.BUSY)));
        a.acts("o", "TRANSFER_SST", Y);
        a.hears("ERROR Generic Error CF_GENERIC_OPERATION 20999 #TRANSFER_SST at o");
        callerHangsUp();
        over();
    }
}
