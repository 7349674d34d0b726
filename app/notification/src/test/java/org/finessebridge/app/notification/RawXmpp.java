package org.finessebridge.app.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** XMPP over TCP, byte by byte as a test wants it. */
final class RawXmpp implements AutoCloseable {

    private static final int TIMEOUT_MS = 8000;

    private final Socket socket;
    private final StringBuilder received = new StringBuilder();
    private int consumed;

    private RawXmpp(Socket socket) {
        this.socket = socket;
    }

    static RawXmpp connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MS);
        return new RawXmpp(socket);
    }

    static String plain(String authzid, String username, String password) {
        return Base64.getEncoder()
                .encodeToString((authzid + "\0" + username + "\0" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String auth(String username, String password) {
        return """
                <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>\
                """.formatted(plain("", username, password));
    }

    static String header(String to) {
        return """
                <?xml version='1.0'?>\
                <stream:stream to='%s' xmlns='jabber:client' \
                xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>""".formatted(to);
    }

    RawXmpp send(String xml) throws IOException {
        return send(xml.getBytes(StandardCharsets.UTF_8));
    }

    RawXmpp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    RawXmpp open() throws IOException {
        send(header(RunningNotificationService.DOMAIN));
        await("</stream:features>");
        return this;
    }

    /** Authenticates and binds, without presence. */
    RawXmpp bind(String username, String password, String resource) throws IOException {
        open();
        send(auth(username, password));
        await("<success");
        open();
        send("""
                <iq type='set' id='bind1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                <resource>%s</resource></bind></iq>""".formatted(resource));
        await("/" + resource + "</jid>");
        await("</iq>");
        return this;
    }

    /** Authenticates, binds and sends the initial presence. */
    RawXmpp signIn(String user, String resource) throws IOException {
        bind(user, user, resource);
        send("<presence/>");
        await("from=\"finesse@" + RunningNotificationService.DOMAIN);
        return this;
    }

    /** Reads until a text has come; returns everything since the last call. */
    String await(String text) throws IOException {
        while (received.indexOf(text, consumed) < 0) {
            if (!read()) {
                throw new AssertionError("closed before \"" + text + "\": " + received.substring(consumed));
            }
        }
        int end = received.indexOf(text, consumed) + text.length();
        String part = received.substring(consumed, end);
        consumed = end;
        return part;
    }

    /** Reads until the server closes the connection; returns everything since the last call. */
    String awaitEnd() throws IOException {
        boolean more = true;
        while (more) {
            try {
                more = read();
            } catch (java.net.SocketException reset) {
                more = false;
            }
        }
        return received.substring(consumed);
    }

    /** Sends a request and returns the whole answer. */
    String iq(String xml) throws IOException {
        send(xml);
        await("<iq");
        String tag = await(">");
        return "<iq" + tag + (tag.endsWith("/>") ? "" : await("</iq>"));
    }

    private boolean read() throws IOException {
        byte[] buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        int n = in.read(buffer);
        if (n > 0) {
            received.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
        }
        return n >= 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
