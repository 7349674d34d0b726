package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read of the running product over REST (guide, "Cisco Finesse Serviceability APIs"). */
@ExtendWith(SharedServers.class)
class ServiceabilityIT {

    private static final String PERFORMANCE = "/finesse/api/performance";

    private final RunningServer server = SharedServers.of(Deployment.Type.UCCE);
    private final FinesseHttp administrator = server.rest("administrator");

    @Spec(document = "Finesse guide", section = "Serviceability APIs", says = "ConnectedUsersInfo")
    @Test
    void connectedUsersAreCountedOnceAndByKindOfClient() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2004")) {
            desktop.subscribe("/finesse/api/Team/5000/TeamMessages");

            // Clients of other tests may still be leaving.
            Waiting.until(
                    "one user is left",
                    () -> administrator
                            .get("/finesse/api/ConnectedUsersInfo")
                            .body()
                            .endsWith("<ConnectedUsersInfo><uri>/finesse/api/ConnectedUsersInfo</uri><userSummary>"
                                    + "<desktopUsers>1</desktopUsers><fippaUsers>0</fippaUsers>"
                                    + "<thirdPartyUsers>0</thirdPartyUsers><totalConnectedUsers>1</totalConnectedUsers>"
                                    + "<totalConnectedUsersViaProxy>0</totalConnectedUsersViaProxy>"
                                    + "</userSummary></ConnectedUsersInfo>"));
        }
    }

    @Spec(document = "Finesse guide", section = "Serviceability APIs", says = "ConfigInfo, RuntimeConfigInfo")
    @Test
    void totalsAreThoseOfTheDirectory() {
        assertThatXml(administrator.get("/finesse/api/ConfigInfo").body())
                .hasValue("/ConfigInfo/totalUsers", "22")
                .hasValue("/ConfigInfo/totalTeams", "2")
                .hasValue("/ConfigInfo/totalSupervisors", "2")
                .hasValueMatching("/ConfigInfo/totalSkillGroups", "\\d+")
                .hasValueMatching("/ConfigInfo/versionInfo", ".+")
                .hasValue("/ConfigInfo/uri", "/finesse/api/ConfigInfo");
        assertThatXml(administrator.get("/finesse/api/RuntimeConfigInfo").body())
                .hasValue("/RuntimeConfigInfo/totalUsers", "22")
                .hasValueMatching("/RuntimeConfigInfo/loggedInUsers", "\\d+")
                .hasValueMatching("/RuntimeConfigInfo/currentCalls", "\\d+");
    }

    @Spec(document = "Finesse guide", section = "Serviceability APIs", says = "Performance: list and read")
    @Test
    void countersAreListedAndReadAsJson() {
        HttpResponse<String> list = performance(administrator, "{\"type\":\"list\"}");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(list.body()).contains("\"java.lang\"", "\"type=Memory\"", "\"AWS System State\"");

        HttpResponse<String> state = performance(
                administrator,
                "{\"type\":\"read\",\"mbean\":\"com.cisco.ccbu:category=AWSSubsystem,component0=AWS Subsystem State"
                        + " Counter\",\"attribute\":\"AWS System State\"}");
        assertThat(state.body()).contains("\"value\":\"STATE_IN_SERVICE\"", "\"status\":200");
        assertThat(performance(
                                administrator,
                                "{\"type\":\"read\",\"mbean\":\"OpenFire//java.lang:type=Memory\","
                                        + "\"attribute\":\"HeapMemoryUsage\"}")
                        .body())
                .containsPattern("\"used\":\\d+");
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang:type=Runtime,SystemProperties",
        "java.lang:type=Memory,ObjectPendingFinalizationCount",
        "'*:*',HeapMemoryUsage",
        "'',HeapMemoryUsage"
    })
    void otherCountersAreForbidden(String mbean, String attribute) {
        assertThat(performance(
                                administrator,
                                "{\"type\":\"read\",\"mbean\":\"" + mbean + "\",\"attribute\":\"" + attribute + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDiagnosticPortalTellsThePerformance() {
        assertThat(administrator
                        .get("/finesse-dp/rest/DiagnosticPortal/GetPerformanceInformation")
                        .body())
                .contains("ReturnCode=\"0\"", "Name=\"Active Totals/Logged In Agents\"")
                .containsPattern("Name=\"Tomcat/Heap Memory Utilized\" Value=\"[1-9]\\d+\"")
                .containsPattern("Name=\"Tomcat/Thread Count\" Value=\"[1-9]\\d*\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/finesse/api/ConnectedUsersInfo",
                "/finesse/api/ConfigInfo",
                "/finesse/api/RuntimeConfigInfo",
                "/finesse-dp/rest/DiagnosticPortal/GetPerformanceInformation"
            })
    void onlyAdministratorsReadThem(String path) {
        assertThat(administrator.get(path).statusCode()).isEqualTo(200);
        assertThat(server.rest("3001").get(path).statusCode()).isEqualTo(401);
        assertThat(server.rest().get(path).statusCode()).isEqualTo(401);
        assertThat(performance(server.rest("3001"), "{\"type\":\"list\"}").statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> performance(FinesseHttp rest, String body) {
        return FinesseHttp.send(rest.request(PERFORMANCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
