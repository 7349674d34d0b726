package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Start and stop of the service. */
class NotificationServiceIT {

    @Test
    void aPortThatIsTakenIsNamedWithItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatExceptionOfType(PortUnavailableException.class)
                    .isThrownBy(() -> RunningNotificationService.start("tcp.port", port))
                    .withMessageContaining(port)
                    .satisfies(failure -> assertThat(failure.settings()).isEqualTo("finesse.notification.tcp"));
        }
    }

    @Test
    void aPortThatIsOffIsNotOpened() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start("http.port", "-1")) {
            assertThat(running.service.ports().http()).isEqualTo(-1);
            assertThat(running.service.ports().https()).isGreaterThan(0);
        }
    }

    @Test
    void stoppingEndsStreamsWithSystemShutdownAndRefusesNewConnections() throws Exception {
        RunningNotificationService running = RunningNotificationService.start();
        int port = running.service.ports().tcp();
        RawXmpp client = running.tcp();
        client.signIn("2001", "desktop");

        running.close();

        String end = client.awaitEnd();
        assertThat(end).contains("<system-shutdown xmlns=").endsWith("</stream:stream>");
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
        assertThat(running.service.openStreams()).isEqualTo(0);
        assertThatThrownBy(() -> RawXmpp.connect(port)).isInstanceOf(ConnectException.class);
    }
}
