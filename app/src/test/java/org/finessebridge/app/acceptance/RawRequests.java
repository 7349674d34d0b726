package org.finessebridge.app.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An HTTP client that says exactly what it is told to; one character stands for one byte. */
final class RawRequests {

    private static final int PACE_MS = 20;
    private static final int MOST_BYTES = 3_000;

    private RawRequests() {}

    /** The header of Basic credentials for a user whose password is the id. */
    static String authorization(String user) {
        return "Authorization: Basic " + credentials(user) + "\r\n";
    }

    /** The credentials in base64. */
    static String credentials(String user) {
        return Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** A GET that ends its connection. */
    static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    /** Sends, and gives all that comes back until the server closes or a while nothing comes. */
    static String exchange(int port, String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return rest(socket);
        }
    }

    /** Sends, and lets the server see that no more will come. */
    static String exchangeAndEnd(int port, String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return rest(socket);
        }
    }

    /** Goes on with one byte after the other; true when the server ends the connection. */
    static boolean dripsUntilClosed(Socket socket, int drop) throws IOException {
        socket.setSoTimeout(PACE_MS);
        try {
            for (int i = 0; i < MOST_BYTES; i++) {
                socket.getOutputStream().write(drop);
                if (ends(socket)) {
                    return true;
                }
            }
            return false;
        } catch (SocketException e) {
            return true; // closed in our face
        }
    }

    /** Waits for the end without a word; true when it comes. */
    static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(PACE_MS);
        try {
            for (int i = 0; i < MOST_BYTES; i++) {
                if (ends(socket)) {
                    return true;
                }
            }
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private static boolean ends(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // an answer is no end
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static String rest(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Reset, or kept open: what came until then is the answer.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
