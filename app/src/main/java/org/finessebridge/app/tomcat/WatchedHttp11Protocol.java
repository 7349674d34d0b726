package org.finessebridge.app.tomcat;

import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP/1.1 over sockets that are watched. Tomcat makes the instance by its name. */
public final class WatchedHttp11Protocol extends Http11NioProtocol {

    private final WatchedEndpoint sockets;

    /** A protocol that nobody watches yet. */
    public WatchedHttp11Protocol() {
        this(new WatchedEndpoint());
    }

    private WatchedHttp11Protocol(WatchedEndpoint sockets) {
        super(sockets);
        this.sockets = sockets;
    }

    void watchedBy(ConnectionWatch watch) {
        sockets.watchedBy(watch);
    }
}
