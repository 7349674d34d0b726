package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Call flows 5.2: a call out of a queue of UCCX. */
class UccxQueueRowsIT extends CallRows {

    @SuppressWarnings("NullAway.Init") // by each row
    private RowUser a;

    private void rings() throws Exception {
        a = ready("2001");
        callFromOutside(ROUTE_POINT);
        a.hears("""
                RESERVED
                POST c X>7000 ALERTING ACD_IN: A ALERTING[R], X INITIATED[I] queue=10
                """);
    }

    private void talk() throws Exception {
        rings();
        a.acts("c", "ANSWER");
        a.hears("""
                PUT c X>7000 ACTIVE ACD_IN: A ACTIVE[T], X ACTIVE[I] queue=10 #ANSWER
                TALKING
                """);
    }

    @Spec(document = "call-flows", section = "5.2", says = "3, 4, 5: no work")
    @ParameterizedTest
    @MethodSource("uccx")
    void answered(Server played) throws Exception {
        begin(played, "c");
        talk();
        phones(phones -> phones.abandon(id("c")));
        a.hears("""
                PUT    c X>7000 ACTIVE  ACD_IN: A ACTIVE[T], X DROPPED[-] queue=10
                PUT    c X>7000 DROPPED ACD_IN: A DROPPED[-], X DROPPED[-] queue=10
                DELETE c X>7000 DROPPED ACD_IN: A DROPPED[-], X DROPPED[-] queue=10
                READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "5.2", says = "5: the dialog is kept while the agent is in WORK")
    @ParameterizedTest
    @MethodSource("uccx")
    void keptForTheWork(Server played) throws Exception {
        begin(played, "c");
        phones(phones -> desk(phones, "2001")
                .settings(DeskSettings.DEFAULT.withWrapup(
                        WrapupDataMode.REQUIRED, WrapupDataMode.REQUIRED, Duration.ZERO)));
        talk();
        phones(phones -> phones.abandon(id("c")));
        a.hears("""
                PUT c X>7000 ACTIVE  ACD_IN: A ACTIVE[T], X DROPPED[-] queue=10
                PUT c X>7000 DROPPED ACD_IN: A DROPPED[-], X DROPPED[-] queue=10
                PUT c X>7000 DROPPED ACD_IN: A WRAP_UP[W], X DROPPED[-] queue=10
                WORK
                """);
        a.asksFor("READY");
        a.hears("""
                READY #READY
                DELETE c X>7000 DROPPED ACD_IN: A DROPPED[-], X DROPPED[-] queue=10
                """);
        over();
    }

    @Spec(
            document = "call-flows",
            section = "5.2",
            says = "RNA: NOT_READY with 32763, and the call is back in the queue")
    @ParameterizedTest
    @MethodSource("uccx")
    void notAnswered(Server played) throws Exception {
        begin(played, "c");
        rings();
        phones(phones -> phones.divert(id("c"), "2001", "7999", EventCause.REDIRECTED));
        a.hears("""
                PUT    c X>7000 ALERTING ACD_IN: A DROPPED[-], X INITIATED[I] queue=10
                DELETE c X>7000 ALERTING ACD_IN: A DROPPED[-], X INITIATED[I] queue=10
                NOT_READY
                """);
        phones(phones -> assertThat(desk(phones, "2001").reason()).isEqualTo(32763));
        a.asksFor("READY");
        a.hears("""
                READY #READY
                RESERVED
                POST c X>7000 ALERTING ACD_IN: A ALERTING[R], X INITIATED[I] queue=10
                """);
        phones(phones -> phones.abandon(id("c")));
        a.hears("""
                PUT    c X>7000 ALERTING ACD_IN: A ALERTING[R], X DROPPED[-] queue=10
                PUT    c X>7000 DROPPED  ACD_IN: A DROPPED[-], X DROPPED[-] queue=10
                DELETE c X>7000 DROPPED  ACD_IN: A DROPPED[-], X DROPPED[-] queue=10
                READY
                """);
        over();
    }

    @Spec(document = "call-flows", section = "5.2", says = "1, 2: the caller is an agent")
    @ParameterizedTest
    @MethodSource("uccx")
    void calledByAnAgent(Server played) throws Exception {
        begin(played, "c");
        RowUser b = notReady("2002");
        b.calls(ROUTE_POINT);
        // The last one is news of a variable, which the queue's script sets.
        b.hears("""
                POST c B>7000 INITIATING OUT: B INITIATING[I] #MAKE_CALL
                PUT  c B>7000 INITIATED  OUT: B INITIATED[I]
                PUT  c B>7000 ACTIVE     OUT: B ACTIVE[T] queue=10
                PUT  c B>7000 ACTIVE     OUT: B ACTIVE[T] queue=10
                TALKING
                """);
        b.acts("c", "DROP");
        b.hears("""
                PUT    c B>7000 DROPPED OUT: B DROPPED[-] queue=10 #DROP
                DELETE c B>7000 DROPPED OUT: B DROPPED[-] queue=10
                NOT_READY
                """);
        over();
    }
}
