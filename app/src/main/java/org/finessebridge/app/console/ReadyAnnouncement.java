package org.finessebridge.app.console;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.finessebridge.app.administrator.FirstPassword;
import org.finessebridge.app.ctiserver.ControlLifecycle;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once all listens, where they are and who may come in. */
@Component
class ReadyAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);
    private static final int SHOWN_USERS = 3;

    private static final String CLOSED = "this machine alone, since everybody knows the demo's passwords;"
            + " --finesse.demo.all-interfaces=true or an address opens it, --finesse.demo.enabled=false ends the demo";

    private static final String OPEN = "OTHER MACHINES, though everybody knows the demo's passwords;"
            + " --finesse.demo.enabled=false ends the demo";

    private final ServerIdentity identity;
    private final NotificationSettings notificationSettings;
    private final ObjectProvider<NotificationService> notification;
    private final DemoContactCentre demo;
    private final DataDirectory data;
    private final ControlLifecycle control;

    ReadyAnnouncement(
            ServerIdentity identity,
            NotificationSettings notificationSettings,
            ObjectProvider<NotificationService> notification,
            DemoContactCentre demo,
            DataDirectory data,
            ControlLifecycle control) {
        this.identity = identity;
        this.notificationSettings = notificationSettings;
        this.notification = notification;
        this.demo = demo;
        this.data = data;
        this.control = control;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        StringBuilder text = new StringBuilder("Finesse Bridge is ready:");
        boolean open = false;
        String page = null;
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() instanceof TomcatWebServer tomcat) {
            for (Connector connector : tomcat.getTomcat().getService().findConnectors()) {
                String address = address(connector);
                line(
                        text,
                        connector.getSecure() ? "REST" : "REST, plain",
                        "%s://%s:%d/finesse/api/SystemInfo"
                                .formatted(
                                        connector.getSecure() ? "https" : "http",
                                        Reachable.host(address, identity.fqdn()),
                                        connector.getLocalPort()));
                open |= Reachable.fromElsewhere(address);
                if (page == null || connector.getSecure()) {
                    page = "%s://%s:%d/finesse/api/docs"
                            .formatted(
                                    connector.getSecure() ? "https" : "http",
                                    Reachable.host(address, identity.fqdn()),
                                    connector.getLocalPort());
                }
            }
        }
        if (page != null) {
            line(text, "try REST", page);
        }
        Environment environment = event.getApplicationContext().getEnvironment();
        NotificationService embedded = notification.getIfAvailable();
        if (embedded != null) {
            listeners(text, environment, embedded.ports());
            open |= isOpen(environment, embedded.ports());
        }
        open |= isSimulatorOpen(environment);
        if (control.port() >= 0) {
            listener(
                    text,
                    "simulator",
                    control.port(),
                    "http://" + Reachable.host(control.address(), identity.fqdn()) + ":%d/control");
            open |= Reachable.fromElsewhere(control.address());
        }
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
        line(text, "administrator", administrator());
        if (demo.isOn()) {
            line(text, "demo agents", demoAgents());
            line(text, "open to", open ? OPEN : CLOSED);
        } else {
            line(text, "open to", open ? "other machines" : "this machine alone");
        }
        LOG.info(LogText.LINES, "{}", text);
    }

    private String administrator() {
        Path first = data.resolve(FirstPassword.FILE);
        if (Files.exists(first)) {
            return "administrator, with the password in " + first + ", which has to be changed first";
        }
        return demo.isOn() ? "administrator, whose password is administrator until it is changed" : "administrator";
    }

    private static @Nullable String address(Connector connector) {
        return connector.getProperty("address") instanceof InetAddress address ? address.getHostAddress() : null;
    }

    private static boolean isOpen(Environment environment, NotificationPorts ports) {
        return (ports.https() >= 0 && Reachable.fromElsewhere(address(environment, "https")))
                || (ports.http() >= 0 && Reachable.fromElsewhere(address(environment, "http")))
                || (ports.tcp() >= 0 && Reachable.fromElsewhere(address(environment, "tcp")));
    }

    /** Whoever reaches the simulator can sign its agents in and out. */
    private static boolean isSimulatorOpen(Environment environment) {
        return environment.getProperty("finesse.cti.side-a", "").isEmpty()
                && Reachable.fromElsewhere(environment.getProperty("finesse.cti.simulator.address"));
    }

    /** Where a listener of the Notification Service is bound; null: to all interfaces. */
    private static @Nullable String address(Environment environment, String listener) {
        return environment.getProperty("finesse.notification." + listener + ".address");
    }

    private void listeners(StringBuilder text, Environment environment, NotificationPorts ports) {
        String https = Reachable.host(address(environment, "https"), identity.fqdn());
        String http = Reachable.host(address(environment, "http"), identity.fqdn());
        String tcp = Reachable.host(address(environment, "tcp"), identity.fqdn());
        listener(
                text,
                "BOSH, WebSocket",
                ports.https(),
                "https://" + https + ":%d/http-bind/, wss://" + https + ":%1$d/ws/");
        listener(
                text, "the same, plain", ports.http(), "http://" + http + ":%d/http-bind/, ws://" + http + ":%1$d/ws/");
        listener(text, "XMPP over TCP", ports.tcp(), tcp + ":%d");
    }

    private static void listener(StringBuilder text, String name, int port, String format) {
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
