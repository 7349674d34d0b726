package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Queues by REST and at their nodes. The simulator's agents are in the skill groups
 * 10 and 20, whose names it tells.
 */
class QueuesIT {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                "--finesse.queues.names=88:Nobody's",
                "--finesse.queues.hidden=20",
                "--finesse.queues.poll-interval=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theQueuesOfAUserAreThoseOfTheSkillGroups() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2001")) {
            agent.subscribe("/finesse/api/User/2001/Queues");
            agent.subscribe("/finesse/api/Queue/10");
            server.rest("2001").login("2001", "2001", "in");
            agent.next(seen -> seen.requestId().equals("in"));

            assertThatXml(server.rest("2002")
                            .get("/finesse/api/User/2001/Queues")
                            .body())
                    .hasValue("/Queues/Queue/uri", "/finesse/api/Queue/10")
                    .hasValue("/Queues/Queue/name", "Stories")
                    .hasNo("/Queues/Queue[2]");
        }
    }

    @Test
    void whatIsCountedIsToldWhenItChanges() throws Exception {
        try (Desktop agent = SmackDesktop.overTcp(server, "2003")) {
            agent.subscribe("/finesse/api/Queue/10");
            server.rest("2003").login("2003", "2003", "in");
            ReceivedUpdate signedIn = agent.next(update -> update.source().equals("/finesse/api/Queue/10"));
            assertThat(signedIn.event()).isEqualTo("PUT");
            assertThat(signedIn.text("name")).isEqualTo("Stories");
            assertThat(signedIn.text("agentsReady")).isEqualTo("0");
            assertThat(signedIn.text("callsInQueue")).isEqualTo("0");

            AtomicLong call = new AtomicLong();
            server.simulator()
                    .play(playing -> {
                        playing.telephony().routing(arrived -> new Route.Queued(10));
                        call.set(playing.telephony().inbound("4085550199", "7000", CallData.NONE));
                    })
                    .join();
            ReceivedUpdate waiting =
                    agent.next(update -> update.text("callsInQueue").equals("1"));
            assertThat(waiting.text("startTimeOfLongestCallInQueue"))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            server.simulator()
                    .play(playing -> playing.telephony().abandon(call.get()))
                    .join();
            assertThat(agent.next(update -> update.text("callsInQueue").equals("0"))
                            .text("startTimeOfLongestCallInQueue"))
                    .isEmpty();
        }
    }

    @Test
    void everyUserSeesEveryQueue() {
        assertThatXml(server.rest("2002").get("/finesse/api/Queue/88").body()).isEqualTo("""
                        <Queue>
                          <name>Nobody's</name>
                          <statistics>
                            <agentsBusyOther>-1</agentsBusyOther>
                            <agentsLoggedOn>-1</agentsLoggedOn>
                            <agentsNotReady>-1</agentsNotReady>
                            <agentsReady>-1</agentsReady>
                            <agentsTalkingInbound>-1</agentsTalkingInbound>
                            <agentsTalkingInternal>-1</agentsTalkingInternal>
                            <agentsTalkingOutbound>-1</agentsTalkingOutbound>
                            <agentsWrapUpNotReady>-1</agentsWrapUpNotReady>
                            <agentsWrapUpReady>-1</agentsWrapUpReady>
                            <callsInQueue>-1</callsInQueue>
                            <startTimeOfLongestCallInQueue></startTimeOfLongestCallInQueue>
                          </statistics>
                          <uri>/finesse/api/Queue/88</uri>
                        </Queue>
                        """);
        assertThat(server.rest("2002").get("/finesse/api/Queues").body()).contains("/finesse/api/Queue/88");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(server.rest("2002").get("/finesse/api/Queue/20").statusCode())
                .isEqualTo(404);
        assertThat(server.rest("2002")
                        .get("/finesse/api/Queue/99999999999999999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.rest("2002").get("/finesse/api/Queue/x").statusCode()).isEqualTo(404);
        assertThatXml(server.rest("2002").get("/finesse/api/User/nobody/Queues").body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "User Not Found");
        assertThat(server.rest().get("/finesse/api/Queue/88").statusCode()).isEqualTo(401);
    }
}
