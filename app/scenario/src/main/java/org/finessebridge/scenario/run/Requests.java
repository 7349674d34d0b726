package org.finessebridge.scenario.run;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.finessebridge.scenario.client.FinesseObject;
import org.finessebridge.scenario.client.HeardUpdate;
import org.finessebridge.scenario.client.XmlText;
import org.finessebridge.scenario.plan.Detail;
import org.finessebridge.scenario.plan.Step;
import org.finessebridge.scenario.plan.StepDetails;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Sends a user's requests, and finds the answer of each: an error at once, or for a 202 the one
 * event that carries its requestId.
 */
final class Requests {

    private static final int ACCEPTED = 202;

    private final Stage stage;

    Requests(Stage stage) {
        this.stage = stage;
    }

    private record Answer(int index, HeardUpdate update) {}

    /**
     * Sends one.
     *
     * @param answered whether a 202 is followed by an event to this user
     * @return the event; null where there is none, or where an error was expected and came
     */
    @Nullable
    HeardUpdate send(Step step, String method, String path, @Nullable String body, boolean answered)
            throws StepFailedException, IOException, InterruptedException {
        return send(step, method, path, body, answered, null);
    }

    /**
     * As the other, with a name for the dialog that it begins.
     *
     * @param begins the name; null where it begins none
     */
    @Nullable
    HeardUpdate send(
            Step step, String method, String path, @Nullable String body, boolean answered, @Nullable String begins)
            throws StepFailedException, IOException, InterruptedException {
        Desk desk = stage.desk(step.actor());
        String requestId = UUID.randomUUID().toString();
        boolean changes = !method.equals("GET");
        int before = desk.inbox().all().size();
        HttpResponse<String> response = stage.rest().send(method, path, desk.login(), changes ? requestId : null, body);
        checkStatus(step, desk, response);
        if (response.statusCode() != ACCEPTED || !changes) {
            checkErrorAtOnce(step, desk, response);
            return null;
        }
        boolean wantsError = step.details().error() != null;
        if (!answered && !wantsError) {
            return null;
        }
        desk.accepted().add(requestId);
        HeardUpdate update = await(step, desk, requestId, before);
        if (begins != null && update.isDialog()) {
            stage.calls().bind(begins, update.dialogId());
        }
        stage.protocol().at(update.nanos(), "    ← " + stage.inWords(update));
        checkError(step, desk, update);
        return update.isError() ? null : update;
    }

    private void checkStatus(Step step, Desk desk, HttpResponse<String> response) throws StepFailedException {
        StepDetails details = step.details();
        String wanted = details.value(Detail.STATUS);
        int status = response.statusCode();
        boolean right = wanted != null
                ? wanted.equals(Integer.toString(status))
                : details.error() != null || (status >= 200 && status < 300);
        if (!right) {
            throw new StepFailedException("  expected: status %s%n  came instead: %d %s%n%s"
                    .formatted(wanted == null ? "202" : wanted, status, atOnce(response), stage.lastEvents(desk)));
        }
    }

    /** What the body of an answer that is no success says. */
    private static String atOnce(HttpResponse<String> response) {
        if (response.body().isBlank()) {
            return "without a body";
        }
        try {
            FinesseObject body = new FinesseObject(XmlText.read(response.body()));
            return "%s: %s".formatted(body.text("ErrorType"), body.text("ErrorMessage"));
        } catch (IOException _) {
            return "with a body that is no XML";
        }
    }

    private void checkErrorAtOnce(Step step, Desk desk, HttpResponse<String> response)
            throws StepFailedException, IOException {
        Map<String, String> wanted = step.details().error();
        if (wanted == null) {
            return;
        }
        FinesseObject body = response.body().isBlank() ? null : new FinesseObject(XmlText.read(response.body()));
        for (Map.Entry<String, String> member : wanted.entrySet()) {
            String name = member.getKey();
            String is = body == null ? "" : body.text(Character.toUpperCase(name.charAt(0)) + name.substring(1));
            if (!DialogMatch.fits(member.getValue(), is)) {
                throw new StepFailedException("  expected: an error with %s '%s'%n  came instead: %d %s%n%s"
                        .formatted(
                                name,
                                member.getValue(),
                                response.statusCode(),
                                atOnce(response),
                                stage.lastEvents(desk)));
            }
        }
    }

    private HeardUpdate await(Step step, Desk desk, String requestId, int before)
            throws StepFailedException, InterruptedException {
        Answer answer = desk.inbox().await(stage.within(step), _ -> {
            List<HeardUpdate> all = desk.inbox().all();
            for (int i = before; i < all.size(); i++) {
                if (all.get(i).requestId().equals(requestId)) {
                    return new Answer(i, all.get(i));
                }
            }
            return null;
        });
        if (answer == null) {
            throw new StepFailedException("  expected: an answer to requestId %s within %s%n  came instead: none%n%s"
                    .formatted(requestId, Polling.inWords(stage.within(step)), stage.lastEvents(desk)));
        }
        desk.seeAnswer(answer.update(), answer.index());
        return answer.update();
    }

    private void checkError(Step step, Desk desk, HeardUpdate update) throws StepFailedException {
        Map<String, String> wanted = step.details().error();
        FinesseObject what = update.what();
        if (wanted == null || !update.isError() || what == null) {
            if ((wanted == null) == update.isError()) {
                throw new StepFailedException("  expected: %s%n  came instead: %s%n%s"
                        .formatted(
                                wanted == null ? "success" : "an error with " + wanted,
                                stage.inWords(update),
                                stage.lastEvents(desk)));
            }
            return;
        }
        for (Map.Entry<String, String> member : wanted.entrySet()) {
            if (!DialogMatch.fits(member.getValue(), what.own(member.getKey()))) {
                throw new StepFailedException("  expected: an error with %s '%s'%n  came instead: %s%n%s"
                        .formatted(member.getKey(), member.getValue(), stage.inWords(update), stage.lastEvents(desk)));
            }
        }
    }

    /** The dialogs of a GET, or its user: the objects of that name. */
    List<Element> read(Desk desk, String path, String name) throws IOException, InterruptedException {
        HttpResponse<String> response = stage.rest().send("GET", path, desk.login(), null, null);
        if (response.statusCode() != 200) {
            throw new IOException("GET %s was answered with %d".formatted(path, response.statusCode()));
        }
        Element root = XmlText.read(response.body());
        return root.getTagName().equals(name) ? List.of(root) : new FinesseObject(root).all(name);
    }
}
