package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.finessebridge.fixture.Waiting;

/** A request of which half of the body has come, once its credentials have been looked at. */
final class HalfSentRequest implements AutoCloseable {

    private final Socket socket;
    private final String rest;

    /** @param what method and path */
    HalfSentRequest(OwnCentre centre, String what, String user, String password, String type, String body)
            throws IOException {
        socket = new Socket(
                InetAddress.getLoopbackAddress(),
                centre.server().restPort(),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                0);
        rest = body.substring(body.length() / 2);
        say("""
                %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Basic %s\r
                Content-Type: %s\r
                Connection: close\r
                Content-Length: %d\r
                \r
                """.formatted(
                        what,
                        Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)),
                        type,
                        body.getBytes(StandardCharsets.UTF_8).length)
                + body.substring(0, body.length() / 2));
        Path audit = centre.file("logs/audit/audit.log");
        Waiting.until(
                "authenticated",
                () -> text(audit)
                        .lines()
                        .anyMatch(line ->
                                line.contains("sign-in ") && line.contains("\"" + user + "\" at=REST from=127.0.0.2")));
    }

    /** Sends the other half, and reads the answer. */
    String finish() throws IOException {
        say(rest);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
