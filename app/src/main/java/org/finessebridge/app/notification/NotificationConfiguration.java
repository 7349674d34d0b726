package org.finessebridge.app.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.ssl.SslContext;

import org.finessebridge.app.cors.AllowedOrigins;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.tls.ServerTls;
import org.finessebridge.app.security.UserAuthenticator;
import org.finessebridge.pubsub.PubSubClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.net.ssl.SSLException;

/** Wires the Notification Service; it starts and stops with the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
public class NotificationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationConfiguration.class);

    /** The name of the certificate's bundle. */
    private static final String BUNDLE = "finesse";

    /** The service. */
    @Bean
    public NotificationService notificationService(
            NotificationSettings settings,
            ServerIdentity identity,
            SslBundles bundles,
            UserAuthenticator authenticator,
            ObjectProvider<PresenceListener> presence,
            AllowedOrigins origins,
            MeterRegistry meters)
            throws SSLException {
        SslContext tls =
                ServerTls.create(
                        bundles.getBundle(BUNDLE).getManagers().getKeyManagerFactory(),
                        settings.transport().nativeLibraries());
        return new NotificationService(
                settings,
                identity,
                tls,
                authenticator,
                presence.getIfAvailable(LoggedPresence::new),
                origins,
                new NotificationMeters(meters));
    }

    /** The port through which the application publishes. */
    @Bean
    public PubSubClient pubSubClient(NotificationService service) {
        return service.pubSubClient();
    }

    /** What happens with presence where nobody else listens. */
    private static final class LoggedPresence implements PresenceListener {

        @Override
        public void available(String fullJid) {
            log(fullJid, "available");
        }

        @Override
        public void unavailable(String fullJid) {
            log(fullJid, "unavailable");
        }

        private static void log(String fullJid, String type) {
            LOG.info(
                    "PRESENCE_NOTIFICATION_RECIEVED [FROM JID={}][PRESENCE_TYPE={}]: Finesse"
                            + " received a presence notification",
                    fullJid,
                    type);
        }
    }
}
