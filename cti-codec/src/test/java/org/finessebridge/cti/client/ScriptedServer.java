package org.finessebridge.cti.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on a plain socket that says exactly what a test wants, to every client that comes. */
final class ScriptedServer implements AutoCloseable {

    /** What it does with a connection whose OPEN_REQ has been read. */
    interface Script {
        void play(DataInputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<String> connections = new LinkedBlockingQueue<>();

    ScriptedServer(Script script) throws IOException {
        Thread.ofVirtual().start(() -> serve(script));
    }

    CtiEndpoint endpoint() {
        return new CtiEndpoint("127.0.0.1", server.getLocalPort());
    }

    /** Gets "open" for each OPEN_REQ, then "closed" when the client has closed the connection. */
    BlockingQueue<String> connections() {
        return connections;
    }

    private void serve(Script script) {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(script, client));
            }
        } catch (IOException e) {
            connections.add("stopped");
        }
    }

    private void serve(Script script, Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            readFrame(in);
            connections.add("open");
            script.play(in, client.getOutputStream());
            while (in.read() >= 0) {
                // until the client closes
            }
        } catch (IOException e) {
            // a reset is the client's way to close
        }
        connections.add("closed");
    }

    static byte[] readFrame(DataInputStream in) throws IOException {
        int length = in.readInt();
        in.readInt();
        return in.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
