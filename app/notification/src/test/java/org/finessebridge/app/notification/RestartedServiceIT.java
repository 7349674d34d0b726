package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.pubsub.item.Item;
import org.junit.jupiter.api.Test;

/** The service is stopped and started again while what publishes goes on. */
class RestartedServiceIT {

    @Test
    void clientsComeBackToTheSamePortsAndGetWhatWasPublishedMeanwhile() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start()) {
            NotificationPorts ports = running.service.ports();
            for (int round = 0; round < 3; round++) {
                RawXmpp tcp = running.tcp();
                tcp.signIn("2001", "desktop");
                RawBosh bosh = running.bosh().signIn("2002", "desktop");
                running.awaitPresence("available 2002@fin1.ucce.local/desktop");

                running.service.stop();

                assertThat(tcp.awaitEnd()).contains("<system-shutdown");
                running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
                assertThat(running.service.isRunning()).isFalse();
                assertThat(running.service.openStreams()).isZero();
                assertThat(running.service.connectedUsers(null)).isZero();
                running.publish("2001", "meanwhile" + round);
                running.service.start();

                assertThat(running.service.ports()).isEqualTo(ports);
                assertThat(RawBosh.text(bosh.next("", ""))).contains("item-not-found");
                try (RawXmpp again = running.tcp()) {
                    again.signIn("2001", "desktop");
                    again.await("meanwhile" + round);
                    running.publish("2001", "now" + round);
                    again.await("now" + round);
                }
            }
        }
    }

    @Test
    void thePublisherIsShownBeforeWhatItPublishes() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            running.awaitPresence("available 2001@fin1.ucce.local/desktop");

            running.nodes().showPublisher(true);
            running.publish("2001", "after");
            String shown = client.await("after");

            assertThat(shown)
                    .contains("<presence")
                    .contains("from=\"finesse@fin1.ucce.local/finesse\" to=\"2001@fin1.ucce.local\"")
                    .doesNotContain("unavailable");
            running.nodes().publishItem(RunningNotificationService.userNode("2001"), new Item("last"));
            running.nodes().showPublisher(false);
            assertThat(client.await("unavailable")).contains("last").contains("finesse@fin1.ucce.local/finesse");
            try (RawXmpp late = running.tcp()) {
                late.bind("2002", "2002", "desktop").send("<presence/>");
                running.awaitPresence("available 2002@fin1.ucce.local/desktop");
                running.publish("2002", "to the late one");
                assertThat(late.await("to the late one")).doesNotContain("finesse@fin1.ucce.local/finesse");
            }
        }
    }
}
