package org.finessebridge.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationSettingsTest {

    private static NotificationSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.notification", NotificationSettings.class);
    }

    @Test
    void defaults() {
        NotificationSettings settings = bind(Map.of());

        assertEquals(7443, settings.https().port());
        assertNull(settings.https().address());
        assertEquals(7071, settings.http().port());
        assertEquals("127.0.0.1", settings.http().address());
        assertEquals(5222, settings.tcp().port());
        assertFalse(settings.tcp().allowPlaintext());
        assertEquals(Duration.ofSeconds(30), settings.bosh().longestWait());
        assertEquals(Duration.ofMinutes(1), settings.bosh().inactivity());
        assertEquals(65_536, settings.limits().stanzaBytes());
        assertEquals(10_240, settings.limits().unauthenticatedStanzaBytes());
        assertEquals(1, settings.bosh().hold());
        assertEquals(Duration.ofMinutes(2), settings.bosh().longestPause());
        assertEquals(Duration.ofMinutes(1), settings.keepAlive().silence());
        assertTrue(settings.transport().nativeLibraries());
        assertEquals(12_000, settings.admission().unauthenticatedPerAddress());
    }

    @Test
    void propertiesAreBound() {
        NotificationSettings settings = bind(Map.of(
                "finesse.notification.https.port", "1",
                "finesse.notification.https.address", "::1",
                "finesse.notification.tcp.allow-plaintext", "true",
                "finesse.notification.bosh.wait", "5s",
                "finesse.notification.bosh.inactivity", "7s",
                "finesse.notification.limits.stanza", "20KB",
                "finesse.notification.limits.sessions-per-user", "3",
                "finesse.notification.limits.unauthenticated-timeout", "9s"));

        assertEquals(1, settings.https().port());
        assertEquals("::1", settings.https().address());
        assertTrue(settings.tcp().allowPlaintext());
        assertEquals(Duration.ofSeconds(5), settings.bosh().longestWait());
        assertEquals(Duration.ofSeconds(7), settings.bosh().inactivity());
        assertEquals(20_480, settings.limits().stanzaBytes());
        assertEquals(3, settings.limits().sessionsPerUser());
        assertEquals(Duration.ofSeconds(9), settings.limits().unauthenticatedTimeout());
    }

    @Test
    void rejectsLimitsThatMakeNoSense() {
        assertThrows(BindException.class, () -> bind(Map.of("finesse.notification.limits.stanza", "10B")));
    }
}
