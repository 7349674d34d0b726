package org.finessebridge.app.scenario;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.finessebridge.app.ctiserver.ControlLifecycle;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.ExternalSettings;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.scenario.client.ProductAddress;
import org.finessebridge.scenario.client.TrustedCertificates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this product's own ports are, for a client in the same process. */
@Component
class OwnAddress {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final ServerIdentity identity;
    private final NotificationSettings notificationSettings;
    private final ObjectProvider<NotificationService> notification;
    private final ObjectProvider<ControlLifecycle> control;

    /** The control API is asked for later: it needs who runs scenarios, and so this, first. */
    OwnAddress(
            ApplicationContext context,
            ServerIdentity identity,
            NotificationSettings notificationSettings,
            ObjectProvider<NotificationService> notification,
            ObjectProvider<ControlLifecycle> control) {
        this.context = context;
        this.identity = identity;
        this.notificationSettings = notificationSettings;
        this.notification = notification;
        this.control = control;
    }

    /** All of them. Any certificate is taken: it is this process that answers, under a name that may be another. */
    ProductAddress now() {
        Environment environment = context.getEnvironment();
        int rest = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        URI base = URI.create("https://%s:%d".formatted(host(environment.getProperty("server.address")), rest));
        NotificationService embedded = notification.getIfAvailable();
        ExternalSettings external = notificationSettings.external();
        String xmppHost = embedded == null
                ? Objects.requireNonNullElse(external.host(), identity.xmppDomain())
                : host(environment.getProperty("finesse.notification.tcp.address"));
        int xmppPort = embedded == null ? external.port() : embedded.ports().tcp();
        ControlLifecycle api = control.getObject();
        return new ProductAddress(
                base,
                xmppHost,
                xmppPort,
                URI.create("http://%s:%d".formatted(host(api.address()), api.port())),
                TrustedCertificates.any(),
                PATIENCE);
    }

    /** Where a listener can be reached from this machine. */
    private static String host(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return LOOPBACK;
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            if (literal.isAnyLocalAddress()) {
                return LOOPBACK;
            }
        } catch (IllegalArgumentException _) {
            return address; // a name
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
