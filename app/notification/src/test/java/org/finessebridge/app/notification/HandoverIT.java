package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page leaves behind that vanishes without a word, over real connections. */
class HandoverIT {

    private RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start("bosh.wait", "1s", "bosh.inactivity", "1s");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /** Waits until so many events have been put into mailboxes. */
    private void awaitKept(int count) throws Exception {
        running.awaitMeter(
                count, running.meters.counter("finesse.notification.offline.events", "outcome", "stored")::count);
    }

    @Test
    void whatAVanishedPageHadNotReadDoesNotOvertakeWhatItsSuccessorHas() throws Exception {
        running.bosh().signIn("2001", "vanished");
        running.publish("2001", "READY");
        try (RawXmpp page = running.tcp()) {
            page.signIn("2001", "page");
            running.publish("2001", "NOT_READY");
            page.await(">NOT_READY<");

            running.awaitPresence("unavailable 2001@fin1.ucce.local/vanished");
            running.publish("2001", "LOGOUT");

            assertThat(page.await(">LOGOUT<")).doesNotContain("READY");
        }
    }

    @Test
    void theAnswerThatNobodyHasProvedReadIsGivenToTheNextPage() throws Exception {
        RawBosh page = running.bosh().signIn("2001", "page");
        var poll = page.poll();
        running.publish("2001", "READY");
        assertThat(RawBosh.text(poll)).contains(">READY<");

        RawBosh reloaded = running.bosh().bind("2001", "page");
        awaitKept(1);
        String greeting = RawBosh.text(reloaded.next("", "<presence xmlns='jabber:client'/>"));

        assertThat(greeting).contains(">READY<").contains("<delay");
    }

    @Test
    void whatWasPublishedForNobodySurvivesAPageThatDiesWithIt() throws Exception {
        running.publish("2001", "READY");
        RawBosh page = running.bosh().bind("2001", "page");
        assertThat(RawBosh.text(page.next("", "<presence xmlns='jabber:client'/>")))
                .contains(">READY<");
        awaitKept(2);
        try (RawXmpp next = running.tcp()) {
            next.signIn("2001", "next");
            running.publish("2001", "NOT_READY");

            assertThat(next.await(">NOT_READY<")).contains(">READY<").contains("<delay");
        }
    }
}
