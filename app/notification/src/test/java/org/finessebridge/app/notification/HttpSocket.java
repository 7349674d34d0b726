package org.finessebridge.app.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP over a socket, byte by byte as a test wants it. */
final class HttpSocket implements AutoCloseable {

    private final Socket socket;

    private HttpSocket(Socket socket) {
        this.socket = socket;
    }

    static HttpSocket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return new HttpSocket(socket);
    }

    /** An answer; its headers as they came. */
    record Answer(int status, String headers, String body) {

        /** All values of a header, with commas between them; empty if there is none. */
        String header(String name) {
            StringBuilder values = new StringBuilder();
            for (String line : headers.split("\r\n", -1)) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).equalsIgnoreCase(name)) {
                    values.append(values.isEmpty() ? "" : ", ")
                            .append(line.substring(colon + 1).strip());
                }
            }
            return values.toString();
        }
    }

    HttpSocket send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Sends a request without body, given its first lines, and takes the answer. */
    Answer ask(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n").take(lines[0].startsWith("HEAD "));
    }

    /** Posts a body to BOSH and takes the answer. */
    Answer post(String body) throws IOException {
        return send("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.ISO_8859_1).length
                        + "\r\n\r\n"
                        + body)
                .take(false);
    }

    /** Takes the next answer. */
    Answer take(boolean withoutBody) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) next);
        }
        int status = Integer.parseInt(head.substring(9, 12));
        Answer answer = new Answer(status, head.toString(), "");
        String length = answer.header("content-length").toLowerCase(Locale.ROOT);
        int size = withoutBody || length.isEmpty() ? 0 : Integer.parseInt(length);
        return new Answer(status, head.toString(), new String(in.readNBytes(size), StandardCharsets.UTF_8));
    }

    /** Whether the server has closed the connection, or does so without another word. */
    boolean isClosed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    /** All that the server sends until it closes the connection. */
    String untilClosed() throws IOException {
        StringBuilder all = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.append((char) next);
            }
        } catch (SocketException reset) {
            // It was closed as well.
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
