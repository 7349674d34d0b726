package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every refusal of the configuration's resources, each caused by a request (guide, the tables of API errors). The rows
 * are in {@code configuration/errors.csv}.
 */
@ExtendWith(SharedServers.class)
class ConfigurationErrorsIT {

    private static final String API = "/finesse/api/";
    private static final String ACTION =
            "<WorkflowAction><name>%s</name><type>BROWSER_POP</type><handledBy>OTHER</handledBy>"
                    + "<params><Param><name>path</name><value>http://a</value></Param></params></WorkflowAction>";
    private static final String WORKFLOW =
            "<Workflow><name>%s</name><TriggerSet><type>SYSTEM</type><name>CALL_ARRIVES</name></TriggerSet>"
                    + "<workflowActions>%s</workflowActions></Workflow>";

    /** What the rows name in braces, in the order in which it is made. */
    private static final Map<String, String> MADE = new LinkedHashMap<>();

    private static FinesseHttp administrator;

    @BeforeAll
    static void make() {
        administrator = ucce().rest("administrator");
        make(
                "code",
                "ReasonCode",
                "<ReasonCode><category>LOGOUT</category><code>901</code><label>Errors</label>"
                        + "<forAll>false</forAll></ReasonCode>");
        make("reason", "WrapUpReason", "<WrapUpReason><label>Errors</label><forAll>false</forAll></WrapUpReason>");
        make("book", "PhoneBook", "<PhoneBook><name>Errors</name><type>TEAM</type></PhoneBook>");
        make("contact", MADE.get("book") + "/Contact", "<Contact><phoneNumber>1</phoneNumber></Contact>");
        make("layout", "MediaPropertiesLayout", "<MediaPropertiesLayout><name>Errors</name></MediaPropertiesLayout>");
        make("action", "WorkflowAction", ACTION.formatted("Errors"));
        make(
                "workflow",
                "Workflow",
                WORKFLOW.formatted("Errors", "<WorkflowAction><uri>" + MADE.get("action") + "</uri></WorkflowAction>"));
        assign("PhoneBooks", "<PhoneBook><uri>" + MADE.get("book") + "</uri></PhoneBook>");
    }

    @AfterAll
    static void takeAway() {
        assign("PhoneBooks", "");
        new ArrayList<>(MADE.values()).reversed().forEach(ConfigurationErrorsIT::delete);
        MADE.clear();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(
            resources = "/configuration/errors.csv",
            delimiter = '|',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1)
    void isRefused(String method, String path, String body, int status, String type, String data) {
        HttpResponse<String> answer = FinesseHttp.send(administrator
                .request(API + named(path).replaceFirst("^" + API, ""))
                .header("Content-Type", body != null && body.startsWith("{\"") ? "application/json" : "application/xml")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(named(body)))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThatXml(answer.body()).hasValue("/ApiErrors/ApiError/ErrorType", type);
        assertThatXml(answer.body()).hasValue("/ApiErrors/ApiError/ErrorData", data == null ? "" : named(data));
    }

    @Test
    void noMoreThanThereMayBe() {
        exceed(
                "ReasonCodes?category=LOGOUT",
                "ReasonCode",
                100,
                i -> "<ReasonCode><category>LOGOUT</category><code>" + i + "</code><label>L" + i
                        + "</label><forAll>false</forAll></ReasonCode>");
        exceed("PhoneBooks", "PhoneBook", 10, i -> "<PhoneBook><name>G" + i + "</name><type>GLOBAL</type></PhoneBook>");
        exceed("WorkflowActions", "WorkflowAction", 100, i -> ACTION.formatted("A" + i));
        exceed("Workflows", "Workflow", 100, i -> WORKFLOW.formatted("W" + i, ""));
        exceed(
                "MediaPropertiesLayouts",
                "MediaPropertiesLayout",
                200,
                i -> "<MediaPropertiesLayout><name>M" + i + "</name></MediaPropertiesLayout>");
    }

    /** Makes objects until there are as many as there may be, and one more. */
    private static void exceed(String list, String resource, int most, IntFunction<String> body) {
        List<String> made = new ArrayList<>();
        try {
            for (int i = 1; i <= most + 1; i++) {
                HttpResponse<String> answer = administrator.post(API + resource, body.apply(i), "more");
                if (answer.statusCode() != 200) {
                    assertThat(answer.body()).contains("<ErrorType>Maximum Exceeded</ErrorType>");
                    assertThat(administrator.get(API + list).body().split("<uri>/finesse/api/" + resource + "/"))
                            .as(list)
                            .hasSizeGreaterThanOrEqualTo(resource.equals("PhoneBook") ? 11 : most + 1);
                    return;
                }
                made.add(created(answer));
            }
            assertThat(made).as("one more than there may be").hasSizeLessThanOrEqualTo(most);
        } finally {
            made.forEach(ConfigurationErrorsIT::delete);
        }
    }

    @Test
    void whatOnlyUcceHasIsNotThereWithUccx() {
        FinesseHttp uccx = SharedServers.of(Deployment.Type.UCCX).rest("administrator");
        for (String resource :
                List.of("SystemConfig", "ClusterConfig", "EnterpriseDatabaseConfig", "ECCVariableConfig")) {
            assertThat(uccx.get(API + resource).statusCode()).as(resource).isEqualTo(501);
            assertThat(uccx.put(API + resource, "no XML", null).body())
                    .as(resource)
                    .contains("<ErrorType>Not Implemented</ErrorType>");
        }
        assertThat(uccx.get(API + "ChatConfig").statusCode()).isEqualTo(200);
        assertThat(uccx.post(
                                API + "ReasonCode",
                                "<ReasonCode><category>LOGOUT</category><code>1000</code><label>x</label>"
                                        + "<forAll>true</forAll></ReasonCode>",
                                "code")
                        .body())
                .contains("<ErrorData>code</ErrorData>");
    }

    /** Labels that look alike are the same. */
    @Test
    void lookAlikesAreOne() {
        String first = created(administrator.post(
                API + "WrapUpReason",
                "<WrapUpReason><label>Größe  A\u00A0</label><forAll>false</forAll></WrapUpReason>",
                "1"));
        assertThat(administrator.get(first).body()).contains("<label>Größe A</label>");
        for (String alike : List.of("Gro\u0308\u00DFe A", "\u2003Größe\u00A0A", " Größe\n\tA ")) {
            assertThat(administrator
                            .post(
                                    API + "WrapUpReason",
                                    "<WrapUpReason><label>" + alike + "</label><forAll>false</forAll></WrapUpReason>",
                                    "2")
                            .body())
                    .as(alike)
                    .contains("<ErrorData>" + first + "</ErrorData>", "<ErrorType>Finesse API Error</ErrorType>");
        }
        for (String invisible : List.of("a\u200Bb", "a\u202Eb", "a&#x85;b", "a\u2028b", "\uFEFFa")) {
            assertThat(administrator
                            .post(
                                    API + "WrapUpReason",
                                    "<WrapUpReason><label>" + invisible
                                            + "</label><forAll>false</forAll></WrapUpReason>",
                                    "3")
                            .body())
                    .contains("<ErrorData>label</ErrorData>", "<ErrorType>Bad Request</ErrorType>");
        }
        delete(first);
    }

    private static RunningServer ucce() {
        return SharedServers.of(Deployment.Type.UCCE);
    }

    private static void make(String name, String resource, String body) {
        MADE.put(name, created(administrator.post(resource.startsWith("/") ? resource : API + resource, body, name)));
    }

    private static String named(String text) {
        String named = text;
        for (Map.Entry<String, String> made : MADE.entrySet()) {
            named = named.replace("{" + made.getKey() + "}", made.getValue());
        }
        return named.replace("{41}", "x".repeat(41))
                .replace("{65}", "x".repeat(65))
                .replace("{129}", "x".repeat(129));
    }

    private static void assign(String list, String elements) {
        assertThat(administrator
                        .put(API + "Team/5000/" + list, "<" + list + ">" + elements + "</" + list + ">", null)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void delete(String uri) {
        assertThat(FinesseHttp.send(administrator.request(uri).DELETE().build()).statusCode())
                .as(uri)
                .isEqualTo(200);
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
