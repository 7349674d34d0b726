package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        assertThat(settings.https().port()).isEqualTo(7443);
        assertThat(settings.https().address()).isNull();
        assertThat(settings.http().port()).isEqualTo(7071);
        assertThat(settings.http().address()).isEqualTo("127.0.0.1");
        assertThat(settings.tcp().port()).isEqualTo(5222);
        assertThat(settings.tcp().allowPlaintext()).isFalse();
        assertThat(settings.bosh().longestWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.bosh().inactivity()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.limits().stanzaBytes()).isEqualTo(65_536);
        assertThat(settings.limits().unauthenticatedStanzaBytes()).isEqualTo(10_240);
        assertThat(settings.bosh().hold()).isEqualTo(1);
        assertThat(settings.bosh().longestPause()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.keepAlive().silence()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.transport().nativeLibraries()).isTrue();
        assertThat(settings.admission().unauthenticatedPerAddress()).isEqualTo(12_000);
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

        assertThat(settings.https().port()).isEqualTo(1);
        assertThat(settings.https().address()).isEqualTo("::1");
        assertThat(settings.tcp().allowPlaintext()).isTrue();
        assertThat(settings.bosh().longestWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.bosh().inactivity()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.limits().stanzaBytes()).isEqualTo(20_480);
        assertThat(settings.limits().sessionsPerUser()).isEqualTo(3);
        assertThat(settings.limits().unauthenticatedTimeout()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void rejectsLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> bind(Map.of("finesse.notification.limits.stanza", "10B")))
                .isInstanceOf(BindException.class);
    }
}
