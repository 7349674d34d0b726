package org.finessebridge.pubsub.xmpp.smack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes {@link PatientSocket}s. */
final class PatientSocketFactory extends SocketFactory {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Duration patience;

    PatientSocketFactory() {
        this(PATIENCE);
    }

    PatientSocketFactory(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Socket createSocket() {
        return new PatientSocket(patience);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(InetSocketAddress peer, @Nullable InetSocketAddress local) throws IOException {
        Socket socket = new PatientSocket(patience);
        try {
            socket.bind(local);
            socket.connect(peer);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
