package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.pubsub.item.Item;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

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

    /** With a place for each of them and no more, so that one that is lost is missed in the next round. */
    @Test
    void everyPlaceIsGivenBackWhateverTheClientIs() throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("admission.sessions-per-address", "7")) {
            for (int round = 0; round < 3; round++) {
                RawXmpp tcp = running.tcp();
                tcp.signIn("2001", "tcp");
                RawWebSocket webSocket = running.webSocket();
                webSocket.signIn("2001", "websocket");
                RestPortSocket restPort = new RestPortSocket(running, "signed in" + round).signIn("2002", "rest port");
                RestPortSocket stranger = new RestPortSocket(running, "stranger" + round);
                RawBosh held = running.bosh().signIn("3001", "held");
                CompletableFuture<HttpResponse<String>> request = held.poll();
                RawBosh between = running.bosh().signIn("2002", "between two requests");
                RawBosh beginning = running.bosh();
                assertThat(beginning.create("wait='30'")).contains(" sid=");
                assertThat(running.service.openStreams()).isEqualTo(7);

                running.service.stop();

                assertThat(running.service.openStreams()).isZero();
                assertThat(running.service.connectedUsers(null)).isZero();
                assertThat(restPort.awaitClosed()).isEqualTo(CloseStatus.NORMAL);
                assertThat(restPort.rest()).contains("<system-shutdown");
                assertThat(stranger.awaitClosed()).isEqualTo(CloseStatus.NORMAL);
                assertThat(webSocket.untilClosed()).contains("<system-shutdown");
                assertThat(request.handle((answer, failure) -> "ended").get(20, TimeUnit.SECONDS))
                        .isEqualTo("ended");
                running.service.start();

                assertThat(RawBosh.text(between.next("", ""))).contains("item-not-found");
            }
        }
    }

    @Test
    void aClientThatTakesNothingGivesItsPlaceBackAndIsClosed() throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("admission.sessions-per-address", "1")) {
            RestPortSocket deaf = new RestPortSocket(running, "deaf")
                    .signIn("2001", "desktop")
                    .stopReading();
            running.publish("2001", "it does not read this");

            running.service.stop();
            running.service.start();

            assertThat(deaf.awaitClosed()).isNotNull();
            try (RawXmpp next = running.tcp()) {
                next.signIn("2001", "desktop");
            }
            deaf.read();
        }
    }

    @Test
    void whoComesWhileItIsStoppedGetsNoStream() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start()) {
            running.service.stop();

            assertThat(new RestPortSocket(running, "late").awaitClosed()).isEqualTo(CloseStatus.SERVICE_RESTARTED);
            assertThat(running.service.openStreams()).isZero();
        }
    }

    @Test
    void thePublisherIsShownBeforeWhatItPublishesAlsoWhereTheClientHasMuchToRead() throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("limits.queued-stanzas", "20")) { // room is for the first half
            RawBosh client = running.bosh().signIn("2001", "desktop");
            for (int i = 0; i < 12; i++) {
                running.publish("2001", "much" + i);
            }
            running.nodes().showPublisher(true);
            running.publish("2001", "after");

            StringBuilder read = new StringBuilder();
            while (read.indexOf("after") < 0) {
                read.append(RawBosh.text(client.poll()));
            }

            assertThat(read.substring(0, read.indexOf("after")))
                    .contains("much11")
                    .contains("from=\"finesse@fin1.ucce.local/finesse\"");
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
