package org.finessebridge.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.Test;

/** Start and stop of the service. */
class NotificationServiceIT {

    @Test
    void aPortThatIsTakenIsNamedWithItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartupException failure = assertThrows(
                    StartupException.class,
                    () -> RunningNotificationService.start("tcp.port", Integer.toString(taken.getLocalPort())));

            assertTrue(String.valueOf(failure.getMessage()).contains(Integer.toString(taken.getLocalPort())));
            assertTrue(failure.action().contains("finesse.notification.tcp.port"));
        }
    }

    @Test
    void aDoorThatIsOffIsNotOpened() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start("http.port", "-1")) {
            assertEquals(-1, running.service.ports().http());
            assertTrue(running.service.ports().https() > 0);
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
        assertTrue(end.contains("<system-shutdown xmlns="), end);
        assertTrue(end.endsWith("</stream:stream>"), end);
        running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
        assertEquals(0, running.service.openStreams());
        assertThrows(ConnectException.class, () -> RawXmpp.connect(port));
    }
}
