package org.finessebridge.app.webserviceslog.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.finessebridge.app.log.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the lines about requests tell of queries, bodies and kinds. */
class RequestPartsTest {

    private record Inner(String mode, @Nullable String dialNumber) {}

    private record Sent(
            @Nullable String state,
            @Nullable String extension,
            @Nullable String requestId,
            @Nullable Inner mobileAgent,
            @Nullable String newPassword,
            @JsonProperty("Label") @Nullable String label,
            @Nullable List<String> team) {}

    @Test
    void membersAreInTheOrderOfTheirNamesWithoutTheRequestId() {
        assertThat(BodyMembers.of(new Sent("LOGIN", "2003", "r1", null, null, null, null)))
                .isEqualTo(" extension:2003 state:LOGIN");
        assertThat(BodyMembers.requestId(new Sent("LOGIN", "2003", "r1", null, null, null, null)))
                .isEqualTo("r1");
        assertThat(BodyMembers.of(
                        new Sent("LOGIN", null, null, new Inner("CALL_BY_CALL", "555"), null, "a", List.of("1", "2"))))
                .isEqualTo(
                        " Label:a mobileAgent.dialNumber:555 mobileAgent.mode:CALL_BY_CALL state:LOGIN team:1 team:2");
    }

    @Test
    void secretsAreMaskedAndLongOnesCut() {
        assertThat(BodyMembers.of(new Sent(null, null, null, null, "open sesame", null, null)))
                .isEqualTo(" newPassword:***");
        assertThat(BodyMembers.of(
                        new Sent(null, null, null, null, null, "https://u:open@crm/x?token=sesame&a=1", null)))
                .isEqualTo(" Label:https://u:***@crm/x?token=***&a=1");
        assertThat(BodyMembers.of(new Sent(null, "9".repeat(5_000), null, null, null, null, null)))
                .isEqualTo(" extension:" + "9".repeat(256) + "...");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | { }",
                "nocache=1366756802163 | { nocache=[1366756802163], }",
                "a=1&b=2&a=3 | { a=[1, 3], b=[2], }",
                "timestamponly&nocache=1 | { timestamponly=[], nocache=[1], }",
                "pass%77ord=open&access_token=sesame | { password=[***], access_token=[***], }",
                "a=%ZZ | { a=[%ZZ], }"
            })
    void aQueryIsWrittenAsTheOriginalDoes(@Nullable String query, String written) {
        assertThat(QueryParameters.of(query)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "/finesse/api/User/{id}, PUT, user.PUT, User-[id]-PUT",
        "/finesse/api/User/{id}/Dialogs, GET, user.GET, User-[id]-Dialogs-GET",
        "/finesse/api/SystemInfo, GET, systeminfo.GET, SystemInfo-GET"
    })
    void aKindHasTheNamesThatTheOriginalGivesIt(String route, String method, String name, String statistics) {
        assertThat(RequestKind.of(route, method, true)).isEqualTo(new RequestKind(name, statistics, true));
    }

    private record Free(@Nullable String name, @Nullable Map<String, @Nullable Object> others) {}

    private record Odd(@Nullable Object thing, @Nullable Object numbers) {}

    @Test
    void whatNobodyHasAskedForIsMaskedAtAnyDepthToo() {
        assertThat(BodyMembers.of(new Free(
                        null,
                        Map.of(
                                "User",
                                List.of(Map.of(
                                        "loginId",
                                        "1001",
                                        "password",
                                        "sesame",
                                        "more",
                                        Map.of("apiKey", "sesame")))))))
                .contains(" others.User.loginId:1001")
                .contains(" others.User.password:***")
                .contains(" others.User.more.apiKey:***")
                .doesNotContain("sesame");
        assertThat(BodyMembers.of(new Free(
                        null, Map.of("token", Map.of("open", "sesame"), "secrets", List.of("open", "sesame")))))
                .doesNotContain("open")
                .doesNotContain("sesame");
        assertThat(BodyMembers.of(new Free(
                        null,
                        Map.of(
                                "Param",
                                List.of(
                                        Map.of("name", "password", "value", "sesame"),
                                        Map.of("name", "city", "value", "Paris"))))))
                .contains(" others.Param.value:***", " others.Param.value:Paris")
                .doesNotContain("sesame");
    }

    @Test
    void nothingIsShownByItsOwnTextThatMayHaveMembers() {
        assertThat(BodyMembers.of(new Odd(Optional.of("sesame"), new int[] {1})))
                .isEqualTo(" numbers:... thing:...");
        Map<String, @Nullable Object> deep = new HashMap<>();
        deep.put("a", deep);
        assertThat(BodyMembers.of(new Free("x", deep))).hasSizeLessThan(1_000).endsWith(":...");
    }

    @Test
    void manyMembersOfStrangersStayAShortLine() {
        Map<String, @Nullable Object> many = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("x".repeat(1_000) + i, "y".repeat(1_000));
        }

        assertThat(BodyMembers.of(new Free(null, many))).hasSizeLessThan(3_000);
    }

    @Test
    void aSecretBehindManyParametersIsNotShown() {
        String query = "a=1&".repeat(64) + "password=sesame";

        assertThat(QueryParameters.of(query)).doesNotContain("sesame").endsWith("], ... }");
        assertThat(QueryParameters.of("a=1;token=sesame&b=http%3A%2F%2Fx%2F%3Fy%3Fpin%3Dsesame"))
                .doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u=http://2001:sesame@h/",
                "u=http%3A%2F%2F2001%3Aa%40sesame%40h%2F",
                "u=http%3A%2F%2Fh%2F%3Fpassword%3Dsesame",
                "u=http%253A%252F%252Fh%252F%253Fpassword%253Dsesame",
                "u=http%3A%2F%2Fh%2F%23access_token%3Dsesame",
                "u=%7B%22password%22%3A%22sesame%22%7D",
                "password%3Dsesame",
                "password:sesame",
                "password:sesame=1",
                "p%2561ssword=sesame",
                "p%61ssword%zz=sesame",
                "pass+word=sesame",
                "%EF%BD%90assword=sesame",
                "code=sesame",
                "x=Basic%20sesame",
                "x=Bearer%20sesame"
            })
    void aSecretOfAQueryIsInNeitherLog(String query) {
        assertThat(QueryParameters.of(query)).contains("***").doesNotContain("sesame");
        assertThat(Secrets.maskedQuery(query)).contains("***").doesNotContain("sesame");
    }

    @Test
    void aNameIsJudgedBeforeItIsCut() {
        String name = "x".repeat(300) + "password";

        assertThat(QueryParameters.of(name + "=sesame")).contains("...=[***]").doesNotContain("sesame");
        assertThat(BodyMembers.of(new Free(null, Map.of(name, "sesame")))).endsWith("...:***");
        assertThat(BodyMembers.of(new Free(null, Map.of("password=sesame", "1"))))
                .doesNotContain("sesame");
        assertThat(QueryParameters.of("a=1&".repeat(63) + "&b=1&password=sesame"))
                .doesNotContain("sesame");
    }

    private record Param(String name, @Nullable String value) {}

    private record Params(
            @JsonProperty("Param") List<Param> param,
            @JsonProperty("CallVariable") List<Map<String, String>> variables) {}

    @Test
    void theValueOfAPairWithASecretNameIsMasked() {
        assertThat(BodyMembers.of(new Params(
                        List.of(new Param("password", "sesame"), new Param("city", "Paris")),
                        List.of(
                                Map.of("name", "user.password", "value", "sesame"),
                                Map.of("Name", "pin", "Value", "sesame")))))
                .doesNotContain("sesame")
                .contains("Param.name:password Param.value:*** Param.name:city Param.value:Paris");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u:a@sesame@h/",
                "https://h/#access_token=sesame",
                "{\"password\":\"sesame\"}",
                "Authorization: Bearer sesame",
                "https://h/?code=sesame"
            })
    void aSecretWithinAValueIsMasked(String value) {
        assertThat(BodyMembers.of(new Param("x", value))).contains("***").doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User/2001;password=sesame",
                "SystemInfo;jsessionid=sesame",
                "User/2001?password=sesame",
                "User/2001%3Bpassword=sesame"
            })
    void noSecretOfAPathIsShown(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServletPath("/finesse/api/" + path);
        LoggedRequest logged = LoggedRequest.begin(request);

        assertThat(logged.url()).endsWith("=***").doesNotContain("sesame");
        assertThat(logged.resource()).endsWith("=***").doesNotContain("sesame");
    }
}
