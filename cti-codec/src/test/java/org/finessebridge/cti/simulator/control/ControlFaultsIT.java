package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong by the control API, as a CTI client sees it. */
class ControlFaultsIT {

    private static final SetAgentStateReq LOGIN = SetAgentStateReq.login("2001", new Secret("2001"), "2003");
    private static final String FAULTS = "/control/faults";

    private final ControlBench bench;

    ControlFaultsIT() throws Exception {
        bench = ControlBench.start().withClient();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void refusesTheNextRequest() throws Exception {
        ControlBench.Answer added = bench.post(
                FAULTS,
                "{\"request\":\"SET_AGENT_STATE_REQ\",\"kind\":\"REFUSE\",\"failureCode\":22,\"peripheralErrorCode\":9}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("left").asInt()).isEqualTo(1);
        assertThat(bench.outcome(LOGIN)).isInstanceOfSatisfying(CtiOutcome.Refused.class, refused -> {
            assertThat(refused.failureCode()).isEqualTo(22);
            assertThat(refused.peripheralErrorCode()).isEqualTo(9);
        });
        assertThat(bench.get(FAULTS).body().get("faults")).isEmpty();
        assertThat(bench.outcome(LOGIN)).isInstanceOf(CtiOutcome.Confirmed.class);
    }

    @Test
    void refusesByTheNameOfACode() throws Exception {
        bench.post(
                FAULTS,
                "{\"request\":\"*\",\"kind\":\"REFUSE\",\"failureCode\":\"CF_INVALID_OBJECT_STATE\",\"times\":2}");
        assertThat(bench.outcome(LOGIN)).isInstanceOf(CtiOutcome.Refused.class);
        assertThat(bench.get(FAULTS).body().get("faults").get(0).get("left").asInt())
                .isEqualTo(1);
        assertThat(bench.delete(FAULTS).status()).isEqualTo(204);
        assertThat(bench.outcome(LOGIN)).isInstanceOf(CtiOutcome.Confirmed.class);
    }

    @Test
    void failsTheNextRequest() throws Exception {
        ControlBench.Answer added =
                bench.post(FAULTS, "{\"request\":\"SET_AGENT_STATE_REQ\",\"kind\":\"FAIL\",\"status\":13}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("status").asInt()).isEqualTo(13);
        assertThat(bench.outcome(LOGIN))
                .isInstanceOfSatisfying(
                        CtiOutcome.Rejected.class,
                        failed -> assertThat(failed.status()).isEqualTo(13));
    }

    @Test
    void losesTheNextRequest() throws Exception {
        bench.post(FAULTS, "{\"request\":\"SET_AGENT_STATE_REQ\",\"kind\":\"LOSE\"}");
        assertThat(bench.outcome(LOGIN)).isInstanceOf(CtiOutcome.TimedOut.class);
        assertThat(bench.simulator.agentStates().join().get("2001"))
                .satisfies(agent -> assertThat(agent.extension()).isNull());
    }

    /** Later than the client waits: it has given the request up, which is carried out all the same. */
    @Test
    void delaysTheNextRequest() throws Exception {
        bench.post(FAULTS, "{\"request\":\"SET_AGENT_STATE_REQ\",\"kind\":\"DELAY\",\"delay\":\"2500ms\"}");
        assertThat(bench.outcome(LOGIN)).isInstanceOf(CtiOutcome.TimedOut.class);
        assertThat(bench.heard(AgentStateEvent.class).agentId()).isEqualTo("2001");
    }

    @Test
    void refusesFaultsThatMakeNoSense() throws Exception {
        for (String body : List.of(
                "{\"request\":\"HOLD_CALL\",\"kind\":\"LOSE\"}",
                "{\"request\":\"HOLD_CALL_CONF\",\"kind\":\"LOSE\"}",
                "{\"request\":\"*\",\"kind\":\"BREAK\"}",
                "{\"request\":\"*\",\"kind\":\"DELAY\"}",
                "{\"request\":\"*\",\"kind\":\"DELAY\",\"delay\":\"25h\"}",
                "{\"request\":\"*\",\"kind\":\"LOSE\",\"delay\":\"1s\"}",
                "{\"request\":\"*\",\"kind\":\"LOSE\",\"status\":13}",
                "{\"request\":\"*\",\"kind\":\"FAIL\"}",
                "{\"request\":\"*\",\"kind\":\"REFUSE\",\"failureCode\":\"CF_NO\"}",
                "{\"request\":\"*\",\"kind\":\"REFUSE\",\"failureCode\":65536}",
                "{\"request\":\"*\",\"kind\":\"LOSE\",\"times\":0}",
                "{\"request\":\"*\",\"kind\":\"LOSE\",\"times\":1e3}",
                "{\"request\":\"*\",\"kind\":\"LOSE\",\"times\":99999999999999999999}",
                "{\"kind\":\"LOSE\"}")) {
            assertThat(bench.post(FAULTS, body)).as(body).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.code()).isIn("wrong-value", "no-json");
            });
        }
        for (int i = 0; i < 100; i++) {
            bench.post(FAULTS, "{\"request\":\"HOLD_CALL_REQ\",\"kind\":\"LOSE\"}");
        }
        assertThat(bench.post(FAULTS, "{\"request\":\"HOLD_CALL_REQ\",\"kind\":\"LOSE\"}")
                        .code())
                .isEqualTo("too-many-faults");
    }

    @Test
    void dropsSessions() throws Exception {
        assertThat(bench.post("/control/session/drop", "{}").status()).isEqualTo(204);
        bench.heard(CtiSessionLost.class);
        bench.heard(CtiSessionOpened.class);
    }

    @Test
    void putsThePeripheralOffline() throws Exception {
        JsonNode offline =
                bench.put("/control/peripheral", "{\"online\":false}").body();
        assertThat(offline.get("online").asBoolean()).isFalse();
        assertThat(systemEvent(SystemEventId.PERIPHERAL_OFFLINE)).isPresent();
        bench.put("/control/peripheral", "{\"online\":true}");
        assertThat(systemEvent(SystemEventId.PERIPHERAL_ONLINE)).isPresent();
        assertThat(bench.get("/control/centre").body().get("peripheral").toString())
                .isEqualTo("{\"id\":5000,\"type\":\"ENTERPRISE_AGENT\",\"online\":true,\"logoutOnAgentDisconnect\":0}");
    }

    private Optional<SystemEvent> systemEvent(SystemEventId id) throws InterruptedException {
        while (true) {
            SystemEvent event = bench.heard(SystemEvent.class);
            if (event.systemEventId().is(id)) {
                return Optional.of(event);
            }
        }
    }

    @Test
    void takesASideAwayAndBringsItBack() throws Exception {
        JsonNode gone = bench.put("/control/sides/A", "{\"online\":false}").body();
        assertThat(gone.toString()).isEqualTo("{\"side\":\"A\",\"role\":\"ACTIVE\",\"online\":false,\"sessions\":0}");
        bench.heard(CtiSessionLost.class);
        assertThat(bench.put("/control/sides/A", "{\"online\":true}")
                        .body()
                        .get("online")
                        .asBoolean())
                .isTrue();
        bench.heard(CtiSessionOpened.class);
        assertThat(bench.put("/control/sides/B", "{\"online\":true}").code()).isEqualTo("unknown-side");
        assertThat(bench.put("/control/sides/B", "{\"online\":true}").message())
                .isEqualTo("there is no side 'B': the simulator has side A alone");
    }

    @Test
    void letsTheOtherSideBecomeActive() throws Exception {
        try (SimulatorPair pair = SimulatorPair.onLoopback(ContactCentreFile.demo());
                SimulatorControl control = SimulatorControl.start(ControlSettings.onLoopback(0), pair, null)) {
            ControlledSides sides = new ControlledSides(pair.a(), pair.b());
            assertThat(control.port()).isPositive();
            sides.online("A", false).join();
            assertThat(roles(sides)).containsExactly("A STANDBY false", "B ACTIVE true");
            sides.online("B", false).join();
            assertThat(roles(sides)).containsExactly("A STANDBY false", "B ACTIVE false");
            sides.online("A", true).join();
            assertThat(roles(sides)).containsExactly("A ACTIVE true", "B STANDBY false");
            sides.online("B", true).join();
            assertThat(roles(sides)).containsExactly("A ACTIVE true", "B STANDBY true");
        }
    }

    private static List<String> roles(ControlledSides sides) {
        return sides.sides().join().stream()
                .map(side -> "%s %s %s".formatted(side.name(), side.role(), side.online()))
                .toList();
    }

    @Test
    void startsAndStopsTraffic() throws Exception {
        assertThat(bench.get("/control/traffic").body().get("running").asBoolean())
                .isFalse();
        JsonNode running = bench.put("/control/traffic", "{\"running\":true,\"callsPerHour\":3600,\"seed\":7}")
                .body();
        assertThat(running.get("running").asBoolean()).isTrue();
        assertThat(running.get("callsPerHour").asInt()).isEqualTo(3600);
        for (String other : List.of("callsPerHour", "seed")) {
            ControlBench.Answer refused =
                    bench.put("/control/traffic", "{\"running\":false,\"%s\":7}".formatted(other));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).startsWith(other + " goes with ");
        }
        JsonNode stopped = bench.put("/control/traffic", "{\"running\":false}").body();
        assertThat(stopped.get("running").asBoolean()).isFalse();
        assertThat(bench.get("/control/centre").body().get("traffic")).isEqualTo(stopped);
    }
}
