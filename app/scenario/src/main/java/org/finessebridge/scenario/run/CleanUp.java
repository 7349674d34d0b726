package org.finessebridge.scenario.run;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.scenario.client.ControlApi;
import org.finessebridge.scenario.client.FinesseObject;
import org.finessebridge.scenario.client.XmlText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Leaves nothing behind, however a run has ended: faults are taken back, calls hung up, users signed
 * out. What fails is told, and the rest is done all the same.
 */
final class CleanUp {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern REASON_CODE = Pattern.compile("/finesse/api/ReasonCode/(\\d+)");
    private static final Set<String> AT_REST = Set.of("LOGOUT", "NOT_READY");

    private final Stage stage;
    private final Agreement agreement;
    private final Polling polling;

    CleanUp(Stage stage, Agreement agreement, Polling polling) {
        this.stage = stage;
        this.agreement = agreement;
        this.polling = polling;
    }

    /** One of the things that are to be done. */
    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    /** Does all of it. */
    void run() throws InterruptedException {
        Played played = stage.played();
        if (!played.hasBegun()) {
            return; // calls and sessions that there are belong to others
        }
        if (played.hasTraffic()) {
            quietly("traffic cannot be stopped", () -> stage.control().put("/traffic", Map.of("running", false)));
        }
        if (played.hasFaults()) {
            quietly("faults cannot be taken back", () -> stage.control().delete("/faults"));
        }
        if (played.isPeripheralOffline()) {
            quietly(
                    "the peripheral cannot be brought online",
                    () -> stage.control().put("/peripheral", Map.of("online", true)));
        }
        for (String side : played.sidesOffline()) {
            quietly(
                    "side %s cannot be brought online".formatted(side),
                    () -> stage.control().put("/sides/" + side, Map.of("online", true)));
        }
        for (String number : played.numbers()) {
            quietly(
                    "%s cannot be set back".formatted(number),
                    () -> stage.control().delete(ControlApi.externalNumber(number)));
        }
        quietly("calls are left", this::hangUp);
        for (Desk desk : stage.desks()) {
            quietly("%s cannot be signed out".formatted(desk.member().name()), () -> signOut(desk));
        }
    }

    private void quietly(String what, Task task) throws InterruptedException {
        try {
            task.run();
        } catch (IOException | RuntimeException e) { // whatever it is, the rest has to be done
            stage.protocol().now("clean-up: %s: %s".formatted(what, e.getMessage()));
        }
    }

    private void hangUp() throws IOException, InterruptedException {
        String left = polling.until(PATIENCE, () -> {
            // First, or who is ready again gets the next call at once.
            for (Desk desk : stage.desks()) {
                quietly("%s cannot be made NOT_READY".formatted(desk.member().name()), () -> rest(desk));
            }
            List<String> calls = agreement.callsOfTheScenario();
            for (String id : calls) {
                hangUp(id);
            }
            return calls.isEmpty() ? null : "calls " + calls;
        });
        if (left != null) {
            throw new IOException(left);
        }
    }

    private void rest(Desk desk) throws IOException, InterruptedException {
        if (!AT_REST.contains(state(desk))) {
            ask(desk, "NOT_READY");
        }
    }

    /** A call that ends meanwhile is as good. */
    private void hangUp(String id) throws InterruptedException {
        try {
            JsonNode call = stage.control().get("/calls/" + id);
            for (String party : Agreement.parties(call)) {
                stage.control().post("/calls/%s/hang-up".formatted(id), Map.of("party", party));
            }
        } catch (IOException _) {
            // The next look tells whether it is there still.
        }
    }

    private void signOut(Desk desk) throws IOException, InterruptedException {
        String left = polling.until(PATIENCE, () -> {
            String state = state(desk);
            if (state.equals("LOGOUT")) {
                return null;
            }
            String refusal = ask(desk, state.equals("NOT_READY") ? "LOGOUT" : "NOT_READY");
            return "the state is " + state + refusal;
        });
        if (left != null) {
            throw new IOException(left);
        }
    }

    private String state(Desk desk) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(desk, "GET", null);
        return answer.statusCode() == 200
                ? new FinesseObject(XmlText.read(answer.body())).own("state")
                : "unknown: " + answer.statusCode();
    }

    /** Asks for a state, with a reason where one has to be given; what was answered, where that is a refusal. */
    private String ask(Desk desk, String state) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(desk, "PUT", "<User><state>%s</state></User>".formatted(state));
        if (answer.statusCode() == 400 && answer.body().contains("require_reasoncode")) {
            Matcher reason = REASON_CODE.matcher(
                    send(desk, "GET", "/ReasonCodes?category=" + state, null).body());
            if (reason.find()) {
                answer = send(
                        desk,
                        "PUT",
                        "<User><state>%s</state><reasonCodeId>%s</reasonCodeId></User>"
                                .formatted(state, reason.group(1)));
            }
        }
        return answer.statusCode() == 202
                ? ""
                : "; %s was answered with %d %s".formatted(state, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(Desk desk, String method, @Nullable String body)
            throws IOException, InterruptedException {
        return send(desk, method, "", body);
    }

    private HttpResponse<String> send(Desk desk, String method, String below, @Nullable String body)
            throws IOException, InterruptedException {
        return stage.rest()
                .send(
                        method,
                        "/finesse/api/User/" + desk.member().id() + below,
                        desk.login(),
                        UUID.randomUUID().toString(),
                        body);
    }
}
