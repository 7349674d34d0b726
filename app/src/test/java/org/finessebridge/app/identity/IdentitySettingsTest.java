package org.finessebridge.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.finessebridge.app.identity.IdentitySettings.External;
import org.finessebridge.app.identity.IdentitySettings.Notification;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdentitySettingsTest {

    private static final Map<String, String> EXTERNAL = Map.of(
            "finesse.fqdn", "fin1.example.com",
            "finesse.notification.mode", "EXTERNAL",
            "finesse.notification.external.domain", "xmpp.example.com",
            "finesse.notification.external.pubsub-domain", "ps.example.com");

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new IdentitySettings("", new Notification("", new External("", ""))));
    }

    @Test
    void everyPropertyIsBound() {
        assertThat(bind(EXTERNAL))
                .isEqualTo(new IdentitySettings(
                        "fin1.example.com",
                        new Notification("EXTERNAL", new External("xmpp.example.com", "ps.example.com"))));
    }

    @Test
    void theXmppDomainsFollowFromTheName() {
        assertThat(identity(Map.of("finesse.fqdn", "FIN1.example.com")))
                .isEqualTo(new ServerIdentity("fin1.example.com", "fin1.example.com", "pubsub.fin1.example.com"));
        assertThat(identity(Map.of(
                        "finesse.fqdn", "fin1.example.com", "finesse.notification.external.domain", "other.com")))
                .as("the embedded service, whatever is set for another")
                .isEqualTo(new ServerIdentity("fin1.example.com"));
    }

    @Test
    void anExternalServiceHasDomainsOfItsOwn() {
        assertThat(identity(EXTERNAL))
                .isEqualTo(new ServerIdentity("fin1.example.com", "xmpp.example.com", "ps.example.com"));
    }

    @Test
    void rejectsWhatIsNoHostName() {
        assertThatThrownBy(() -> identity(Map.of("finesse.fqdn", "no_host!")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("finesse.fqdn is 'no_host!'");
    }

    private static ServerIdentity identity(Map<String, String> properties) {
        return new IdentityConfiguration().serverIdentity(bind(properties));
    }

    private static IdentitySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse", IdentitySettings.class);
    }
}
