package org.finessebridge.interop;

import org.igniterealtime.smack.inttest.XmppConnectionDescriptor;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smack.websocket.java11.Java11WebSocketFactory;

import java.net.URI;

/** Smack's XMPP over WebSocket, with the JDK's client; trusts what the JVM trusts. */
final class SmackWebSocket {

    private SmackWebSocket() {}

    /** Has a connection go to one place, and to no other. */
    static void use(
            ModularXmppClientToServerConnectionConfiguration.Builder connection, URI place) {
        connection.removeAllModules();
        connection.addModule(
                XmppWebSocketTransportModuleDescriptor.getBuilder(connection)
                        .explicitlySetWebSocketEndpointAndDiscovery(place, false)
                        .disableImplicitWebsocketEndpoint()
                        .setWebSocketFactory(Java11WebSocketFactory.INSTANCE)
                        .build());
    }

    /** Connections of Smack's integration tests, to the Notification Service's own port. */
    static XmppConnectionDescriptor<
                    ModularXmppClientToServerConnection,
                    ModularXmppClientToServerConnectionConfiguration,
                    ModularXmppClientToServerConnectionConfiguration.Builder>
            descriptor(Product product) throws NoSuchMethodException {
        URI place = URI.create("wss://localhost:" + product.notificationTlsPort() + "/ws/");
        return XmppConnectionDescriptor.buildWith(
                        ModularXmppClientToServerConnection.class,
                        ModularXmppClientToServerConnectionConfiguration.class,
                        ModularXmppClientToServerConnectionConfiguration.Builder.class)
                .withNickname("websocket")
                .applyExtraConfiguration(connection -> use(connection, place))
                .build();
    }
}
