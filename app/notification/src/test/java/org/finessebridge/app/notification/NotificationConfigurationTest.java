package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.notification.pubsub.MemoryNodeStore;
import org.finessebridge.app.notification.pubsub.NodeStore;
import org.finessebridge.pubsub.PubSubClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NotificationConfigurationTest {

    private static final String OFF = "-1";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(NotificationConfiguration.class)
            .withBean(
                    XmppDomains.class,
                    () -> new XmppDomains(
                            RunningNotificationService.DOMAIN, "pubsub." + RunningNotificationService.DOMAIN))
            .withBean(PageOrigins.class, FakeOrigins::new)
            .withBean(NodeStore.class, MemoryNodeStore::new)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(InstantSource.class, InstantSource::system)
            .withBean(Credentials.class, FakeCredentials::new)
            .withBean(PresenceListener.class, Nobody::new)
            .withBean(SslBundles.class, NotificationConfigurationTest::bundles);

    /** No client connects. */
    private static final class Nobody implements PresenceListener {

        @Override
        public void available(String loginId, String fullJid, int priority) {}

        @Override
        public void unavailable(String loginId, String fullJid) {}
    }

    private static SslBundles bundles() {
        try {
            LoopbackCertificate certificate = LoopbackCertificate.of(RunningNotificationService.DOMAIN);
            return new DefaultSslBundleRegistry(
                    "finesse",
                    SslBundle.of(SslStoreBundle.of(certificate.store(), LoopbackCertificate.PASSWORD, null)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theServiceIsThereAndOffersItsPubSubClient() {
        runner.withPropertyValues(
                        "finesse.notification.https.port=" + OFF,
                        "finesse.notification.http.port=" + OFF,
                        "finesse.notification.tcp.port=" + OFF)
                .run(context -> {
                    assertThat(context.getStartupFailure()).isNull();
                    NotificationService service = context.getBean(NotificationService.class);
                    assertThat(service.ports()).isEqualTo(new NotificationPorts(-1, -1, -1));
                    assertThat(context.getBean(PubSubClient.class)).isEqualTo(service.pubSubClient());
                });
    }

    @Test
    void aPortThatIsNoneStopsTheStart() {
        runner.withPropertyValues("finesse.notification.tcp.port=70000")
                .run(context -> assertThat(context.getStartupFailure()).isNotNull());
    }

    @Test
    void aSettingThatIsMisspelledStopsTheStart() {
        runner.withPropertyValues("finesse.notification.tcp.prot=0")
                .run(context -> assertThat(context.getStartupFailure()).isNotNull());
    }
}
