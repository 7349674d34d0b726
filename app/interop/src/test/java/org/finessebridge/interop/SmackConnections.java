package org.finessebridge.interop;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.finessebridge.fixture.ProductProcess;
import org.igniterealtime.smack.inttest.XmppConnectionDescriptor;
import org.igniterealtime.smack.inttest.XmppConnectionManager;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.tcp.XmppTcpTransportModuleDescriptor;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smack.websocket.java11.Java11WebSocketFactory;

/**
 * The kinds of connection that Smack's integration tests try, beside its {@code tcp} with STARTTLS:
 * {@code modular} over TCP without TLS, which fails in Smack's own hands (docs/xmpp-notes.md), and
 * {@code websocket} with TLS.
 */
final class SmackConnections {

    private SmackConnections() {}

    /** Has the tests know these and no others. */
    static void install(ProductProcess product) throws NoSuchMethodException {
        List.of("modular", "modular-nocompress", "modular-websocket-okhttp", "modular-websocket-java11")
                .forEach(XmppConnectionManager::removeConnectionDescriptor);
        add("modular", SmackConnections::overTcp);
        URI place = URI.create("wss://localhost:" + product.notificationTlsPort() + "/ws/");
        add("websocket", connection -> overWebSocket(connection, place));
    }

    private static void add(String name, Consumer<ModularXmppClientToServerConnectionConfiguration.Builder> kind)
            throws NoSuchMethodException {
        XmppConnectionManager.addConnectionDescriptor(XmppConnectionDescriptor.buildWith(
                        ModularXmppClientToServerConnection.class,
                        ModularXmppClientToServerConnectionConfiguration.class,
                        ModularXmppClientToServerConnectionConfiguration.Builder.class)
                .withNickname(name)
                .applyExtraConfiguration(kind::accept)
                .build());
    }

    private static void overTcp(ModularXmppClientToServerConnectionConfiguration.Builder connection) {
        connection.removeAllModules();
        connection.addModule(XmppTcpTransportModuleDescriptor.class);
        connection.setSecurityMode(SecurityMode.disabled);
    }

    /** Has a connection go to one place, with the JDK's client, which trusts what the JVM does. */
    static void overWebSocket(ModularXmppClientToServerConnectionConfiguration.Builder connection, URI place) {
        connection.removeAllModules();
        connection.addModule(XmppWebSocketTransportModuleDescriptor.getBuilder(connection)
                .explicitlySetWebSocketEndpointAndDiscovery(place, false)
                .disableImplicitWebsocketEndpoint()
                .setWebSocketFactory(Java11WebSocketFactory.INSTANCE)
                .build());
        connection.setSecurityMode(place.getScheme().equals("wss") ? SecurityMode.required : SecurityMode.disabled);
    }
}
