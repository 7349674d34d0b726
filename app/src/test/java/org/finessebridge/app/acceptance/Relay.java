package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between clients and a port of loopback, and fails as networks do. */
final class Relay implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> unheard = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile boolean cut;

    /** Opens it, to that port. */
    Relay(int port) throws IOException {
        this.port = port;
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    /** Where clients connect. */
    int port() {
        return listening.getLocalPort();
    }

    /**
     * Lets the clients that are connected now hear no more of what the server says: when it ends a
     * connection, they find theirs broken, and do not learn why.
     */
    void muteServer() {
        connections.forEach(connection -> connection.muted = true);
    }

    /** Closes the connections of now, to both ends; new ones are taken. */
    void closeConnections() {
        connections.forEach(Connection::close);
    }

    /** Breaks the connections of now; the server goes on taking the clients for connected. */
    void breakClients() {
        connections.forEach(Connection::breakClient);
    }

    /**
     * Cuts the cable: neither side hears the other any more, nor that a connection ends, and who connects from now on
     * is not answered.
     */
    void cutCable() {
        cut = true;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (cut) {
                    unheard.add(client);
                    continue;
                }
                connections.add(new Connection(client, new Socket(InetAddress.getLoopbackAddress(), port)));
            } catch (IOException e) {
                // closed, or the server is away: the client finds its connection closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        connections.forEach(Connection::close);
        for (Socket client : unheard) {
            client.close();
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean muted;
        private volatile boolean broken;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            Thread.ofVirtual().name("relay to the server").start(this::toServer);
            Thread.ofVirtual().name("relay to the client").start(this::toClient);
        }

        private void toServer() {
            try {
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream();
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0 && !cut; read = in.read(bytes)) {
                    out.write(bytes, 0, read);
                }
            } catch (IOException e) {
                // one of the two has ended
            }
            if (!broken && !cut) {
                close();
            }
        }

        private void toClient() {
            try {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0 && !cut; read = in.read(bytes)) {
                    if (!muted && !broken) {
                        out.write(bytes, 0, read);
                    }
                }
            } catch (IOException e) {
                // one of the two has ended
            }
            if (cut) {
                return;
            }
            if (muted) {
                breakClient();
            }
            close();
        }

        /** Resets it: there is no word of an end. */
        void breakClient() {
            broken = true;
            try (client) {
                client.setSoLinger(true, 0);
            } catch (IOException e) {
                // it has ended already
            }
        }

        void close() {
            try (client;
                    server) {
                broken = true;
            } catch (IOException e) {
                // ended all the same
            }
        }
    }
}
