package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In which forms REST takes a request: paths, methods, headers and encodings (RFC 9110). */
class RestRequestFormsIT {

    private static final String USER_2001 = "/finesse/api/User/2001";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void unknownResourcesAndMethodsAndTypes() {
        FinesseHttp rest = server.rest("2001");
        assertThat(rest.get("/finesse/api/Nothing").statusCode()).isEqualTo(404);
        assertThatXml(rest.get("/finesse/api/Nothing").body()).hasValue("/ApiErrors/ApiError/ErrorType", "Not Found");
        assertThat(rest.get("/finesse/api/user/2001").statusCode()).isEqualTo(404);
        HttpResponse<String> delete =
                FinesseHttp.send(rest.request(USER_2001).DELETE().build());
        assertThat(delete.statusCode()).isEqualTo(405);
        assertThatXml(delete.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Method Not Allowed");
        HttpResponse<String> text = FinesseHttp.send(rest.request(USER_2001)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("{}"))
                .build());
        assertThat(text.statusCode()).isEqualTo(415);
        assertThatXml(text.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Unsupported Media Type");
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        assertThat(server.rest("2001").get(USER_2001 + "/").body())
                .isEqualTo(server.rest("2001").get(USER_2001).body());
        assertThat(server.rest().get("/finesse/api/SystemInfo/").statusCode()).isEqualTo(200);
        assertThat(server.rest().get(USER_2001 + "/").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/*",
                "application/json, text/plain, */*",
                "application/xml, application/json",
                "nonsense"
            })
    void anyAcceptHeaderIsServed(String accept) {
        HttpResponse<String> user = FinesseHttp.send(
                server.rest("2001").request(USER_2001).header("Accept", accept).build());

        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(user.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThatXml(user.body()).has("/User");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json, text/javascript, */*; q=0.01",
                "application/json, text/html;q=0.9"
            })
    void whoPrefersJsonGetsTheSameObjectAsJson(String accept) {
        HttpResponse<String> user = FinesseHttp.send(
                server.rest("2001").request(USER_2001).header("Accept", accept).build());

        assertThat(user.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode json = JsonMapper.shared().readTree(user.body());
        assertThat(json.get("loginId").asString()).isEqualTo("2001");
        assertThat(json.get("roles").get("role").get(0).asString()).isEqualTo("Agent");
        assertThat(json.get("uri").asString()).isEqualTo(USER_2001);
    }

    @Test
    void aRefusalIsJsonForWhoPrefersIt() {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request("/finesse/api/User/9999")
                .header("Accept", "application/json")
                .build());

        assertThat(refused.statusCode()).isEqualTo(404);
        JsonNode error = JsonMapper.shared().readTree(refused.body()).get("ApiError");
        assertThat(error.get("ErrorType").asString()).isEqualTo("User Not Found");
        assertThat(error.get("ErrorData").asString()).isEqualTo("9999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"READY\"",
                "{\"state\":{}}",
                "{\"state\":\"\\u0001\"}",
                "{\"state\":\"READY\"}{}",
                "<User><state>READY</state></User>"
            })
    void jsonThatIsNoUserIsRefused(String body) {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());

        assertThat(refused.statusCode()).as(body).isEqualTo(400);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Bad Request");
    }

    @Test
    void aCharacterThatXmlForbidsIsCalledSo() {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"state\": \"\\u001b\"}"))
                .build());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("a text has a character that XML 1.0 forbids: line 1, column ");
    }

    @Test
    void jsonAsDeepAsTheStackIsRefused() {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000)))
                .build());

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void aStateMayBeAskedForAsJson() {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Content-Type", "application/json; charset=utf-8")
                .PUT(BodyPublishers.ofString("{\"state\":\"DANCING\",\"other\":[1]}"))
                .build());

        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Invalid Input");
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorData", "state");
    }

    @Test
    void aStaleSessionCookieMeansNothing() {
        HttpResponse<String> user = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Cookie", "JSESSIONID=0123456789ABCDEF")
                .build());

        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(user.headers().firstValue("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16,application/xml,utf-16", // with a byte order mark
        "UTF-16LE,application/xml;charset=utf-16le,",
        "UTF-16BE,text/xml;charset=utf-16,utf-16",
        "UTF-16LE,application/xml,utf-16",
        "ISO-8859-1,application/xml;charset=iso-8859-1,",
        "ISO-8859-1,application/xml,ISO-8859-1",
        "windows-1252,application/xml;charset=windows-1252,utf-8",
        "US-ASCII,text/xml;charset=\"us-ascii\",",
        "UTF-8,application/xml;charset=utf-8,utf-16", // what .NET makes
        "UTF-8,application/xml,utf-16"
    })
    void bodiesMayBeInEveryEncoding(String encoding, String type, @Nullable String declared) {
        String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";

        assertError(
                put(type, declaration + "<User><state>TALKING</state></User>", encoding),
                400,
                "Invalid Input",
                "state",
                "Invalid State specified for user");
        assertThat(put(type, declaration + "<!DOCTYPE User><User/>", encoding).body())
                .contains("a DOCTYPE is not allowed");
    }

    @Test
    void anEncodingThatIsUnknownIsNamed() {
        HttpResponse<String> byCharset = put("application/xml;charset=x-klingon", "<User/>", "UTF-8");
        HttpResponse<String> byDeclaration =
                put("application/xml", "<?xml version='1.0' encoding='x-klingon'?><User/>", "UTF-8");

        for (HttpResponse<String> refused : List.of(byCharset, byDeclaration)) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("the encoding x-klingon is not supported");
            assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Bad Request");
        }
    }

    private static HttpResponse<String> put(String type, String body, String encoding) {
        return FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body.getBytes(Charset.forName(encoding))))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//finesse/api/User/2001",
                "/finesse//api///User/2001",
                "/finesse/api/User/2001;jsessionid=0123.node1",
                "/finesse/api/User;x=y/2001/;jsessionid=0123?nocache=1",
                "/finesse;a/api//User/2001//"
            })
    void pathsAreTakenAsTomcatTakesThem(String path) throws IOException {
        assertThat(raw("GET " + path, RawRequests.authorization("2001")))
                .startsWith("HTTP/1.1 200")
                .contains("<loginId>2001</loginId>");
        assertThat(raw("GET " + path, "")).startsWith("HTTP/1.1 401");
        assertThat(raw("GET " + path, RawRequests.authorization("2002"))).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/finesse/api/../api/User/2001", "/finesse/api/User/%2e%2e", "//actuator"})
    void whatIsStillRefusedSaysWhy(String path) throws IOException {
        assertThat(raw("GET " + path, RawRequests.authorization("2001")))
                .startsWith("HTTP/1.1 400")
                .contains("<ErrorMessage>The request was rejected because ")
                .contains("<ErrorType>Bad Request</ErrorType>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic   %s", "BASIC %s", "basic \t %s  ", "bAsIc %s\t"})
    void credentialsAreTakenInEveryLegalForm(String form) throws IOException {
        String header = "Authorization:  " + form.formatted(RawRequests.credentials("2001")) + "\r\n";

        assertThat(raw("GET " + USER_2001, header)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic %%%", "Basic MjAwMQ==", "Bearer MjAwMToyMDAx"})
    void credentialsThatAreNoneAre401(String header) throws IOException {
        assertThat(raw("GET " + USER_2001, "Authorization: " + header + "\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Basic realm=\"Finesse\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/finesse/api/User/2001,'GET,HEAD,OPTIONS,PUT'",
        "POST,/finesse/api/User/2001/,'GET,HEAD,OPTIONS,PUT'",
        "PROPFIND,/finesse/api/User/2001,'GET,HEAD,OPTIONS,PUT'",
        "PUT,/finesse/api/SystemInfo,'GET,HEAD,OPTIONS'",
        "PATCH,/finesse/api/Team/5000,'GET,HEAD,OPTIONS'"
    })
    void anotherMethodIsToldThoseThatThereAre(String method, String path, String allow) throws IOException {
        String refused = raw(method + " " + path, RawRequests.authorization("2001"));

        assertThat(refused).startsWith("HTTP/1.1 405").contains("<ErrorType>Method Not Allowed</ErrorType>");
        assertThat(allowOf(refused)).isEqualTo(allow);
    }

    @ParameterizedTest
    @CsvSource({"/finesse/api/User/2001,'GET,HEAD,OPTIONS,PUT'", "/finesse/api/SystemInfo,'GET,HEAD,OPTIONS'"})
    void optionsWithoutAnOriginTellsTheMethods(String path, String allow) throws IOException {
        for (String credentials : List.of("", RawRequests.authorization("2001"))) {
            String answer = raw("OPTIONS " + path, credentials);

            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(allowOf(answer)).isEqualTo(allow);
        }
    }

    /** The methods of the header, sorted. */
    private static String allowOf(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Allow: "))
                .flatMap(line -> Stream.of(line.substring(7).split(",")))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String raw(String methodAndPath, String headers) throws IOException {
        return RawRequests.exchange(
                server.restPort(),
                methodAndPath
                        + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n"
                        + headers
                        + "\r\n");
    }
}
