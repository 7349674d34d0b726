package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.util.Objects;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The directory changes while agents and supervisors are at work. */
class DirectoryChangeIT {

    private static final String MINNIES = "/finesse/api/Team/5000/Users";
    private static final String MATHS = "/finesse/api/Team/5001/Users";

    private static RunningServer server;
    private static DirectorySnapshot original;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        original = server.directory().snapshot();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void restore() {
        server.directory().replace(original);
    }

    private static DirectoryEdit edit() {
        return DirectoryEdit.of(server);
    }

    private static String userNode(String user) {
        return "/finesse/api/User/" + user;
    }

    private static int status(String caller, String path) {
        return server.rest(caller).get(path).statusCode();
    }

    private static void refused(Desktop desktop, String node, StanzaError.Condition condition) {
        assertThatThrownBy(() -> desktop.subscribe(node))
                .isInstanceOfSatisfying(
                        XMPPErrorException.class,
                        e -> assertThat(e.getStanzaError().getCondition()).isEqualTo(condition));
    }

    /** The next update of the user at that node. */
    private static ReceivedUpdate next(Desktop desktop, String node, String user, String event) {
        return desktop.next(update -> update.node().equals(node)
                && update.source().equals(userNode(user))
                && update.event().equals(event));
    }

    @Test
    void aNewUserSignsInAndHearsOfItself() throws Exception {
        try (Desktop supervisor = SmackDesktop.overTcp(server, "3001")) {
            supervisor.subscribe(MINNIES);
            assertThat(status("2050", userNode("2050"))).isEqualTo(401);

            edit().add("2050", "5000").apply();

            assertThatXml(server.rest("2050").get(userNode("2050")).body())
                    .hasValue("/User/loginName", "user2050")
                    .hasValue("/User/teamName", "Minnies_Team");
            assertThatXml(server.rest("3001").get("/finesse/api/Team/5000").body())
                    .has("/Team/users/User[loginId='2050']");
            assertThat(next(supervisor, MINNIES, "2050", "POST").state()).isEqualTo("LOGOUT");
            try (Desktop agent = SmackDesktop.overTcp(server, "2050")) {
                agent.subscribe(userNode("2050") + "/Dialogs");
                agent.subscribe("/finesse/api/Team/5000/TeamMessages");
                refused(agent, "/finesse/api/Team/5001/TeamMessages", StanzaError.Condition.not_allowed);
                edit().rename("2050", "Newer").apply();
                assertThat(next(agent, userNode("2050"), "2050", "PUT").text("firstName"))
                        .isEqualTo("Newer");
            }
        }
    }

    @Test
    void aRemovedUserIsSignedOutAndUnknownEverywhere() throws Exception {
        try (SmackDesktop agent = SmackDesktop.overTcp(server, "2010");
                Desktop supervisor = SmackDesktop.overTcp(server, "3001")) {
            supervisor.subscribe(MINNIES);
            assertThat(status("2010", userNode("2010"))).isEqualTo(200);

            edit().remove("2010").apply();

            assertThat(status("2010", userNode("2010"))).isEqualTo(401);
            assertThat(status("3001", userNode("2010"))).isEqualTo(404);
            assertThatThrownBy(() -> SmackDesktop.overTcp(server, "2010")).isInstanceOf(SASLErrorException.class);
            next(agent, userNode("2010"), "2010", "DELETE");
            Waiting.until("the session ends", () -> !agent.isConnected());
            next(supervisor, MINNIES, "2010", "DELETE");
            refused(supervisor, userNode("2010"), StanzaError.Condition.item_not_found);
        }
    }

    @Test
    void anotherPasswordCountsAtOnceAtEveryPort() throws Exception {
        SmackDesktop.overTcp(server, "2008").close();
        assertThat(status("2008", userNode("2008"))).isEqualTo(200);

        edit().password("2008", "other").apply();

        assertThat(status("2008", userNode("2008"))).isEqualTo(401);
        assertThat(new FinesseHttp(server.restPort(), "2008", "other")
                        .get(userNode("2008"))
                        .statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> SmackDesktop.overTcp(server, "2008")).isInstanceOf(SASLErrorException.class);
    }

    @Test
    void anotherNameIsShownAndTold() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2007");
                Desktop supervisor = SmackDesktop.overTcp(server, "3001")) {
            supervisor.subscribe(MINNIES);

            edit().rename("2007", "Felicia").apply();

            assertThatXml(server.rest("2007").get(userNode("2007")).body()).hasValue("/User/firstName", "Felicia");
            assertThat(next(agent, userNode("2007"), "2007", "PUT").text("firstName"))
                    .isEqualTo("Felicia");
            assertThat(next(supervisor, MINNIES, "2007", "PUT").text("firstName"))
                    .isEqualTo("Felicia");
        }
    }

    @Test
    void aMovedAgentLeavesTheOldTeamAndItsSupervisor() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2009");
                Desktop minnie = SmackDesktop.overTcp(server, "3001");
                Desktop gottfried = SmackDesktop.overTcp(server, "3002")) {
            minnie.subscribe(MINNIES);
            minnie.subscribe(userNode("2009"));
            gottfried.subscribe(MATHS);
            refused(gottfried, userNode("2009"), StanzaError.Condition.not_allowed);

            edit().move("2009", "5001").apply();

            assertThat(status("3001", userNode("2009"))).isEqualTo(401);
            assertThat(status("3002", userNode("2009"))).isEqualTo(200);
            next(minnie, MINNIES, "2009", "DELETE");
            next(gottfried, MATHS, "2009", "POST");
            assertThat(next(agent, userNode("2009"), "2009", "PUT").text("teamName"))
                    .isEqualTo("Maths");
            gottfried.subscribe(userNode("2009"));
            refused(minnie, userNode("2009"), StanzaError.Condition.not_allowed);

            edit().rename("2009", "Hugh").apply();
            edit().rename("2006", "Ellen").apply();

            next(gottfried, MATHS, "2009", "PUT");
            next(gottfried, userNode("2009"), "2009", "PUT");
            ReceivedUpdate update = minnie.next();
            assertThat(update.source()).isEqualTo(userNode("2006")); // and nothing of 2009 before
        }
    }

    @Test
    void supervisorsComeAndGo() throws Exception {
        try (Desktop gottfried = SmackDesktop.overTcp(server, "3002")) {
            refused(gottfried, MINNIES, StanzaError.Condition.not_allowed);
            assertThat(status("3002", "/finesse/api/Team/5000")).isEqualTo(401);

            edit().supervises("3002", "5001", "5000").apply();

            assertThat(status("3002", "/finesse/api/Team/5000")).isEqualTo(200);
            next(gottfried, userNode("3002"), "3002", "PUT");
            gottfried.subscribe(MINNIES);
            gottfried.subscribe(userNode("2005"));
            edit().rename("2005", "Dave").apply();
            next(gottfried, MINNIES, "2005", "PUT");
            next(gottfried, userNode("2005"), "2005", "PUT");

            edit().supervises("3002", "5001").apply();

            assertThat(status("3002", "/finesse/api/Team/5000")).isEqualTo(401);
            edit().rename("2005", "Davy").rename("3002", "Gottlob").apply();
            next(gottfried, userNode("3002"), "3002", "PUT"); // the team that was taken away
            assertThat(gottfried.next().text("firstName")).isEqualTo("Gottlob");
            refused(gottfried, MINNIES, StanzaError.Condition.not_allowed);
            refused(gottfried, userNode("2005"), StanzaError.Condition.not_allowed);
        }
    }

    @Test
    void teamsComeGetAnotherNameAndGo() throws Exception {
        String node = "/finesse/api/Team/5002/Users";
        try (Desktop minnie = SmackDesktop.overTcp(server, "3001")) {
            refused(minnie, node, StanzaError.Condition.item_not_found);

            edit().team("5002", "Night").supervises("3001", "5000", "5002").apply();

            next(minnie, userNode("3001"), "3001", "PUT");
            minnie.subscribe(node);
            assertThatXml(server.rest("3001").get("/finesse/api/Team/5002").body())
                    .hasValue("/Team/name", "Night");

            edit().team("5002", "Late").apply();

            assertThat(minnie.next(update -> update.node().equals(node)).text("name"))
                    .isEqualTo("Late");
            assertThat(next(minnie, userNode("3001"), "3001", "PUT").xml()).contains("Late");

            edit().removeTeam("5002").supervises("3001", "5000").apply();

            assertThat(status("3001", "/finesse/api/Team/5002")).isEqualTo(404);
            assertThat(next(minnie, userNode("3001"), "3001", "PUT").xml()).doesNotContain("Late");
            refused(minnie, node, StanzaError.Condition.item_not_found);
        }
    }

    @Test
    void aMovedAgentsStateIsToldToTheNewTeamAlone() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2004");
                Desktop minnie = SmackDesktop.overTcp(server, "3001");
                Desktop gottfried = SmackDesktop.overTcp(server, "3002")) {
            minnie.subscribe(MINNIES);
            gottfried.subscribe(MATHS);
            server.rest("2004").login("2004", "2004", "in");
            agent.next(update -> update.requestId().equals("in"));

            edit().move("2004", "5001").apply();

            assertThat(next(gottfried, MATHS, "2004", "POST").state()).isEqualTo("NOT_READY");
            next(minnie, MINNIES, "2004", "DELETE");
            assertThat(server.rest("3001").changeState("2004", "READY", "no").statusCode())
                    .isEqualTo(401);
            server.rest("2004").changeState("2004", "READY", "ready");
            ReceivedUpdate own = agent.next(update -> update.requestId().equals("ready"));
            assertThat(own.text("teamName")).isEqualTo("Maths");
            assertThat(gottfried
                            .next(update -> update.requestId().equals("ready"))
                            .node())
                    .isEqualTo(MATHS);
            edit().rename("2006", "Ellen").apply();
            assertThat(minnie.next().source()).isEqualTo(userNode("2006"));
        }
    }

    @Test
    void aRemovedUsersRequestEndsWithAnErrorBeforeTheSessionDoes() throws Exception {
        server.simulator().behaviour(SimulatorBehaviour.ignoringSetAgentState()).join();
        try (SmackDesktop agent = SmackDesktop.overTcp(server, "2003")) {
            server.rest("2003").login("2003", "2003", "last");

            edit().remove("2003").apply();

            ReceivedUpdate error = agent.next(update -> update.requestId().equals("last"));
            assertThat(error.errorMessage()).isNotEmpty();
            Waiting.until("the session ends", () -> !agent.isConnected());
        } finally {
            server.simulator().behaviour(SimulatorBehaviour.NORMAL).join();
        }
    }

    /** Else calls would go on ringing at a device where nobody may answer. */
    @Test
    void aRemovedUserIsSignedOutAtTheCtiServerToo() throws Exception {
        try (SmackDesktop agent = SmackDesktop.overTcp(server, "2004")) {
            server.rest("2004").login("2004", "2004", "in");
            agent.next(update -> update.requestId().equals("in"));
            server.rest("2004").put(userNode("2004"), "<User><state>READY</state></User>", "ready");
            agent.next(update -> update.requestId().equals("ready"));

            edit().remove("2004").apply();

            Waiting.until("the agent is signed out", () -> stateOf("2004") == AgentState.LOGOUT);
        }
    }

    private static AgentState stateOf(String agent) {
        return Objects.requireNonNull(server.simulator().agentStates().join().get(agent))
                .state();
    }

    @Test
    void aNewUsersRequestIsTakenOnAndAnswered() throws Exception {
        edit().add("2051", "5000").apply();
        try (Desktop agent = SmackDesktop.overTcp(server, "2051")) {
            assertThat(server.rest("2051").login("2051", "2051", "first").statusCode())
                    .isEqualTo(202);

            // The simulator has taken the new agent on as well.
            assertThat(agent.next(update -> update.requestId().equals("first")).state())
                    .isEqualTo("NOT_READY");
        }
    }
}
