package org.finessebridge.app.console;

import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.app.systeminfo.NodePorts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this server listens, for SystemInfo. */
@Component
class ListeningPorts implements NodePorts {

    private final ObjectProvider<NotificationService> notification;
    private volatile @Nullable Integer https;

    ListeningPorts(ObjectProvider<NotificationService> notification) {
        this.notification = notification;
    }

    /** Tomcat listens, with TLS at its own port. */
    @EventListener
    void listens(WebServerInitializedEvent event) {
        https = event.getWebServer().getPort();
    }

    @Override
    public Open open() {
        NotificationService embedded = notification.getIfAvailable();
        int tcp = embedded == null || !embedded.isRunning()
                ? -1
                : embedded.ports().tcp();
        return new Open(https, tcp < 0 ? null : tcp);
    }
}
