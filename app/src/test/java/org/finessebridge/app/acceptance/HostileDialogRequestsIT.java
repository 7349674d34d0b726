package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no client should send about calls is refused as documented, and the call goes on as if nobody had. */
class HostileDialogRequestsIT {

    private static final String DIALOGS = "/finesse/api/User/2001/Dialogs";

    private static RunningServer server;
    private static CallingUser agent;
    private static String call;

    @BeforeAll
    static void callFromOutside() throws Exception {
        server = RunningServer.start();
        agent = CallingUser.signIn(server, "2001");
        call = agent.call("2002").text("id");
    }

    @AfterAll
    static void stop() {
        agent.close();
        server.close();
    }

    @AfterEach
    void theCallGoesOn() {
        assertThat(agent.rest().get("/finesse/api/Dialog/" + call).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> bodies() {
        String act =
                "<Dialog><targetMediaAddress>2001</targetMediaAddress><requestedAction>%s</requestedAction></Dialog>";
        return Stream.of(
                Arguments.of(
                        "an external entity",
                        "<!DOCTYPE Dialog [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + act.formatted("&x;"),
                        400),
                Arguments.of(
                        "an entity bomb",
                        "<!DOCTYPE Dialog [<!ENTITY a '" + "ha".repeat(500)
                                + "'><!ENTITY b '&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>" + act.formatted("&c;"),
                        400),
                Arguments.of("a DOCTYPE", "<!DOCTYPE Dialog>" + act.formatted("DROP"), 400),
                Arguments.of("a reference to a control character", act.formatted("DROP&#x1;"), 400),
                Arguments.of("a raw control character", act.formatted("DR\u0001OP"), 400),
                Arguments.of("a character that is none", act.formatted("&#xFFFE;"), 400),
                Arguments.of("depth", "<Dialog>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</Dialog>", 400),
                Arguments.of("no end", "<Dialog><requestedAction>DROP", 400),
                Arguments.of("another root", "<dialog><requestedAction>DROP</requestedAction></dialog>", 400),
                Arguments.of("nothing", "", 400),
                Arguments.of("a megabyte", "<Dialog>" + "x".repeat(1 << 20) + "</Dialog>", 413));
    }

    private static HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
        HttpRequest request = agent.rest()
                .request(path)
                .header("Content-Type", contentType)
                .header("requestId", "hostile")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return FinesseHttp.send(request);
    }

    private static void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("requestId")).contains("hostile");
        assertThat(response.body()).contains("<ErrorType>").doesNotContain("root:", "Exception");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyIsRefused(String what, String body, int status) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertRefused(send("POST", DIALOGS, "application/xml", bytes), status);
        assertRefused(send("PUT", "/finesse/api/Dialog/" + call, "application/xml", bytes), status);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "<Dialog><requestedAction>__</requestedAction></Dialog>".getBytes(StandardCharsets.US_ASCII);
        body[25] = (byte) 0xC0;
        body[26] = (byte) 0xAF;

        assertRefused(send("POST", DIALOGS, "application/xml", body), 400);
        assertRefused(send("PUT", "/finesse/api/Dialog/" + call, "application/xml", body), 400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        byte[] body = "<Dialog><requestedAction>DROP</requestedAction></Dialog>".getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {"application/jsonp", "text/plain", "application/x-www-form-urlencoded"}) {
            assertThat(send("POST", DIALOGS, type, body).statusCode()).as(type).isEqualTo(415);
            assertThat(send("PUT", "/finesse/api/Dialog/" + call, type, body).statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    @Test
    void unknownDialogIs404AlsoForWhatIsNoAction() {
        byte[] body = "<Dialog><requestedAction>NONSENSE</requestedAction></Dialog>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = send("PUT", "/finesse/api/Dialog/4711", "application/xml", body);

        assertRefused(refused, 404);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorData", "4711");
        assertRefused(send("PUT", "/finesse/api/Dialog/" + call, "application/xml", body), 400);
    }

    /** By UTF-8 and by Latin-1; byte for byte, since clients of Java's own change both what they send and what they hear. */
    @Test
    void aRequestIdBeyondAsciiComesBackAsItWasSent() throws Exception {
        String utf8 = new String("gr\u00fc\u00df\te".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String requestId : List.of(utf8, "gr\u00fc\u00df\te")) {
            String body = "<Dialog><requestedAction>UPDATE_CALL_DATA</requestedAction><mediaProperties><callvariables>"
                    + "<CallVariable><name>callVariable3</name><value>" + (requestId.length() == 6 ? "a" : "b")
                    + "</value></CallVariable></callvariables></mediaProperties></Dialog>";
            String answer = RawRequests.exchange(
                    server.restPort(),
                    "PUT /finesse/api/Dialog/" + call + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + RawRequests.authorization("2001") + "requestId: " + requestId
                            + "\r\nContent-Type: application/xml\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body);

            assertThat(answer).startsWith("HTTP/1.1 202").contains("requestId: " + requestId + "\r\n");
            assertThat(agent.answer("gr\u00fc\u00df\te").event()).isEqualTo("PUT");
        }
    }
}
