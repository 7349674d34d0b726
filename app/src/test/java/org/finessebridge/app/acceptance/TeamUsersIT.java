package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A team's users as their supervisor reads them. */
@ExtendWith(SharedServers.class)
class TeamUsersIT {

    private static final String TEAM = "/finesse/api/Team/5000";

    @Test
    void theUsersOfATeamAreThereAlone() {
        RunningServer server = SharedServers.of(Deployment.Type.UCCE);

        assertThatXml(server.rest("3001").get(TEAM + "/Users").body())
                .hasValue("/Users/User[loginId='2001']/uri", "/finesse/api/User/2001")
                .hasNo("/Users/User/mediaState");
        assertThat(server.rest("3002").get(TEAM + "/Users").statusCode()).isEqualTo(401);
        assertThat(server.rest("2001").get(TEAM + "/Users").statusCode()).isEqualTo(401);
        assertThat(server.rest("3001").get("/finesse/api/Team/1/Users").statusCode())
                .isEqualTo(404);
    }

    @Spec(document = "Finesse guide", section = "Team APIs", says = "mediaState of UCCX")
    @Test
    void uccxTellsWhoIsInACall() throws Exception {
        RunningServer server = SharedServers.of(Deployment.Type.UCCX);
        FinesseHttp agent = server.rest("2007");
        try (Desktop desktop = SmackDesktop.overTcp(server, "2007")) {
            agent.login("2007", "2007", "in");
            desktop.next(update -> update.requestId().equals("in"));
            assertThat(mediaState(server)).isEqualTo("IDLE");

            agent.post(
                    "/finesse/api/User/2007/Dialogs",
                    "<Dialog><requestedAction>MAKE_CALL</requestedAction><fromAddress>2007</fromAddress>"
                            + "<toAddress>2950</toAddress></Dialog>",
                    "call");
            ReceivedUpdate call = desktop.next(update -> update.event().equals("POST"));
            assertThat(mediaState(server)).isEqualTo("BUSY");

            agent.put(
                    "/finesse/api/Dialog/" + call.text("id"),
                    "<Dialog><requestedAction>DROP</requestedAction><targetMediaAddress>2007</targetMediaAddress></Dialog>",
                    "drop");
            desktop.next(update -> update.event().equals("DELETE"));
            assertThat(mediaState(server)).isEqualTo("IDLE");
            agent.changeState("2007", "LOGOUT", "out");
            desktop.next(update -> update.requestId().equals("out"));
        }
    }

    private static String mediaState(RunningServer server) {
        String team = server.rest("3001").get(TEAM).body();
        int user = team.indexOf("<loginId>2007</loginId>");
        int state = team.indexOf("<mediaState>", user);
        return team.substring(state + "<mediaState>".length(), team.indexOf("</mediaState>", state));
    }
}
