package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the CTI server does: each accepted request is answered once with its requestId. */
class CtiFaultsIT {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                "--finesse.cti.request-timeout=1s",
                "--finesse.bridge.event-timeout=500ms",
                "--finesse.bridge.request-deadline=4s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void inService() {
        behave(SimulatorBehaviour.NORMAL);
        Waiting.until(
                "IN_SERVICE",
                () -> server.rest().get("/finesse/api/SystemInfo").body().contains("IN_SERVICE"));
    }

    private static void behave(SimulatorBehaviour behaviour) {
        server.simulator().behaviour(behaviour).join();
    }

    @Test
    void aRequestThatTimesOutEndsInAnError() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2005")) {
            behave(SimulatorBehaviour.ignoringSetAgentState());

            server.rest("2005").login("2005", "2005", "late");

            ReceivedUpdate error = desktop.next();
            assertThat(error.requestId()).isEqualTo("late");
            assertThat(error.errorMessage()).isEqualTo("CF_REQUEST_TIMEOUT_REJECTION");
        }
    }

    @Test
    void aConfirmationThatIsNeverCarriedOutEndsInAnError() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2006")) {
            behave(SimulatorBehaviour.confirmingWithoutEvent());

            server.rest("2006").login("2006", "2006", "unheard");

            ReceivedUpdate error = desktop.next();
            assertThat(error.requestId()).isEqualTo("unheard");
            assertThat(error.errorMessage()).isEqualTo("CF_REQUEST_TIMEOUT_REJECTION");
        }
    }

    @Test
    void aRequestThatIsCarriedOutLongAfterItsConfirmationIsAnsweredThen() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2010")) {
            server.rest("2010").login("2010", "2010", "in");
            desktop.next(update -> update.requestId().equals("in"));
            behave(SimulatorBehaviour.NORMAL.toBuilder()
                    .setAgentState(SimulatorBehaviour.SetAgentState.CONFIRMED_FIRST)
                    .delay(Duration.ofSeconds(1))
                    .build());

            server.rest("2010").changeState("2010", "READY", "late");

            ReceivedUpdate update = desktop.next(seen -> !seen.requestId().isEmpty());
            assertThat(update.requestId()).isEqualTo("late");
            assertThat(update.state()).isEqualTo("READY");
        }
    }

    @Test
    void fourRequestsAreAnsweredByTheirDeadlineAndWhatIsOverIsNotCarriedOut() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2004")) {
            server.rest("2004").login("2004", "2004", "in");
            desktop.next(update -> update.requestId().equals("in"));
            behave(SimulatorBehaviour.ignoringSetAgentState());

            for (String id : List.of("1", "2", "3", "4", "5", "6")) {
                server.rest("2004").changeState("2004", "READY", id);
            }

            List<String> answers = new ArrayList<>();
            while (answers.size() < 6) {
                ReceivedUpdate update = desktop.next(seen -> !seen.requestId().isEmpty());
                assertThat(update.errorMessage()).isEqualTo("CF_REQUEST_TIMEOUT_REJECTION");
                answers.add(update.requestId());
            }
            behave(SimulatorBehaviour.NORMAL);
            assertThat(answers).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
            // The next one is the first that is carried out.
            server.rest("2004").changeState("2004", "READY", "7");
            assertThat(desktop.next(seen -> seen.state().equals("READY")).requestId())
                    .isEqualTo("7");
        }
    }

    @Test
    void aSupervisorHearsAtTheOwnNodeThatARequestFailed() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2001");
                Desktop supervisor = SmackDesktop.overTcp(server, "3001")) {
            server.rest("2001").login("2001", "2001", "in");
            agent.next(update -> update.requestId().equals("in"));
            behave(SimulatorBehaviour.ignoringSetAgentState());

            server.rest("3001").changeState("2001", "LOGOUT", "out");

            ReceivedUpdate error = supervisor.next(seen -> seen.requestId().equals("out"));
            assertThat(error.node()).isEqualTo("/finesse/api/User/3001");
            assertThat(error.source()).isEqualTo("/finesse/api/User/2001");
            assertThat(error.errorMessage()).isEqualTo("CF_REQUEST_TIMEOUT_REJECTION");
            assertThat(agent.next(seen -> seen.requestId().equals("out")).errorMessage())
                    .isEqualTo("CF_REQUEST_TIMEOUT_REJECTION");
        }
    }

    @Test
    void requestsForOneUserWaitForEachOther() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2007")) {
            behave(SimulatorBehaviour.delayingSetAgentState(Duration.ofMillis(100)));
            FinesseHttp rest = server.rest("2007");
            rest.login("2007", "2007", "1");
            rest.changeState("2007", "READY", "2");
            rest.changeState("2007", "NOT_READY", "3");
            rest.changeState("2007", "LOGOUT", "4");

            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ReceivedUpdate update = desktop.next();
                answers.add(update.requestId() + " " + update.state());
            }
            assertThat(answers).containsExactly("1 NOT_READY", "2 READY", "3 NOT_READY", "4 LOGOUT");
        }
    }

    @Test
    void theLossOfTheSessionEndsAllRequestsAndTheServiceComesBack() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2008")) {
            server.rest("2008").login("2008", "2008", "in");
            assertThat(desktop.next().requestId()).isEqualTo("in");
            behave(SimulatorBehaviour.ignoringSetAgentState());
            server.rest("2008").changeState("2008", "READY", "in flight");
            server.rest("2008").changeState("2008", "NOT_READY", "waiting");

            server.simulator().dropClients().join();

            List<String> ends = new ArrayList<>();
            boolean outOfService = false;
            while (ends.size() < 2 || !outOfService) {
                ReceivedUpdate update = desktop.next();
                if (update.node().equals("/finesse/api/SystemInfo")) {
                    outOfService |= update.text("status").equals("OUT_OF_SERVICE");
                } else {
                    assertThat(update.text("errorType")).isEqualTo("Internal Server Error");
                    ends.add(update.requestId());
                }
            }
            assertThat(ends).containsExactlyInAnyOrder("in flight", "waiting");

            behave(SimulatorBehaviour.NORMAL);
            desktop.next(
                    u -> u.node().endsWith("SystemInfo") && u.text("status").equals("IN_SERVICE"));
            assertThatXml(server.rest("2008").get("/finesse/api/User/2008").body())
                    .hasValue("/User/state", "NOT_READY")
                    .hasValue("/User/extension", "2008");
            server.rest("2008").changeState("2008", "READY", "after");
            assertThat(desktop.next().requestId()).isEqualTo("after");
        }
    }

    @Spec(document = "Finesse guide", section = "API errors", says = "Service Unavailable")
    @Test
    void outOfServiceEverythingButSystemInfoIs503() {
        behave(SimulatorBehaviour.silent());
        server.simulator().dropClients().join();
        Waiting.until(
                "OUT_OF_SERVICE",
                () -> server.rest().get("/finesse/api/SystemInfo").body().contains("OUT_OF_SERVICE"));

        var refused = server.rest("2001").get("/finesse/api/User/2001");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThatXml(refused.body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Service Unavailable")
                .hasValue("/ApiErrors/ApiError/ErrorMessage", "SERVER_OUT_OF_SERVICE");
        for (String own : List.of(
                "Directory", "Directory/users.csv", "Directory/CtiAgents", "ConfigurationAudit", "LockedOutUsers")) {
            assertThat(server.rest("administrator").get("/finesse/api/" + own).statusCode())
                    .as("what the original has not got: %s", own)
                    .isEqualTo(200);
        }
        for (String password : List.of("Administrator/administrator", "User/2001/Password")) {
            assertThat(server.rest("administrator")
                            .put("/finesse/api/" + password, "no XML", "1")
                            .statusCode())
                    .as(password)
                    .isIn(400, 404);
        }
        behave(SimulatorBehaviour.NORMAL);
        server.simulator().dropClients().join(); // or the client would wait long for an answer to OPEN_REQ
    }

    @Test
    void aChangeThatNobodyAskedForCarriesAnEmptyRequestId() throws Exception {
        try (Desktop desktop = SmackDesktop.overTcp(server, "2009")) {
            server.rest("2009").login("2009", "2009", "in");
            desktop.next();

            server.simulator().changeAgentState("2009", AgentState.TALKING, 0).join();

            ReceivedUpdate update = desktop.next();
            assertThat(update.state()).isEqualTo("TALKING");
            assertThat(update.requestId()).isEmpty();
        }
    }
}
