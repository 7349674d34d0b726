package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent whose only client goes away is logged out, and the supervisor sees it. */
class PresenceDrivenLogoutIT {

    private static final String TEAM_NODE = "/finesse/api/Team/5000/Users";

    @Spec(document = "Finesse guide", section = "Desktop Presence and Forced Logout")
    @ParameterizedTest
    @ValueSource(strings = {"ucce", "uccx"})
    void theSupervisorSeesTheSignOutWithItsReasonAndNoRequestId(String dialect) throws Exception {
        try (RunningServer server = RunningServer.start(
                        "--finesse.cti.dialect=" + dialect,
                        "--finesse.cti.simulator.logout-on-agent-disconnect=1",
                        "--finesse.presence.logout-after=1s");
                Desktop supervisor = SmackDesktop.overTcp(server, "3001")) {
            supervisor.subscribe(TEAM_NODE);
            try (Desktop agent = SmackDesktop.overTcp(server, "2001")) {
                server.rest("2001").login("2001", "2003", "in");
                agent.next(update -> update.requestId().equals("in"));
                server.rest("2001").changeState("2001", "READY", "ready");
                agent.next(update -> update.requestId().equals("ready"));
            }

            ReceivedUpdate out = supervisor.next(
                    update -> update.node().equals(TEAM_NODE) && update.state().equals("LOGOUT"));

            assertThat(out.requestId()).isEmpty();
            assertThat(out.text("code")).isEqualTo("255");
            assertThat(out.text("label")).isEqualTo("Connection Failure");
            assertThatXml(server.rest("2001").get("/finesse/api/User/2001").body())
                    .hasValue("/User/state", "LOGOUT")
                    .hasValue("/User/reasonCodeId", "-1")
                    .hasValue("/User/ReasonCode/code", "255")
                    .hasValue("/User/ReasonCode/systemCode", "true");
            assertThat(server.simulator().agentStates().join())
                    .hasEntrySatisfying(
                            "2001", agent -> assertThat(agent.state()).isEqualTo(AgentState.LOGOUT));
        }
    }

    /** A script shows no presence, and another client is a client. */
    @ParameterizedTest
    @ValueSource(strings = {"2001"})
    void whoHasAnotherClientOrNeverHadOneStays(String user) throws Exception {
        try (RunningServer server = RunningServer.start(
                        "--finesse.cti.simulator.logout-on-agent-disconnect=1", "--finesse.presence.logout-after=1s");
                Desktop supervisor = SmackDesktop.overTcp(server, "3001");
                Desktop other = SmackDesktop.as(server, user, "crm")) {
            supervisor.subscribe(TEAM_NODE);
            for (String id : new String[] {user, "2002", "2003"}) {
                server.rest(id).login(id, id, "in-" + id);
                supervisor.next(update ->
                        update.state().equals("NOT_READY") && update.xml().contains(id));
            }
            try (Desktop first = SmackDesktop.overTcp(server, user);
                    Desktop witness = SmackDesktop.overTcp(server, "2003")) {
                assertThat(first).isNotSameAs(witness);
            }

            ReceivedUpdate out = supervisor.next(update -> update.state().equals("LOGOUT"));

            assertThat(out.xml()).contains("<loginId>2003</loginId>");
            Waiting.until(
                    "the other two are still there",
                    () -> server.rest(user)
                                    .get("/finesse/api/User/" + user)
                                    .body()
                                    .contains("NOT_READY")
                            && server.rest("2002")
                                    .get("/finesse/api/User/2002")
                                    .body()
                                    .contains("NOT_READY"));
            assertThat(other.drain()).noneMatch(update -> update.state().equals("LOGOUT"));
        }
    }
}
