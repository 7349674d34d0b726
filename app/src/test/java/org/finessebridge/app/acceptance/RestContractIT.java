package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpResponse;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** REST's codes and documents (guide, "User APIs", "Team APIs", "SystemInfo"). */
class RestContractIT {

    private static final String USER_2001 = "/finesse/api/User/2001";
    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}Z";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Spec(document = "Finesse guide", section = "SystemInfo")
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
                .hasValue("/SystemInfo/primaryNode/httpsPort", String.valueOf(server.restTlsPort()))
                .hasValue(
                        "/SystemInfo/primaryNode/xmppPort",
                        String.valueOf(server.notificationPorts().tcp()))
                .hasNo("/SystemInfo/secondaryNode")
                .hasValue("/SystemInfo/lastCTIHeartbeatStatus", "success")
                .hasValueMatching("/SystemInfo/lastSuccessCTIHeartbeatTime", "\\d{13}")
                .hasValue("/SystemInfo/ctiVersion", "24")
                .hasValue("/SystemInfo/ctiHeartbeatInterval", "5")
                .hasValue("/SystemInfo/ctiServers/ctiServer/host", "127.0.0.1")
                .hasValue("/SystemInfo/ctiServers/ctiServer/active", "true")
                .hasValueMatching("/SystemInfo/ctiServers/ctiServer/connectedDuration", "\\d+")
                .hasValue("/SystemInfo/ctiMMode", "")
                .hasValue("/SystemInfo/ctiTimeInMMode", "-1")
                .hasValue("/SystemInfo/finesseTimeInMMode", "-1")
                .hasValue("/SystemInfo/systemAuthMode", "NON_SSO")
                .hasValue("/SystemInfo/peripheralId", "5000")
                .hasNo("/SystemInfo/license")
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

    @Spec(document = "Finesse guide", section = "User APIs", says = "get a user")
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
                    <skillTargetId>5001</skillTargetId>
                    <state>LOGOUT</state>
                    <stateChangeTime/>
                    <teamId>5000</teamId>
                    <teamName>Minnies_Team</teamName>
                    <uri>/finesse/api/User/2001</uri>
                </User>
                """);
    }

    @Spec(document = "Finesse guide", section = "User APIs", says = "roles and teams")
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

    @Spec(document = "Finesse guide", section = "Team APIs", says = "get a team")
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

    @Spec(document = "Finesse guide", section = "User APIs", says = "sign in: 202")
    @Test
    void anAcceptedRequestNamesATypeThoughItHasNoBody() {
        HttpResponse<String> accepted = server.rest("2004").login("2004", "2004", "typed");

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("content-type").orElseThrow()).startsWith("application/xml");
        assertThat(accepted.body()).isEmpty();
    }
}
