package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a supervisor does to an agent of the own team. */
class SupervisorIT {

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
    void theAgentsNodeCarriesTheSupervisorsRequestId() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2001");
                Desktop supervisor = SmackDesktop.overTcp(server, "3001")) {
            supervisor.subscribe("/finesse/api/Team/5000/Users");
            server.rest("2001").login("2001", "2001", "in");
            server.rest("2001").changeState("2001", "READY", "ready");
            agent.next();
            assertThat(agent.next().requestId()).isEqualTo("ready");

            assertThat(server.rest("3001")
                            .changeState("2001", "NOT_READY", "by supervisor")
                            .statusCode())
                    .isEqualTo(202);

            ReceivedUpdate update = agent.next();
            assertThat(update.requestId()).isEqualTo("by supervisor");
            assertThat(update.state()).isEqualTo("NOT_READY");
            ReceivedUpdate atTeam = supervisor.next(seen -> seen.node().equals("/finesse/api/Team/5000/Users")
                    && seen.requestId().equals("by supervisor"));
            assertThat(atTeam.state()).isEqualTo("NOT_READY");
        }
    }

    @Spec(document = "Finesse guide", section = "User APIs", says = "change the state of an agent of the own team")
    @Test
    void aSupervisorSignsAnAgentOutWhoIsReady() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2002")) {
            server.rest("2002").login("2002", "2002", "in");
            agent.next();
            server.rest("2002").changeState("2002", "READY", "ready");
            agent.next();

            server.rest("3001").changeState("2002", "LOGOUT", "out");

            ReceivedUpdate update = agent.next();
            assertThat(update.requestId()).isEqualTo("out");
            assertThat(update.state()).isEqualTo("LOGOUT");
        }
    }

    @Test
    void notReadyIsOnlyForAgentsWhoWorkOrAreReady() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2003")) {
            server.rest("2003").login("2003", "2003", "in");
            agent.next();

            assertThat(server.rest("3001")
                            .changeState("2003", "NOT_READY", "no")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aSecondSignInKeepsTheState() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2004")) {
            server.rest("2004").login("2004", "2004", "in");
            agent.next();
            server.rest("2004").changeState("2004", "READY", "ready");
            agent.next();

            server.rest("2004").login("2004", "2004", "again");

            ReceivedUpdate update = agent.next();
            assertThat(update.requestId()).isEqualTo("again");
            assertThat(update.state()).isEqualTo("READY");
        }
    }
}
