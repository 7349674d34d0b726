package org.finessebridge.scenario.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.scenario.client.FinesseObject;
import org.finessebridge.scenario.client.HeardUpdate;
import org.finessebridge.scenario.plan.Step;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Whether GET says what the events have told, and whether nothing is left of the scenario's calls. */
final class Agreement {

    private final Stage stage;
    private final Requests requests;
    private final Polling polling;

    Agreement(Stage stage, Requests requests, Polling polling) {
        this.stage = stage;
        this.requests = requests;
        this.polling = polling;
    }

    /** Takes the step, where it is such a one. */
    boolean take(Step step) throws StepFailedException, IOException, InterruptedException {
        switch (step.verb()) {
            case READS_THE_SAME -> same(step, stage.desk(step.actor()));
            case EVERYBODY_READS_THE_SAME -> {
                for (Desk desk : stage.desks()) {
                    same(step, desk);
                }
            }
            case NOTHING_LEFT -> nothingLeft(step);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void same(Step step, Desk desk) throws StepFailedException, IOException, InterruptedException {
        String wrong = polling.until(stage.within(step), () -> difference(desk));
        if (wrong != null) {
            throw new StepFailedException("  expected: GET of %s says what the last events told%n  came instead: %s%n%s"
                    .formatted(desk.member().name(), wrong, stage.lastEvents(desk)));
        }
    }

    private @Nullable String difference(Desk desk) throws IOException, InterruptedException {
        String user = "/finesse/api/User/" + desk.member().id();
        HeardUpdate told = desk.lastOfUser();
        List<Element> read = requests.read(desk, user, "User");
        if (told != null && told.what() != null && !read.isEmpty()) {
            String is = new FinesseObject(read.getFirst()).content();
            if (!is.equals(told.what().content())) {
                return "GET %s differs: %s"
                        .formatted(user, firstDifference(is, told.what().content()));
            }
        }
        Map<String, String> dialogs = new HashMap<>();
        for (Element dialog : requests.read(desk, user + "/Dialogs", "Dialog")) {
            FinesseObject object = new FinesseObject(dialog);
            dialogs.put(object.own("id"), object.content());
        }
        return difference(desk, dialogs);
    }

    private @Nullable String difference(Desk desk, Map<String, String> read) {
        for (String id : toldOf(desk)) {
            HeardUpdate last = desk.lastOf(id);
            String is = read.remove(id);
            if (last == null || last.what() == null) {
                continue;
            }
            boolean gone = last.event().equals("DELETE");
            if (gone != (is == null)) {
                return "%s is %s, and the last event was %s"
                        .formatted(stage.shown(id), is == null ? "not there" : "there", stage.inWords(last));
            }
            if (is != null && !is.equals(last.what().content())) {
                return "%s differs: %s"
                        .formatted(
                                stage.shown(id), firstDifference(is, last.what().content()));
            }
        }
        return read.isEmpty() ? null : "no event told of " + read.keySet();
    }

    private static Set<String> toldOf(Desk desk) {
        Set<String> ids = new HashSet<>();
        desk.inbox().all().stream().filter(HeardUpdate::isDialog).forEach(update -> ids.add(update.dialogId()));
        return ids;
    }

    private static String firstDifference(String is, String told) {
        List<String> one = is.lines().toList();
        List<String> other = told.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String read = i < one.size() ? one.get(i) : "nothing";
            String heard = i < other.size() ? other.get(i) : "nothing";
            if (!read.equals(heard)) {
                return "'%s' by GET, '%s' by the event".formatted(read, heard);
            }
        }
        return "nothing";
    }

    private void nothingLeft(Step step) throws StepFailedException, IOException, InterruptedException {
        String wrong = polling.until(stage.within(step), this::left);
        if (wrong != null) {
            throw new StepFailedException("  expected: nothing is left within %s%n  came instead: %s"
                    .formatted(Polling.inWords(stage.within(step)), wrong));
        }
    }

    /** What is left; null where nothing is. */
    @Nullable
    String left() throws IOException, InterruptedException {
        for (Desk desk : stage.desks()) {
            List<Element> dialogs = requests.read(
                    desk, "/finesse/api/User/%s/Dialogs".formatted(desk.member().id()), "Dialog");
            if (!dialogs.isEmpty()) {
                return "%s has %s"
                        .formatted(desk.member().name(), stage.shown(new FinesseObject(dialogs.getFirst()).own("id")));
            }
            for (String id : toldOf(desk)) {
                HeardUpdate last = desk.lastOf(id);
                if (last != null && !last.event().equals("DELETE")) {
                    return "the last event of %s at %s was no DELETE, but %s"
                            .formatted(stage.shown(id), desk.member().name(), stage.inWords(last));
                }
            }
        }
        List<String> calls = callsOfTheScenario();
        return calls.isEmpty() ? null : "the telephone system has the calls " + calls;
    }

    /** The ids of calls in the telephone system that this scenario has begun, or that its cast takes part in. */
    List<String> callsOfTheScenario() throws IOException, InterruptedException {
        Set<String> known = stage.calls().allIds();
        List<String> addresses = stage.addresses();
        return stage.control()
                .get("/calls")
                .path("calls")
                .valueStream()
                .filter(call -> known.contains(call.path("id").asString(""))
                        || addresses.contains(call.path("from").asString(""))
                        || parties(call).stream().anyMatch(addresses::contains))
                .map(call -> call.path("id").asString(""))
                .toList();
    }

    static List<String> parties(JsonNode call) {
        return call.path("parties")
                .valueStream()
                .map(party -> party.path("device").asString(""))
                .toList();
    }
}
