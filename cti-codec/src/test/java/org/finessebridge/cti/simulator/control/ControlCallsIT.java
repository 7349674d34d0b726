package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.simulator.call.CallData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Calls by the control API, as a CTI client sees them. */
class ControlCallsIT {

    private static final String OUTSIDE = "4085550102";

    private final ControlBench bench;

    ControlCallsIT() throws Exception {
        bench = ControlBench.start().withClient();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void bringsACallWithVariablesToAnAgent() throws Exception {
        bench.simulator.changeAgentState("2001", AgentState.AVAILABLE, 0).join();
        ControlBench.Answer placed = bench.post("/control/calls", """
                {"from":"4085550199","to":"7000",
                 "variables":{"callVariable2":"Gold","user.order":"A-1","user.items[0]":"x"}}""");
        assertThat(placed.status()).isEqualTo(201);
        long id = placed.body().get("id").asLong();
        assertThat(placed.location()).isEqualTo("/control/calls/" + id);

        BeginCallEvent begin = bench.heard(BeginCallEvent.class);
        assertThat(begin.connectionCallId()).isEqualTo(id);
        assertThat(begin.ani()).isEqualTo("4085550199");
        assertThat(begin.callVariable2()).isEqualTo("Gold");

        JsonNode call = bench.get("/control/calls/" + id).body();
        assertThat(call.get("dialedNumber").asString()).isEqualTo("7000");
        assertThat(call.get("skillGroup").asLong()).isEqualTo(10);
        assertThat(call.get("variables").get("user.order").asString()).isEqualTo("A-1");
        assertThat(call.get("variables").get("user.items[0]").asString()).isEqualTo("x");
        assertThat(ends(call)).contains("2001 2001 ALERTING false", "4085550199  INITIATE true");

        JsonNode over = bench.post("/control/calls/" + id + "/hang-up", "{}").body();
        assertThat(ends(over)).noneMatch(end -> end.endsWith("true"));
        assertThat(bench.get("/control/calls").body().get("calls")).isEmpty();
        assertThat(bench.get("/control/calls/" + id).code()).isEqualTo("unknown-call");
    }

    @Test
    void showsCallsThatWait() throws Exception {
        long id = bench.call("7000");
        JsonNode queue = bench.get("/control/queues").body().get("queues").get(0);
        assertThat(queue.get("number").asLong()).isEqualTo(10);
        assertThat(queue.get("waiting").get(0).get("call").asLong()).isEqualTo(id);
        assertThat(queue.get("loggedOn").asLong()).isZero();
        assertThat(bench.get("/control/calls")
                        .body()
                        .get("calls")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(id);
    }

    @Test
    void tellsOfACallThatIsOverAtOnce() throws Exception {
        ControlBench.Answer busy = bench.post("/control/calls", "{\"from\":\"4085550199\",\"to\":\"7003\"}");
        assertThat(busy.status()).isEqualTo(201);
        assertThat(busy.body().get("parties")).isEmpty();
    }

    @Test
    void letsAPartyOutsideAnswer() throws Exception {
        long id = dialOutside();
        ControlBench.Answer answered = party(id, "answer");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(ends(answered.body())).contains("4085550102  CONNECT true");
        assertThat(bench.heard(CallEstablishedEvent.class).connectionCallId()).isEqualTo(id);
        assertThat(party(id, "answer").status()).isEqualTo(409);
    }

    @Test
    void letsAPartyOutsideReject() throws Exception {
        long id = dialOutside();
        assertThat(ends(party(id, "reject").body())).containsExactly("2001 2001 FAIL false");
        assertThat(bench.heard(CallFailedEvent.class).eventCause().known()).isEqualTo(EventCause.DO_NOT_DISTURB);
    }

    @Test
    void letsAPartyOutsideBeBusy() throws Exception {
        long id = dialOutside();
        party(id, "busy");
        assertThat(bench.heard(CallFailedEvent.class).eventCause().known()).isEqualTo(EventCause.BUSY);
    }

    @Test
    void leavesPhonesToTheirAgents() throws Exception {
        long id = dialOutside();
        ControlBench.Answer refused = bench.post("/control/calls/" + id + "/answer", "{\"party\":\"2001\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not-outside");
        ControlBench.Answer unknown = bench.post("/control/calls/" + id + "/hang-up", "{\"party\":\"1\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.message()).contains("2001", OUTSIDE);
    }

    @Test
    void setsData() throws Exception {
        bench.simulator.changeAgentState("2001", AgentState.AVAILABLE, 0).join();
        long id = bench.call("7000");
        JsonNode call = bench.post(
                        "/control/calls/" + id + "/data",
                        "{\"variables\":{\"callVariable1\":\"\",\"callVariable3\":\"Ü\"},\"wrapUp\":\"sold\"}")
                .body();
        assertThat(call.get("variables").get("callVariable1").asString()).isEmpty();
        assertThat(call.get("wrapUp").asString()).isEqualTo("sold");
        CallDataUpdateEvent event = bench.heard(CallDataUpdateEvent.class);
        while (event.callVariable3() == null) {
            event = bench.heard(CallDataUpdateEvent.class); // the number's own variables come first
        }
        assertThat(event.callWrapupData()).isEqualTo("sold");
        ControlBench.Answer tooLong = bench.post(
                "/control/calls/" + id + "/data",
                "{\"variables\":{\"callVariable1\":\"%s\"}}".formatted("x".repeat(41)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.code()).isEqualTo("too-long");
    }

    /** A message that holds them could not be written, and the call would be told to nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"\"user.order[256]\":\"A-1\"", "\"callVariable1\":\"\\ud800\""})
    void refusesVariablesThatNoMessageCanCarry(String variable) throws Exception {
        ControlBench.Answer refused = bench.post(
                "/control/calls", "{\"from\":\"4085550199\",\"to\":\"7000\",\"variables\":{%s}}".formatted(variable));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(bench.get("/control/calls").body().get("calls").isEmpty()).isTrue();
    }

    @Test
    void changesNumbersOutside() throws Exception {
        String path = "/control/external-numbers/" + OUTSIDE;
        String before = bench.get(path).body().get("reaction").asString();
        JsonNode changed =
                bench.put(path, "{\"reaction\":\"REJECTS\",\"after\":\"3s\"}").body();
        assertThat(changed.get("reaction").asString()).isEqualTo("REJECTS");
        assertThat(changed.get("after").asString()).isEqualTo("3s");
        assertThat(bench.get(path).body()).isEqualTo(changed);
        assertThat(bench.delete(path).body().get("reaction").asString()).isEqualTo(before);
        assertThat(bench.put("/control/external-numbers/2001", "{\"reaction\":\"BUSY\"}")
                        .status())
                .isEqualTo(400);
    }

    /** Agent 2001 dials a number outside, where it rings until somebody decides. */
    private long dialOutside() throws Exception {
        bench.put("/control/external-numbers/" + OUTSIDE, "{\"reaction\":\"RINGS\"}");
        bench.simulator.changeAgentState("2001", AgentState.NOT_READY, 0).join();
        return bench.simulator
                .ask(server -> server.telephony().dial("2001", OUTSIDE, CallData.NONE))
                .join();
    }

    private ControlBench.Answer party(long id, String what) throws Exception {
        return bench.post("/control/calls/%d/%s".formatted(id, what), "{\"party\":\"%s\"}".formatted(OUTSIDE));
    }

    private static List<String> ends(JsonNode call) {
        return call.get("parties")
                .valueStream()
                .map(party -> "%s %s %s %s"
                        .formatted(
                                party.get("device").asString(),
                                party.get("agent").asString(""),
                                party.get("state").asString(),
                                party.get("outside").asBoolean()))
                .toList();
    }
}
