package org.finessebridge.app.console;

import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.log.LogText;
import org.finessebridge.app.notification.ExternalSettings;
import org.finessebridge.app.notification.NotificationMode;
import org.finessebridge.app.notification.NotificationPorts;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.notification.NotificationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, once all doors are open, where they are and who may come in. */
@Component
class ReadyAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);
    private static final int SHOWN_USERS = 3;

    private final ServerIdentity identity;
    private final NotificationSettings notificationSettings;
    private final ObjectProvider<NotificationService> notification;
    private final DemoContactCentre demo;
    private final DataDirectory data;

    ReadyAnnouncement(
            ServerIdentity identity,
            NotificationSettings notificationSettings,
            ObjectProvider<NotificationService> notification,
            DemoContactCentre demo,
            DataDirectory data) {
        this.identity = identity;
        this.notificationSettings = notificationSettings;
        this.notification = notification;
        this.demo = demo;
        this.data = data;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        StringBuilder text = new StringBuilder("Finesse Bridge is ready:");
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() instanceof TomcatWebServer tomcat) {
            for (Connector connector : tomcat.getTomcat().getService().findConnectors()) {
                line(
                        text,
                        connector.getSecure() ? "REST" : "REST, loopback",
                        "%s://%s:%d/finesse/api/SystemInfo"
                                .formatted(
                                        connector.getSecure() ? "https" : "http",
                                        connector.getSecure() ? identity.fqdn() : "localhost",
                                        connector.getLocalPort()));
            }
        }
        notification.ifAvailable(embedded -> doors(text, embedded.ports()));
        if (notificationSettings.mode() == NotificationMode.EXTERNAL) {
            ExternalSettings external = notificationSettings.external();
            line(
                    text,
                    "XMPP server",
                    "%s:%d, elsewhere (finesse.notification.mode=external)"
                            .formatted(
                                    Objects.requireNonNullElse(external.host(), identity.xmppDomain()),
                                    external.port()));
        }
        line(text, "XMPP domain", identity.xmppDomain() + ", " + identity.xmppPubSubDomain());
        line(text, "files", data.path().toString());
        if (demo.isOn()) {
            line(text, "demo agents", demoAgents());
        }
        LOG.info(LogText.LINES, "{}", text);
    }

    private void doors(StringBuilder text, NotificationPorts ports) {
        String host = identity.fqdn();
        door(text, "BOSH, WebSocket", ports.https(), "https://" + host + ":%d/http-bind/, wss://" + host + ":%1$d/ws/");
        door(text, "the same, plain", ports.http(), "http://localhost:%d/http-bind/, ws://localhost:%1$d/ws/");
        door(text, "XMPP over TCP", ports.tcp(), host + ":%d");
    }

    private static void door(StringBuilder text, String name, int port, String format) {
        if (port >= 0) {
            line(text, name, format.formatted(port));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%n  %-16s %s".formatted(name, value));
    }

    private String demoAgents() {
        String some = demo.users().stream()
                .limit(SHOWN_USERS)
                .map(DirectoryUser::loginId)
                .collect(Collectors.joining(", "));
        String supervisors = demo.users().stream()
                .filter(user -> user.roles().contains(Role.SUPERVISOR))
                .limit(SHOWN_USERS)
                .map(DirectoryUser::loginId)
                .collect(Collectors.joining(", "));
        return "%s, ... (%d users; supervisors %s), password = id, extensions %s"
                .formatted(some, demo.users().size(), supervisors, extensions());
    }

    private String extensions() {
        return demo.extensions().stream()
                .map(range -> range.first() + "-" + range.last())
                .collect(Collectors.joining(", "));
    }
}
