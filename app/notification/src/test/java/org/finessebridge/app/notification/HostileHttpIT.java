package org.finessebridge.app.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile clients send over HTTP, and where they send too little. */
class HostileHttpIT extends UnharmedByStrangers {

    static Stream<String> boshBodies() {
        String start = "<body xmlns='http://jabber.org/protocol/httpbind' rid='1' sid='x'";
        return Stream.of(
                "",
                "no xml",
                start,
                start + " a='&#x1;'/>",
                start + "><!-- c --></body>",
                start + "><?pi?></body>",
                start + ">&foo;</body>",
                "<!DOCTYPE body SYSTEM 'file:///etc/passwd'>" + start + "/>",
                "<!DOCTYPE b [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + start + ">&a;</body>",
                start + ">" + "<a>".repeat(500) + "</body>",
                "<body xmlns='other' rid='1'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='-4'/>",
                "<body xmlns='http://jabber.org/protocol/httpbind' rid='99999999999999999999'/>");
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "bad-request")
    @ParameterizedTest
    @MethodSource("boshBodies")
    void aBodyThatIsNoneIsABadRequest(String body) throws Exception {
        HttpResponse<String> answer = running.bosh().post(body).get(8, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                        <body xmlns='http://jabber.org/protocol/httpbind' type='terminate' \
                        condition='bad-request'></body>""");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        HttpResponse<String> answer = running.bosh().post("x".repeat(200_000)).get(8, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aRequestThatTricklesInIsCut() throws Exception {
        try (Socket slow = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            slow.setSoTimeout(8000);
            slow.getOutputStream().write(latin1("POST /http-bind/ HTTP/1.1\r\nHost: x\r\n"));

            InputStream in = slow.getInputStream();

            assertThat(in.read()).isEqualTo(-1);
        }
    }

    /** Every byte is a sign of life, and helps the client nothing. */
    @Test
    void aBodyThatTricklesInIsCut() throws Exception {
        double before = refusals("slow-request");
        String head = "POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n";
        try (Socket slow = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            slow.getOutputStream().write(latin1(head));

            trickle(slow);
        }
        assertThat(refusals("slow-request")).isEqualTo(before + 1);
    }

    /** What a client does not read must not pile up: neither answers nor requests behind a poll. */
    @ParameterizedTest
    @ValueSource(strings = {"/http-bind/", "/nothing-here"})
    void aClientThatSendsRequestsAndReadsNoAnswersIsCut(String path) throws Exception {
        byte[] requests = latin1(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(1_000));
        try (Socket hostile = openSmallSocket()) {
            assertThatThrownBy(() -> sendWithoutEnd(hostile, requests)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void requestsBehindAHeldPollAreNotCollected() throws Exception {
        RawBosh session = running.bosh().signIn("3001", "pipelining");
        String poll = session.body(session.rid + 1, "", "");
        byte[] requests = latin1("GET /http-bind/ HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100));
        try (Socket hostile = openSmallSocket()) {
            hostile.getOutputStream()
                    .write(latin1("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: "
                            + poll.length()
                            + "\r\n\r\n"
                            + poll));
            double before = refusals("bad-request");
            hostile.getOutputStream().write(requests);
            running.awaitMeter(before + 1, () -> refusals("bad-request")); // all behind the poll
            running.publish("3001", "<Update/>");

            String all = new String(hostile.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(all.split("HTTP/1.1 ", -1).length - 1).as(all).isEqualTo(5);
            assertThat(all).contains("&lt;Update/&gt;");
            assertThat(all).contains("HTTP/1.1 400 ");
        }
    }

    private static void sendWithoutEnd(Socket socket, byte[] requests) throws IOException {
        for (int i = 0; i < 20_000; i++) {
            socket.getOutputStream().write(requests);
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        try (Socket hostile = new Socket(
                InetAddress.getLoopbackAddress(), running.service.ports().http())) {
            hostile.setSoTimeout(8000);
            hostile.getOutputStream().write(latin1("GET / HTTP/1.1\r\nX: " + "y".repeat(40_000) + "\r\n\r\n"));

            String answer = new String(hostile.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }
}
