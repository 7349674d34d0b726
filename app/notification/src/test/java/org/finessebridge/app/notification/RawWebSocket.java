package org.finessebridge.app.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** XMPP over WebSocket, message by message as a test wants it. */
final class RawWebSocket implements AutoCloseable {

    private static final int SECONDS = 8;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final Semaphore pings = new Semaphore(0);
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private volatile boolean deaf;

    RawWebSocket(String uri) throws Exception {
        socket = http.newWebSocketBuilder()
                .subprotocols("xmpp")
                .buildAsync(URI.create(uri), new Listener())
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            if (!deaf) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
            pings.release();
            return deaf ? null : WebSocket.Listener.super.onPing(from, data);
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
            pongs.add(StandardCharsets.UTF_8.decode(data).toString());
            return WebSocket.Listener.super.onPong(from, data);
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            received.add("closed " + status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            received.add("broken " + error);
        }
    }

    void send(String message) throws Exception {
        sendPart(message, true);
    }

    void sendPart(String part, boolean last) throws Exception {
        socket.sendText(part, last).get(SECONDS, TimeUnit.SECONDS);
    }

    void sendBinary(ByteBuffer data) throws Exception {
        socket.sendBinary(data, true).get(SECONDS, TimeUnit.SECONDS);
    }

    /** Pings the server and returns what it answers. */
    String ping(String content) throws Exception {
        socket.sendPing(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)))
                .get(SECONDS, TimeUnit.SECONDS);
        String pong = pongs.poll(SECONDS, TimeUnit.SECONDS);
        return pong == null ? "no pong" : pong;
    }

    void awaitPings(int count) throws InterruptedException {
        if (!pings.tryAcquire(count, SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("pings: " + pings.availablePermits());
        }
    }

    /** The next message, or how the WebSocket was closed. */
    String take() throws InterruptedException {
        String next = received.poll(SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came");
        }
        return next;
    }

    /** Takes no more messages from the connection. */
    void stopReading() {
        deaf = true;
    }

    /** All messages until the WebSocket is closed; answers the server's close. */
    String untilClosed() throws Exception {
        StringBuilder all = new StringBuilder();
        for (String next = take(); ; next = take()) {
            if (next.startsWith("closed") || next.startsWith("broken")) {
                return all.toString();
            }
            all.append(next);
            if (next.startsWith("<close") && !socket.isOutputClosed()) {
                send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
            }
        }
    }

    private String awaitMessageWith(String text) throws InterruptedException {
        String next = take();
        while (!next.contains(text)) {
            if (next.startsWith("closed") || next.startsWith("broken")) {
                throw new AssertionError(next + " before " + text);
            }
            next = take();
        }
        return next;
    }

    private void open() throws Exception {
        send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='fin1.ucce.local' version='1.0'/>");
        awaitMessageWith("<stream:features");
    }

    /** Opens the stream and goes on as far as receiving events. */
    void signIn(String user, String resource) throws Exception {
        open();
        signInAfterOpen(user, resource);
    }

    /** The same for a stream that is open. */
    void signInAfterOpen(String user, String resource) throws Exception {
        send(RawXmpp.auth(user, user));
        awaitMessageWith("<success");
        open();
        send("""
                <iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                <resource>%s</resource></bind></iq>""".formatted(resource));
        awaitMessageWith("</jid>");
        send("<presence xmlns='jabber:client'/>");
        awaitMessageWith("finesse@");
        awaitMessageWith("from=\"" + user); // the own presence comes last
    }

    @Override
    public void close() {
        closeSocket();
    }

    /** Says that it closes the WebSocket, which ends when the server does too. */
    void closeSocket() {
        if (!socket.isOutputClosed()) {
            var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }
}
