package org.finessebridge.app.notification;

/**
 * The ports that are open.
 *
 * @param https BOSH and WebSocket with TLS; -1 if off
 * @param http BOSH and WebSocket in the clear; -1 if off
 * @param tcp XMPP over TCP; -1 if off
 */
public record NotificationPorts(int https, int http, int tcp) {

    /** For log lines. */
    static String openOrOff(int port) {
        return port < 0 ? "off" : Integer.toString(port);
    }
}
