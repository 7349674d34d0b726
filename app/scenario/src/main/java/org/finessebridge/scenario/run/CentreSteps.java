package org.finessebridge.scenario.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.scenario.client.ControlApi;
import org.finessebridge.scenario.plan.CastMember;
import org.finessebridge.scenario.plan.Detail;
import org.finessebridge.scenario.plan.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers do, and what happens to the contact centre: by the control API. */
final class CentreSteps {

    private final Stage stage;
    private final Polling polling;

    CentreSteps(Stage stage, Polling polling) {
        this.stage = stage;
        this.polling = polling;
    }

    /** Takes the step, where it is such a one. */
    boolean take(Step step) throws StepFailedException, IOException, InterruptedException {
        switch (step.verb()) {
            case PLACE_CALL -> placeCall(step);
            case HANG_UP -> party(step, "hang-up");
            case PICK_UP -> party(step, "answer");
            case TURN_AWAY -> party(step, "reject");
            case BE_BUSY -> party(step, "busy");
            case WILL_ANSWER -> react(step, "ANSWERS", step.word("after"));
            case WILL_REJECT -> react(step, "REJECTS", step.word("after"));
            case WILL_RING -> react(step, "RINGS", null);
            case WILL_BE_BUSY -> react(step, "BUSY", null);
            case SET_DATA -> setData(step);
            case QUEUE_HAS -> queue(step);
            case PERIPHERAL_OFFLINE, PERIPHERAL_ONLINE ->
                peripheral(step.verb().name().endsWith("ONLINE"));
            case SIDE_OFFLINE, SIDE_ONLINE ->
                side(step.word("side"), step.verb().name().endsWith("ONLINE"));
            case DROP_SESSION -> stage.control().post("/session/drop", Map.of());
            case DELAY -> fault(step, Map.of("kind", "DELAY", "delay", step.word("delay")));
            case REFUSE -> fault(step, Map.of("kind", "REFUSE", "failureCode", code(step.word("code"))));
            case LOSE -> fault(step, Map.of("kind", "LOSE"));
            case FORGET_FAULTS -> {
                stage.control().delete("/faults");
                stage.played().faults(false);
            }
            case START_TRAFFIC -> traffic(step.wordOrNull("rate"));
            case STOP_TRAFFIC -> {
                stage.control().put("/traffic", Map.of("running", false));
                stage.played().traffic(false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void placeCall(Step step) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>();
        body.put("from", step.actor().id());
        body.put("to", stage.address(step.word("to")));
        if (!step.details().variables().isEmpty()) {
            body.put("variables", step.details().variables());
        }
        JsonNode call = stage.control().post("/calls", body);
        stage.calls().bind(step.word("call"), call.path("id").asString());
    }

    private void party(Step step, String what) throws StepFailedException, IOException, InterruptedException {
        String id = stage.calls().id(step.word("call"));
        try {
            stage.control()
                    .post(
                            "/calls/%s/%s".formatted(id, what),
                            Map.of("party", step.actor().id()));
        } catch (IOException e) {
            throw new StepFailedException("  expected: %s takes part in %s%n  came instead: %s%n  %s"
                    .formatted(step.actor().name(), step.word("call"), e.getMessage(), callsOf(step.actor())));
        }
    }

    /** Calls become one by transfers and conferences, and end when nobody of the contact centre is left. */
    private String callsOf(CastMember caller) throws IOException, InterruptedException {
        List<String> calls = stage.control()
                .get("/calls")
                .path("calls")
                .valueStream()
                .filter(call -> Agreement.parties(call).contains(caller.id()))
                .map(call -> stage.shown(call.path("id").asString("")))
                .toList();
        return calls.isEmpty()
                ? "%s takes part in no call".formatted(caller.name())
                : "%s takes part in %s".formatted(caller.name(), String.join(", ", calls));
    }

    private void react(Step step, String reaction, @Nullable String after) throws IOException, InterruptedException {
        String number = step.actor().id();
        Map<String, Object> body = new HashMap<>(Map.of("reaction", reaction));
        if (after != null) {
            body.put("after", after);
        }
        stage.played().number(number);
        stage.control().put(ControlApi.externalNumber(number), body);
    }

    private void setData(Step step) throws StepFailedException, IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>();
        body.put("variables", step.details().variables());
        String wrapUp = step.details().value(Detail.WRAP_UP);
        if (wrapUp != null) {
            body.put("wrapUp", wrapUp);
        }
        stage.control().post("/calls/%s/data".formatted(stage.calls().id(step.word("call"))), body);
    }

    private void queue(Step step) throws StepFailedException, IOException, InterruptedException {
        String queue = step.word("queue");
        String wrong = polling.until(stage.within(step), () -> {
            for (JsonNode one : stage.control().get("/queues").path("queues")) {
                if (one.path("number").asString("").equals(queue)) {
                    int waiting = one.path("waiting").size();
                    return Integer.toString(waiting).equals(step.word("count")) ? null : waiting + " waiting in it";
                }
            }
            return "no such queue";
        });
        if (wrong != null) {
            throw new StepFailedException("  expected: %s waiting in queue %s within %s%n  came instead: %s"
                    .formatted(step.word("count"), queue, Polling.inWords(stage.within(step)), wrong));
        }
    }

    private void peripheral(boolean online) throws IOException, InterruptedException {
        stage.played().peripheral(online);
        stage.control().put("/peripheral", Map.of("online", online));
    }

    private void side(String side, boolean online) throws IOException, InterruptedException {
        stage.played().side(side, online);
        stage.control().put("/sides/" + side, Map.of("online", online));
    }

    private void fault(Step step, Map<String, Object> fault) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(fault);
        body.put("request", step.word("request"));
        body.put("times", 1);
        stage.played().faults(true);
        stage.control().post("/faults", body);
    }

    private static Object code(String code) {
        return code.matches("\\d{1,5}") ? (Object) Integer.valueOf(code) : code;
    }

    private void traffic(@Nullable String rate) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("running", true));
        if (rate != null) {
            body.put("callsPerHour", Long.valueOf(rate));
        }
        stage.played().traffic(true);
        stage.control().put("/traffic", body);
    }
}
