package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
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

/** REST's codes and documents (guide, "User APIs", "Team APIs", "SystemInfo", "API errors"). */
class RestContractIT {

    private static final String USER_2001 = "/finesse/api/User/2001";
    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}Z";
    private static final String READY = "<User><state>READY</state></User>";

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
    void systemInfoNeedsNoCredentialsAndIgnoresWhatItDoesNotKnow() {
        HttpResponse<String> info = server.rest("wrong").get("/finesse/api/SystemInfo?nocache=1366756802163&x=y");

        assertThat(info.statusCode()).isEqualTo(200);
        assertThat(info.headers().firstValue("content-type").orElseThrow()).startsWith("application/xml");
        assertThat(info.body()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        assertThatXml(info.body())
                .hasValue("/SystemInfo/status", "IN_SERVICE")
                .hasValue("/SystemInfo/deploymentType", "UCCE")
                .hasValue("/SystemInfo/primaryNode/host", "fin1.ucce.local")
                .hasNo("/SystemInfo/primaryNode/*[2]")
                .hasValue("/SystemInfo/xmppDomain", "fin1.ucce.local")
                .hasValue("/SystemInfo/xmppPubSubDomain", "pubsub.fin1.ucce.local")
                .hasValueMatching("/SystemInfo/currentTimestamp", TIMESTAMP);
    }

    @Test
    void timestamponlyAnswersTheTimeAlone() {
        String time = server.rest()
                .get("/finesse/api/SystemInfo?timestamponly&nocache=1")
                .body();

        assertThat(time).startsWith("<?xml ");
        assertThatXml(time)
                .hasValueMatching("/SystemInfo/currentTimestamp", TIMESTAMP)
                .hasNo("/SystemInfo/*[2]");
    }

    @Test
    void aUserIsFoundByIdAndByLoginNameWithEitherAsCredentials() {
        String byId = server.rest("2001").get(USER_2001 + "?nocache=1").body();
        String byName = new FinesseHttp(server.restPort(), "mmouse", "2001")
                .get("/finesse/api/User/mmouse")
                .body();

        assertThat(byName).isEqualTo(byId);
        assertThatXml(byId).isEqualTo("""
                <User>
                    <dialogs>/finesse/api/User/2001/Dialogs</dialogs>
                    <extension/>
                    <firstName>Mickey</firstName>
                    <lastName>Mouse</lastName>
                    <loginId>2001</loginId>
                    <loginName>mmouse</loginName>
                    <mediaType>1</mediaType>
                    <pendingState/>
                    <reasonCodeId>-1</reasonCodeId>
                    <roles><role>Agent</role></roles>
                    <settings><wrapUpOnIncoming>OPTIONAL</wrapUpOnIncoming></settings>
                    <state>LOGOUT</state>
                    <stateChangeTime/>
                    <teamId>5000</teamId>
                    <teamName>Minnies_Team</teamName>
                    <uri>/finesse/api/User/2001</uri>
                </User>
                """);
    }

    @Test
    void aSupervisorShowsTheTeamsSupervised() {
        assertThatXml(server.rest("3001").get("/finesse/api/User/3001").body())
                .hasValue("/User/roles/role[1]", "Agent")
                .hasValue("/User/roles/role[2]", "Supervisor")
                .hasNo("/User/roles/role[3]")
                .hasValue("/User/teams/Team/id", "5000")
                .hasValue("/User/teams/Team/name", "Minnies_Team")
                .hasValue("/User/teams/Team/uri", "/finesse/api/Team/5000")
                .hasNo("/User/teams/Team[2]");
    }

    @Test
    void withoutCredentials401WithAChallenge() {
        HttpResponse<String> refused = server.rest().get(USER_2001);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate")).contains("Basic realm=\"Finesse\"");
        assertThatXml(refused.body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Authorization Failure")
                .hasValue("/ApiErrors/ApiError/ErrorMessage", "UNAUTHORIZED");
    }

    @Test
    void aWrongPassword401NamesTheUserAndEchoesTheRequestId() {
        HttpRequest request = new FinesseHttp(server.restPort(), "2010", "wrong")
                .request("/finesse/api/User/2010")
                .header("requestId", "r-401")
                .build();

        HttpResponse<String> refused = FinesseHttp.send(request);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorData", "2010");
        assertThat(refused.headers().firstValue("requestid")).contains("r-401");
    }

    @Test
    void fiveWrongPasswordsLockTheUser() {
        FinesseHttp wrong = new FinesseHttp(server.restPort(), "47483650", "wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong.get("/finesse/api/User/47483650").statusCode()).isEqualTo(401);
        }

        assertThat(server.rest("47483650").get("/finesse/api/User/47483650").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownUserIs404() {
        assertError(server.rest("2001").get("/finesse/api/User/4711"), 404, "User Not Found", "4711", "UNKNOWN_USER");
    }

    @Test
    void anotherAgentIs401() {
        assertError(
                server.rest("2001").get("/finesse/api/User/2002"),
                401,
                "Invalid Authorization User Specified",
                "2002",
                "The user specified in the authentication credentials and the uri don't match");
        assertThat(server.rest("2001").put("/finesse/api/User/2002", READY, "r").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSupervisorReadsTheOwnTeamOnly() {
        assertThat(server.rest("3001").get(USER_2001).statusCode()).isEqualTo(200);
        assertThat(server.rest("3002").get(USER_2001).statusCode()).isEqualTo(401);
    }

    @Test
    void aSupervisorOfAnotherTeamIsNoSupervisorHere() {
        HttpResponse<String> refused = server.rest("3002").put(USER_2001, READY, "r");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Invalid Supervisor");
    }

    @Test
    void aSupervisorMayNotSignAnAgentInNorGiveAReason() {
        assertThatXml(server.rest("3001").login("2001", "2003", "r").body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Invalid State");
        assertError(
                server.rest("3001")
                        .put(USER_2001, "<User><state>NOT_READY</state><reasonCodeId>1</reasonCodeId></User>", "r"),
                400,
                "Invalid Input",
                "finesse.api.reasoncode.not_allowed",
                "For this operation, Reason Codes are not allowed.");
    }

    @Test
    void aTeamIsShownToItsSupervisorsWithItsUsers() {
        HttpResponse<String> team = server.rest("3001").get("/finesse/api/Team/5000");

        assertThat(team.statusCode()).isEqualTo(200);
        assertThatXml(team.body())
                .hasValue("/Team/id", "5000")
                .hasValue("/Team/name", "Minnies_Team")
                .hasValue("/Team/uri", "/finesse/api/Team/5000")
                .has("/Team/users/User[loginId='2010']");
        assertThat(server.rest("2001").get("/finesse/api/Team/5000").statusCode())
                .isEqualTo(401);
        assertThat(server.rest("3002").get("/finesse/api/Team/5000").statusCode())
                .isEqualTo(401);
        assertThatXml(server.rest("3001").get("/finesse/api/Team/1").body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Not Found");
    }

    @Test
    void dialogsAreEmpty() {
        String dialogs =
                server.rest("2001").get(USER_2001 + "/Dialogs?nocache=1").body();

        assertThat(dialogs).startsWith("<?xml ");
        assertThatXml(dialogs).isEqualTo("<Dialogs/>");
        assertThat(server.rest("2002").get(USER_2001 + "/Dialogs").statusCode()).isEqualTo(401);
    }

    @Test
    void missingAndWrongParametersAre400() {
        FinesseHttp rest = server.rest("2001");
        assertError(
                rest.put(USER_2001, "<User></User>", "r"),
                400,
                "Parameter Missing",
                "state",
                "State Parameter missing");
        assertError(
                rest.put(USER_2001, "<User><state>LOGIN</state></User>", "r"),
                400,
                "Parameter Missing",
                "extension",
                "Extension Parameter missing");
        assertError(
                rest.put(USER_2001, "<User><state>TALKING</state></User>", "r"),
                400,
                "Invalid Input",
                "state",
                "Invalid State specified for user");
        assertThatXml(rest.put(USER_2001, "", "r").body()).hasValue("/ApiErrors/ApiError/ErrorType", "Bad Request");
        assertThatXml(rest.put(USER_2001, "<User><state>READY", "r").body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Bad Request");
    }

    @Test
    void signingOutTwiceIs400() {
        HttpResponse<String> refused = server.rest("2003").changeState("2003", "LOGOUT", "out");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Invalid State");
        assertThat(refused.headers().firstValue("requestId")).contains("out");
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
        HttpResponse<String> json = FinesseHttp.send(rest.request(USER_2001)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"))
                .build());
        assertThat(json.statusCode()).isEqualTo(415);
        assertThatXml(json.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Unsupported Media Type");
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        assertThat(server.rest("2001").get(USER_2001 + "/").body())
                .isEqualTo(server.rest("2001").get(USER_2001).body());
        assertThat(server.rest().get("/finesse/api/SystemInfo/").statusCode()).isEqualTo(200);
        assertThat(server.rest().get(USER_2001 + "/").statusCode()).isEqualTo(401);
    }

    @Test
    void anyAcceptHeaderIsServed() {
        HttpResponse<String> user = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Accept", "application/json, text/html;q=0.9")
                .build());

        assertThat(user.statusCode()).isEqualTo(200);
        assertThatXml(user.body()).has("/User");
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

    @Test
    void pagesOfAllowedOriginsMayCall() {
        HttpResponse<String> preflight =
                FinesseHttp.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.restPort() + USER_2001))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "authorization,content-type,requestid")
                        .build());

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("http://localhost:3000");
        assertThat(preflight
                        .headers()
                        .firstValue("access-control-allow-methods")
                        .orElseThrow())
                .contains("PUT");
        HttpResponse<String> answer = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Origin", "http://localhost:3000")
                .build());
        assertThat(answer.headers().firstValue("access-control-expose-headers").orElseThrow())
                .contains("requestId");
    }

    @Test
    void pagesOfOtherOriginsMayNot() {
        HttpResponse<String> answer = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Origin", "https://evil.test")
                .build());

        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void anAcceptedRequestNamesATypeThoughItHasNoBody() {
        HttpResponse<String> accepted = server.rest("2004").login("2004", "2004", "typed");

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("content-type").orElseThrow()).startsWith("application/xml");
        assertThat(accepted.body()).isEmpty();
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

    @Test
    void aPageThatMayNotIsToldWhy() {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001)
                .header("Origin", "https://evil.test")
                .build());

        assertError(refused, 403, "Forbidden", "Origin", "Pages of this origin may not use this server");
    }

    private static void assertError(
            HttpResponse<String> response, int status, String type, String data, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("application/xml");
        assertThatXml(response.body()).isEqualTo("""
                <ApiErrors>
                    <ApiError>
                        <ErrorData>%s</ErrorData>
                        <ErrorMessage>%s</ErrorMessage>
                        <ErrorType>%s</ErrorType>
                    </ApiError>
                </ApiErrors>
                """.formatted(data, message, type));
    }
}
