package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 7.5 to 7.7: conferences, who leaves them, and tones. X talks to A, who adds B, and C. */
class ConferenceRowsIT extends CallRows {

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser b;

    /** X talks to A out of the queue, who has asked B. */
    private void consult() throws Exception {
        a = ready("2001");
        b = notReady("2002");
        callFromOutside(ROUTE_POINT);
        a.hears("""
                RESERVED
                POST o X>7000 ALERTING {PREROUTE_ACD_IN|ACD_IN}: A ALERTING[R], X INITIATED[I] queue=10 {keyed|}
                """);
        a.acts("o", "ANSWER");
        a.hears("""
                PUT o X>7000 ACTIVE {PREROUTE_ACD_IN|ACD_IN}: A ACTIVE[T], X ACTIVE[I] queue=10 {keyed|} #ANSWER
                TALKING
                """);
        a.acts("o", "CONSULT_CALL", "2002");
        a.hears("""
                PUT  o X>7000 ACTIVE {PREROUTE_ACD_IN|ACD_IN}: A HELD[H], X ACTIVE[I] queue=10 {keyed|}
                {HOLD|}
                POST k A>B INITIATING CONSULT: A INITIATING[I] of=o #CONSULT_CALL
                {TALKING|}
                PUT  k A>B INITIATED  CONSULT: A INITIATED[I] of=o
                PUT  k A>B ALERTING   CONSULT: B ALERTING[R], A INITIATED[I] of=o
                """);
        b.hears("POST k A>B ALERTING CONSULT: B ALERTING[R], A INITIATED[I] of=o");
        b.acts("k", "ANSWER");
        b.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o #ANSWER
                {TALKING|}
                """);
        a.hears("""
                PUT k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o
                PUT o X>7000 ACTIVE {PREROUTE_ACD_IN|ACD_IN}: A HELD[H+], X ACTIVE[I] queue=10 {keyed|}
                """);
    }

    /** 7.5, steps 1 and 2. */
    private void conference() throws Exception {
        consult();
        a.acts("o", "CONFERENCE");
        a.hears("""
                PUT    o X>7000 ACTIVE CONFERENCE: A HELD[H+], X ACTIVE[I] queue=10 {keyed|}
                PUT    o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B ACTIVE[T-], X ACTIVE[I] second=k queue=10 {keyed|} #CONFERENCE
                DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o
                """);
        b.hears("""
                DELETE k A>B ACTIVE CONSULT: B ACTIVE[T], A ACTIVE[T-] of=o
                POST   o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B ACTIVE[T-], X ACTIVE[I] second=k queue=10 {keyed|}
                {|TALKING}
                """);
    }

    @Spec(document = "call-flows", section = "7.5", says = "1, 2, 4: three, and B leaves")
    @ParameterizedTest
    @MethodSource("both")
    void bLeaves(Server played) throws Exception {
        begin(played, "o", "k");
        conference();

        b.acts("o", "DROP");
        String left = "o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B DROPPED[-], X ACTIVE[I] second=k queue=10 {keyed|}";
        a.hears("PUT " + left);
        b.hears("PUT " + left + " #DROP\nDELETE " + left + "\nNOT_READY");
        a.acts("o", "DROP");
        a.hears("""
                PUT    o X>7000 ACTIVE  CONFERENCE: A DROPPED[-], B DROPPED[-], X ACTIVE[I] second=k queue=10 {keyed|} #DROP
                PUT    o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                DELETE o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                READY
                """);
        over();
    }

    @Spec(
            document = "call-flows",
            section = "7.5",
            says = "5: the controller leaves first, and nobody adds parties then")
    @Spec(document = "call-flows", section = "17", says = "20999; CCX 22: CONFERENCE by one who is not the controller")
    @ParameterizedTest
    @MethodSource("both")
    void theControllerLeaves(Server played) throws Exception {
        begin(played, "o", "k");
        conference();

        a.acts("o", "DROP");
        String left = "o X>7000 ACTIVE CONFERENCE: A DROPPED[-], B ACTIVE[T-], X ACTIVE[I] second=k queue=10 {keyed|}";
        a.hears("PUT " + left + " #DROP\nDELETE " + left + "\nREADY");
        b.hears("PUT " + left);
        b.acts("o", "DROP");
        b.hears("""
                PUT    o X>7000 ACTIVE  CONFERENCE: A DROPPED[-], B DROPPED[-], X ACTIVE[I] second=k queue=10 {keyed|} #DROP
                PUT    o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                DELETE o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                NOT_READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "7.5", says = "6: X leaves, agents remain")
    @ParameterizedTest
    @MethodSource("both")
    void xLeaves(Server played) throws Exception {
        begin(played, "o", "k");
        conference();

        phones(phones -> phones.hangUp(id("o"), X));
        String left = "o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B ACTIVE[T-], X DROPPED[-] second=k queue=10 {keyed|}";
        a.hears("PUT " + left);
        b.hears("PUT " + left);
        a.acts("o", "DROP");
        a.hears("""
                PUT    o X>7000 ACTIVE  CONFERENCE: A DROPPED[-], B ACTIVE[T-], X DROPPED[-] second=k queue=10 {keyed|} #DROP
                PUT    o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                DELETE o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                READY
                """);
        b.hears("""
                PUT    o X>7000 ACTIVE  CONFERENCE: A DROPPED[-], B ACTIVE[T-], X DROPPED[-] second=k queue=10 {keyed|}
                PUT    o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                DELETE o X>7000 DROPPED CONFERENCE: A DROPPED[-], B DROPPED[-], X DROPPED[-] second=k queue=10 {keyed|}
                NOT_READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "7.5", says = "3: a fourth party")
    @ParameterizedTest
    @MethodSource("ucce")
    void aFourthParty(Server played) throws Exception {
        begin(played, "o", "k", "k2");
        conference();
        RowUser c = notReady("2003");
        a.acts("o", "CONSULT_CALL", "2003");
        String asking = "o X>7000 ACTIVE CONFERENCE: A HELD[%s], B ACTIVE[T-], X ACTIVE[I] second=k queue=10 keyed\n";
        a.hears("PUT " + asking.formatted("H") + """
                HOLD
                POST k2 A>C INITIATING CONSULT: A INITIATING[I] of=o #CONSULT_CALL
                TALKING
                PUT  k2 A>C INITIATED  CONSULT: A INITIATED[I] of=o
                PUT  k2 A>C ALERTING   CONSULT: C ALERTING[R], A INITIATED[I] of=o
                """);
        b.hears("PUT " + asking.formatted("H"));
        c.hears("POST k2 A>C ALERTING CONSULT: C ALERTING[R], A INITIATED[I] of=o");
        c.acts("k2", "ANSWER");
        c.hears("""
                PUT k2 A>C ACTIVE CONSULT: C ACTIVE[T], A ACTIVE[T-] of=o #ANSWER
                TALKING
                """);
        a.hears("PUT k2 A>C ACTIVE CONSULT: C ACTIVE[T], A ACTIVE[T-] of=o\nPUT " + asking.formatted("H+"));
        b.hears("PUT " + asking.formatted("H+"));

        a.acts("o", "CONFERENCE");
        String four = "o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B ACTIVE[T-], C ACTIVE[T-], X ACTIVE[I]"
                + " second=k2 queue=10 keyed";
        a.hears("PUT " + four + " #CONFERENCE\nDELETE k2 A>C ACTIVE CONSULT: C ACTIVE[T], A ACTIVE[T-] of=o");
        b.hears("PUT " + four);
        c.hears("DELETE k2 A>C ACTIVE CONSULT: C ACTIVE[T], A ACTIVE[T-] of=o\nPOST " + four);

        c.acts("o", "DROP");
        String cLeft = "o X>7000 ACTIVE CONFERENCE: A ACTIVE[T], B ACTIVE[T-], C DROPPED[-], X ACTIVE[I]"
                + " second=k2 queue=10 keyed";
        a.hears("PUT " + cLeft);
        b.hears("PUT " + cLeft);
        c.hears("PUT " + cLeft + " #DROP\nDELETE " + cLeft + "\nNOT_READY");
        a.acts("o", "DROP");
        String aLeft = "o X>7000 ACTIVE CONFERENCE: A DROPPED[-], B ACTIVE[T-], X ACTIVE[I] second=k2 queue=10 keyed";
        a.hears("PUT " + aLeft + " #DROP\nDELETE " + aLeft + "\nREADY");
        b.hears("PUT " + aLeft);
        b.acts("o", "DROP");
        String bLeft = "o X>7000 %s CONFERENCE: A DROPPED[-], B DROPPED[-], X %s second=k2 queue=10 keyed";
        b.hears("PUT " + bLeft.formatted("ACTIVE", "ACTIVE[I]") + " #DROP\nPUT "
                + bLeft.formatted("DROPPED", "DROPPED[-]") + "\nDELETE "
                + bLeft.formatted("DROPPED", "DROPPED[-]") + "\nNOT_READY");
        over();
    }

    @Spec(document = "call-flows", section = "7.7")
    @ParameterizedTest
    @MethodSource("both")
    void tones(Server played) throws Exception {
        begin(played, "o");
        a = notReady("2001");
        callFromOutside("2001");
        a.hears("POST o X>A ALERTING OTHER_IN: A ALERTING[R], X INITIATED[I]");
        a.acts("o", "ANSWER");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #ANSWER
                {TALKING|}
                """);
        a.with("o", "SEND_DTMF", "2001", tones("12*#"));
        a.hears("PUT o X>A ACTIVE OTHER_IN: A ACTIVE[T], X ACTIVE[I] #SEND_DTMF"); // the confirmation, and no change
        assertThat(refused("o", tones(isUccx() ? "A" : "E"))).startsWith("400 Invalid Input");
        a.acts("o", "HOLD");
        a.hears("""
                PUT o X>A ACTIVE OTHER_IN: A HELD[H], X ACTIVE[I] #HOLD
                {HOLD|}
                """);
        assertThat(refused("o", tones("1"))).startsWith("401 Invalid State");
        a.acts("o", "DROP");
        a.hears("""
                PUT    o X>A ACTIVE  OTHER_IN: A DROPPED[-], X ACTIVE[I] #DROP
                PUT    o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                DELETE o X>A DROPPED OTHER_IN: A DROPPED[-], X DROPPED[-]
                {NOT_READY|}
                """);
        over();
    }

    private static String tones(String digits) {
        return "<actionParams><ActionParam><name>dtmfString</name><value>" + digits
                + "</value></ActionParam></actionParams>";
    }

    private String refused(String call, String more) {
        var answer = a.rest()
                .put(
                        "/finesse/api/Dialog/" + id(call),
                        "<Dialog><requestedAction>SEND_DTMF</requestedAction><targetMediaAddress>2001"
                                + "</targetMediaAddress>" + more + "</Dialog>",
                        "SEND_DTMF");
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*<ErrorType>([^<]*)<.*", "$1");
    }
}
