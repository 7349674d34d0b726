package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is refused what, with which code and which document (guide, "API errors"). */
class RestErrorsIT {

    private static final String USER_2001 = "/finesse/api/User/2001";

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

    @Spec(document = "Finesse guide", section = "API errors", says = "Authorization Failure")
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

    @Spec(document = "Finesse guide", section = "API errors", says = "Invalid Range Specified")
    @ParameterizedTest
    @ValueSource(strings = {"objects=1-6001", "objects=0-10", "objects=7-6", "objects=x"})
    void aRangeThatNoListHasIs416(String range) {
        HttpResponse<String> refused = FinesseHttp.send(server.rest("2001")
                .request(USER_2001 + "/PhoneBooks")
                .header("Range", range)
                .GET()
                .build());

        assertError(
                refused, 416, "Invalid Range Specified", "Range", "Range must be 1-6000 objects, as in objects=1-6000");
    }

    @Test
    void aBodyThatIsTooLargeIs413() {
        HttpResponse<String> refused =
                server.rest("2001").put(USER_2001, "<User>" + " ".repeat(70_000) + "</User>", "large");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Request Entity Too Large");
    }

    @Spec(document = "Finesse guide", section = "API errors", says = "User Not Found")
    @Test
    void anUnknownUserIs404() {
        assertError(server.rest("2001").get("/finesse/api/User/4711"), 404, "User Not Found", "4711", "UNKNOWN_USER");
    }

    @Spec(document = "Finesse guide", section = "API errors", says = "Invalid Authorization User Specified")
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

    @Spec(document = "Finesse guide", section = "API errors", says = "Invalid Supervisor")
    @Test
    void aSupervisorOfAnotherTeamIsNoSupervisorHere() {
        HttpResponse<String> refused = server.rest("3002").put(USER_2001, READY, "r");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Invalid Supervisor");
    }

    @Spec(document = "Finesse guide", section = "API errors", says = "Invalid Input")
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

    @Spec(document = "Finesse guide", section = "API errors", says = "Parameter Missing")
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

    @Spec(document = "Finesse guide", section = "API errors", says = "Invalid State")
    @Test
    void signingOutTwiceIs400() {
        HttpResponse<String> refused = server.rest("2003").changeState("2003", "LOGOUT", "out");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThatXml(refused.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Invalid State");
        assertThat(refused.headers().firstValue("requestId")).contains("out");
    }
}
