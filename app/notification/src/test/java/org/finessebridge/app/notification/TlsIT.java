package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS at 7443 and of STARTTLS, with BoringSSL where it is there and with the JDK's. */
class TlsIT {

    /** RFC 5246, 6.2.1. */
    private static final int APPLICATION_DATA = 23;

    private static SSLContext trusting(RunningNotificationService running) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {running.trust}, null);
        return context;
    }

    private static SSLSocket connect(SSLContext context, int port) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String get(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /http-bind/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void bothKindsOfTlsServe(String nativeLibraries) throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("transport.native-libraries", nativeLibraries)) {
            SSLContext context = trusting(running);
            for (String version : new String[] {"TLSv1.3", "TLSv1.2"}) {
                try (SSLSocket socket = connect(context, running.service.ports().https())) {
                    socket.setEnabledProtocols(new String[] {version});
                    assertThat(get(socket)).contains("BOSH endpoint");
                    assertThat(socket.getSession().getProtocol()).isEqualTo(version);
                }
            }
        }
    }

    @Spec(document = "RFC 7590", section = "3.3")
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aSessionIsResumed(String nativeLibraries) throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("transport.native-libraries", nativeLibraries)) {
            SSLContext context = trusting(running);
            List<byte[]> ids = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                try (SSLSocket socket = connect(context, running.service.ports().https())) {
                    socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                    assertThat(get(socket)).startsWith("HTTP/1.1 200");
                    ids.add(socket.getSession().getId());
                }
            }

            assertThat(ids.get(1)).containsExactly(ids.get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void nobodyRenegotiates(String nativeLibraries) throws Exception {
        try (RunningNotificationService running =
                        RunningNotificationService.start("transport.native-libraries", nativeLibraries);
                SSLSocket socket =
                        connect(trusting(running), running.service.ports().https())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            socket.startHandshake(); // asks for another one

            assertThatThrownBy(() -> requireAnswer(get(socket))).isInstanceOf(IOException.class);
        }
    }

    private static void requireAnswer(String answer) throws IOException {
        if (answer.isEmpty()) {
            throw new IOException("closed without an answer");
        }
    }

    @Test
    void theLastWordsArriveThoughTheClientHasSentMore() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                Socket plain = new Socket(
                        InetAddress.getLoopbackAddress(),
                        running.service.ports().tcp())) {
            plain.setSoTimeout(8000);
            plain.getOutputStream().write(RawXmpp.header("fin1.ucce.local").getBytes(StandardCharsets.UTF_8));
            readUntil(plain.getInputStream(), "</stream:features>");
            plain.getOutputStream()
                    .write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>".getBytes(StandardCharsets.UTF_8));
            readUntil(plain.getInputStream(), "<proceed xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>");
            try (SSLSocket socket = (SSLSocket)
                    trusting(running).getSocketFactory().createSocket(plain, "fin1.ucce.local", 5222, true)) {
                socket.getOutputStream()
                        .write((RawXmpp.header("fin1.ucce.local") + "<!-- forbidden -->")
                                .getBytes(StandardCharsets.UTF_8));
                byte[] more = new byte[16_000];
                for (int i = 0; i < 20; i++) {
                    socket.getOutputStream().write(more);
                }

                String end = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(end).contains("<restricted-xml").endsWith("</stream:stream>");
            }
        }
    }

    /** A socket that keeps what has come. */
    private static final class Recorded extends Socket {

        private final ByteArrayOutputStream came = new ByteArrayOutputStream();

        Recorded(int port) throws IOException {
            super(InetAddress.getLoopbackAddress(), port);
            setSoTimeout(20_000);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int next = super.read();
                    if (next >= 0) {
                        came.write(next);
                    }
                    return next;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int count = super.read(bytes, from, length);
                    if (count > 0) {
                        came.write(bytes, from, count);
                    }
                    return count;
                }
            };
        }

        /** How many TLS records of application data have come behind so many bytes. */
        int records(int begin) {
            byte[] all = came.toByteArray();
            int records = 0;
            for (int at = begin; at < all.length; ) {
                records += all[at] == APPLICATION_DATA ? 1 : 0;
                at += 5 + ((all[at + 3] & 0xFF) << 8) + (all[at + 4] & 0xFF);
            }
            return records;
        }
    }

    /** There are clients that read once for the one and once for the other. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void theStreamHeaderAndTheFeaturesAreTwoRecords(String nativeLibraries) throws Exception {
        try (RunningNotificationService running =
                        RunningNotificationService.start("transport.native-libraries", nativeLibraries);
                Recorded plain = new Recorded(running.service.ports().tcp())) {
            write(plain, RawXmpp.header("fin1.ucce.local"));
            readUntil(plain.getInputStream(), "</stream:features>");
            write(plain, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            readUntil(plain.getInputStream(), "<proceed xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>");
            int begin = plain.came.size();
            try (SSLSocket socket = (SSLSocket)
                    trusting(running).getSocketFactory().createSocket(plain, "fin1.ucce.local", 5222, true)) {
                // where a record of the handshake is not one of application data
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                InputStream in = socket.getInputStream();
                write(socket, RawXmpp.header("fin1.ucce.local"));
                readUntil(in, "</stream:features>");
                assertThat(plain.records(begin)).isEqualTo(2);
                write(socket, RawXmpp.auth("2001", "2001"));
                readUntil(in, "<success xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"/>");
                assertThat(plain.records(begin)).isEqualTo(3);

                write(socket, RawXmpp.header("fin1.ucce.local"));
                readUntil(in, "</stream:features>");

                assertThat(plain.records(begin)).isEqualTo(5);
            }
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readUntil(InputStream in, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("closed after " + read);
            }
            read.append((char) b);
        }
    }

    @Test
    void clientsThatComeAllAtOnceWaitTheirTurnAndAllGetThrough() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start("transport.handshakes", "8");
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            SSLContext context = trusting(running);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                answers.add(clients.submit(() -> {
                    try (SSLSocket socket =
                            connect(context, running.service.ports().https())) {
                        return get(socket);
                    }
                }));
            }

            for (Future<String> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200");
            }
        }
    }

    private static List<Socket> stall(int port) throws IOException {
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1, 0, 1});
            stalled.add(socket);
        }
        return stalled;
    }

    /** With a time limit that no test waits for: nobody is served because another was ended. */
    @Test
    void clientsThatStallInTheirHandshakeHoldNobodyUp() throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("transport.handshakes", "2", "limits.request-timeout", "1h")) {
            int port = running.service.ports().https();
            List<Socket> stalled = stall(port);

            try (SSLSocket honest = connect(trusting(running), port)) {
                assertThat(get(honest)).startsWith("HTTP/1.1 200");
            }
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void clientsThatStallInTheirHandshakeAreEnded() throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("transport.handshakes", "2", "limits.request-timeout", "1s")) {
            for (Socket socket : stall(running.service.ports().https())) {
                awaitEnd(socket);
            }
            running.awaitMeter(
                    300,
                    () -> running.meters
                            .counter("finesse.notification.refusals", "reason", "handshake")
                            .count());
        }
    }

    /** Fails by a read that times out where the service does not end the connection. */
    private static void awaitEnd(Socket socket) throws IOException {
        try (socket) {
            socket.setSoTimeout(20_000);
            var _ = socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            // It was ended as well.
        }
    }
}
