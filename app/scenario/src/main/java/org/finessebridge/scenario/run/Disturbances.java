package org.finessebridge.scenario.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.finessebridge.scenario.client.FinesseObject;
import org.finessebridge.scenario.plan.CastMember;

/** What is going on in the contact centre before a scenario begins, and may get in its way. */
final class Disturbances {

    private static final int MOST_NAMED = 5;

    private final Stage stage;
    private final Requests requests;

    Disturbances(Stage stage, Requests requests) {
        this.stage = stage;
        this.requests = requests;
    }

    /** One of the things that are looked at. */
    private interface Look {
        void at(List<String> found) throws IOException, InterruptedException;
    }

    /** All of them, a line each. What cannot be asked for is left out: the step that needs it tells. */
    List<String> find() throws InterruptedException {
        List<String> found = new ArrayList<>();
        for (Look look : List.<Look>of(this::traffic, this::calls, this::cast, this::others)) {
            try {
                look.at(found);
            } catch (IOException _) {
                // Not every product has a simulator.
            }
        }
        return found;
    }

    private void traffic(List<String> found) throws IOException, InterruptedException {
        if (stage.control().get("/traffic").path("running").asBoolean(false)) {
            found.add("traffic is on: other callers and agents are about");
        }
    }

    private void calls(List<String> found) throws IOException, InterruptedException {
        List<String> calls = stage.control()
                .get("/calls")
                .path("calls")
                .valueStream()
                .map(call -> "%s from %s to %s"
                        .formatted(
                                call.path("id").asString(""),
                                stage.shown(call.path("from").asString("")),
                                stage.shown(call.path("dialedNumber").asString(""))))
                .toList();
        if (!calls.isEmpty()) {
            found.add((calls.size() == 1 ? "a call is" : calls.size() + " calls are") + " under way: " + some(calls));
        }
    }

    private void cast(List<String> found) throws IOException, InterruptedException {
        for (Desk desk : stage.desks()) {
            CastMember member = desk.member();
            var read = requests.read(desk, "/finesse/api/User/" + member.id(), "User");
            FinesseObject user = new FinesseObject(read.getFirst());
            String state = user.own("state");
            if (!state.equals("LOGOUT")) {
                found.add("%s (%s) is signed in already: %s at %s"
                        .formatted(member.name(), member.id(), state, user.own("extension")));
            }
        }
    }

    /** Somebody else who is ready gets the callers of the scenario. */
    private void others(List<String> found) throws IOException, InterruptedException {
        Set<String> own = stage.desks().stream().map(desk -> desk.member().id()).collect(Collectors.toSet());
        List<String> ready = stage.control()
                .get("/agents")
                .path("agents")
                .valueStream()
                .filter(agent -> agent.path("state").asString("").equals("AVAILABLE"))
                .map(agent -> agent.path("id").asString(""))
                .filter(id -> !own.contains(id))
                .toList();
        if (!ready.isEmpty()) {
            found.add("others are READY and may get its callers: " + some(ready));
        }
    }

    private static String some(List<String> all) {
        String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED ? "%s and %d more".formatted(named, all.size() - MOST_NAMED) : named;
    }
}
