package org.finessebridge.app.acceptance;

import java.io.IOException;
import org.finessebridge.app.notification.NotificationPorts;
import org.jspecify.annotations.Nullable;

/** A desktop by a library of others, in a Node process of its own, that is lost without a word: killed, or cut off. */
final class LosableDesktop implements AutoCloseable {

    /** The way from the desktop to the product, and the library that takes it. */
    enum Transport {
        BOSH,
        WEBSOCKET,
        WEBSOCKET_OF_REST,
        TCP;

        private int port(RunningServer server) {
            NotificationPorts ports = server.notificationPorts();
            return switch (this) {
                case BOSH, WEBSOCKET -> ports.http();
                case WEBSOCKET_OF_REST -> server.restPort();
                case TCP -> ports.tcp();
            };
        }

        private NodeClient start(int port, String user, String resource, String... environment) throws Exception {
            String jid = "%s@%s/%s".formatted(user, RunningServer.DOMAIN, resource);
            String host = "://127.0.0.1:" + port;
            return switch (this) {
                case BOSH -> NodeClient.strophe("bosh", "http" + host + "/http-bind", jid, user, environment);
                case WEBSOCKET -> NodeClient.strophe("websocket", "ws" + host + "/ws/", jid, user, environment);
                case WEBSOCKET_OF_REST -> NodeClient.strophe("websocket", "ws" + host + "/ws", jid, user, environment);
                case TCP -> NodeClient.xmpp("xmpp" + host, jid, user);
            };
        }
    }

    /** How it is lost. */
    enum Loss {
        /** Its process is killed (SIGKILL): the machine of the client closes its connections. */
        KILLED,
        /** Its cable is cut: nothing comes any more, and nobody says that a connection has ended. */
        CUT
    }

    private final NodeClient client;
    private final @Nullable Relay cable;

    private LosableDesktop(NodeClient client, @Nullable Relay cable) {
        this.client = client;
        this.cable = cable;
    }

    /** A desktop whose resource is {@code desktop}, and that can be cut off. */
    static LosableDesktop start(RunningServer server, Transport transport, String user) throws Exception {
        Relay cable = new Relay(transport.port(server));
        return new LosableDesktop(transport.start(cable.port(), user, "desktop").awaitConnected(), cable);
    }

    /** A desktop of another resource. */
    static LosableDesktop start(RunningServer server, Transport transport, String user, String resource)
            throws Exception {
        return new LosableDesktop(
                transport.start(transport.port(server), user, resource).awaitConnected(), null);
    }

    /** A page that is loaded already, and connects when it is told to; only one of Strophe.js. */
    static LosableDesktop loaded(RunningServer server, Transport transport, String user) throws Exception {
        return new LosableDesktop(transport.start(transport.port(server), user, "desktop", "NO_CONNECTION", "1"), null);
    }

    /** Connects what was loaded. */
    void connect() throws IOException, InterruptedException {
        client.command("connect");
        client.awaitConnected();
    }

    /** Says something to the service, and hears the answer. */
    void speak() throws Exception {
        client.ask("ping");
    }

    /** Loses it; it is gone when this returns. */
    void lose(Loss loss) throws InterruptedException {
        if (loss == Loss.KILLED) {
            client.kill();
        } else if (cable != null) {
            cable.cutCable();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        if (cable != null) {
            cable.close();
        }
    }
}
