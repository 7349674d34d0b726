package org.finessebridge.interop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.finessebridge.fixture.ProductProcess;

/**
 * Stands between clients and the product's port for XMPP over TCP, and hears whose turn it is: after
 * {@code <success/>} it is the client's (RFC 6120, 6.4.6). Of TLS it hears nothing.
 */
final class Wiretap implements AutoCloseable {

    private static final String SUCCESS = "<success";

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final int port;

    /** Opens it at a free port of loopback. */
    Wiretap(ProductProcess product) throws IOException {
        this.port = product.tcpPort();
        Thread.ofVirtual().name("wiretap").start(this::accept);
    }

    /** Where clients connect. */
    int port() {
        return listener.getLocalPort();
    }

    /** Whether a client did not go on after {@code <success/>}, as long as that; or never did. */
    boolean heardNothingAfterSuccessFor(Duration time) {
        return conversations.stream().anyMatch(conversation -> conversation.wasSilentFor(time.toNanos()));
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                conversations.add(new Conversation(client, new Socket(InetAddress.getLoopbackAddress(), port)));
            } catch (IOException e) {
                // closed, or the product has gone, and with it the tests
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        conversations.forEach(Conversation::close);
    }

    private static final class Conversation {

        private final Socket client;
        private final Socket server;
        private final StringBuilder said = new StringBuilder();
        private long success;
        private long wentOn;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            Thread.ofVirtual().name("wiretap to the server").start(() -> copy(client, server, this::heardClient));
            Thread.ofVirtual().name("wiretap to the client").start(() -> copy(server, client, this::heardServer));
        }

        private interface Ear {
            void hears(String text);
        }

        private void copy(Socket from, Socket to, Ear ear) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    ear.hears(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                    out.write(bytes, 0, read);
                }
                to.shutdownOutput(); // the other direction may have more to say
            } catch (IOException e) {
                close();
            }
        }

        private synchronized void heardServer(String text) {
            if (success == 0) {
                // nothing but the stream and its features comes before, and the word may come in two parts
                if (said.append(text).indexOf(SUCCESS) >= 0) {
                    success = System.nanoTime();
                }
            }
        }

        private synchronized void heardClient(String text) {
            if (success != 0 && wentOn == 0 && !text.isEmpty()) {
                wentOn = System.nanoTime();
            }
        }

        synchronized boolean wasSilentFor(long nanos) {
            return success != 0 && (wentOn == 0 ? System.nanoTime() : wentOn) - success >= nanos;
        }

        void close() {
            try (client;
                    server) {
                // the other thread finds them closed
            } catch (IOException e) {
                // closed all the same
            }
        }
    }
}
