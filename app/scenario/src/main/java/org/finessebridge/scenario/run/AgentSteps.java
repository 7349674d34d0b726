package org.finessebridge.scenario.run;

import static org.finessebridge.scenario.client.XmlText.escape;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.scenario.plan.Detail;
import org.finessebridge.scenario.plan.Step;
import org.jspecify.annotations.Nullable;

/** What agents and supervisors ask for: each a request of REST. */
final class AgentSteps {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final Stage stage;
    private final Requests requests;

    AgentSteps(Stage stage, Requests requests) {
        this.stage = stage;
        this.requests = requests;
    }

    /** Takes the step, where it is such a one. */
    boolean take(Step step) throws StepFailedException, IOException, InterruptedException {
        switch (step.verb()) {
            case SIGN_IN -> signIn(step);
            case SIGN_OUT -> state(step, "LOGOUT");
            case CHANGE_STATE -> state(step, step.word("state"));
            case CHANGE_OTHERS_STATE -> othersState(step);
            case MAKE_CALL -> begin(step, "MAKE_CALL", step.word("call"), variables(step));
            case MONITOR -> begin(step, "SILENT_MONITOR", step.word("call"), "");
            case BARGE ->
                begin(
                        step,
                        "BARGE_CALL",
                        step.word("call"),
                        element("associatedDialogUri", "/finesse/api/Dialog/" + call(step, "monitor")));
            case ANSWER, HOLD, RETRIEVE, DROP, TRANSFER, CONFERENCE, ACCEPT, REJECT, CLOSE ->
                act(step, step.verb().name(), "");
            case CONSULT -> consult(step);
            case BLIND_TRANSFER -> act(step, "TRANSFER_SST", to(step));
            case DROP_PARTICIPANT -> dropParticipant(step);
            case SEND_TONES ->
                act(
                        step,
                        "SEND_DTMF",
                        "<actionParams><ActionParam>%s%s</ActionParam></actionParams>"
                                .formatted(element("name", "dtmfString"), element("value", step.word("digits"))));
            case UPDATE_CALL -> act(step, "UPDATE_CALL_DATA", variables(step));
            case REQUEST -> request(step);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void signIn(Step step) throws StepFailedException, IOException, InterruptedException {
        Desk desk = stage.desk(step.actor());
        String extension = step.wordOrNull("extension");
        if (extension != null) {
            desk.extension(extension);
        }
        String body = "<User>%s%s</User>".formatted(element("state", "LOGIN"), element("extension", desk.extension()));
        requests.send(step, "PUT", user(step), body, true);
    }

    private void state(Step step, String state) throws StepFailedException, IOException, InterruptedException {
        String reason = step.details().value(Detail.REASON_CODE_ID);
        String body = "<User>%s%s</User>"
                .formatted(element("state", state), reason == null ? "" : element("reasonCodeId", reason));
        requests.send(step, "PUT", user(step), body, true);
    }

    /** The supervisor has no node that tells of it: what came of it, the agent's own steps see. */
    private void othersState(Step step) throws StepFailedException, IOException, InterruptedException {
        String path =
                "/finesse/api/User/" + stage.desk(step.word("user")).member().id();
        requests.send(step, "PUT", path, "<User>%s</User>".formatted(element("state", step.word("state"))), false);
    }

    private void begin(Step step, String action, String name, String more)
            throws StepFailedException, IOException, InterruptedException {
        String body = "<Dialog>%s%s%s%s</Dialog>"
                .formatted(
                        element("requestedAction", action),
                        element("fromAddress", stage.desk(step.actor()).extension()),
                        to(step),
                        more);
        requests.send(step, "POST", user(step) + "/Dialogs", body, true, name);
    }

    private void consult(Step step) throws StepFailedException, IOException, InterruptedException {
        act(step, "CONSULT_CALL", stage.desk(step.actor()).extension(), to(step), step.word("new"));
    }

    private void act(Step step, String action, String more)
            throws StepFailedException, IOException, InterruptedException {
        act(step, action, stage.desk(step.actor()).extension(), more, null);
    }

    private void dropParticipant(Step step) throws StepFailedException, IOException, InterruptedException {
        act(step, "PARTICIPANT_DROP", stage.address(step.word("to")), "", null);
    }

    private void act(Step step, String action, String target, String more, @Nullable String begins)
            throws StepFailedException, IOException, InterruptedException {
        String body = "<Dialog>%s%s%s</Dialog>"
                .formatted(element("requestedAction", action), element("targetMediaAddress", target), more);
        requests.send(step, "PUT", "/finesse/api/Dialog/" + call(step, "call"), body, true, begins);
    }

    private void request(Step step) throws StepFailedException, IOException, InterruptedException {
        String body = step.details().value(Detail.BODY);
        boolean answered = !"false".equals(step.details().value(Detail.ANSWERED));
        requests.send(
                step, step.word("method"), withIds(step.word("path")), body == null ? null : withIds(body), answered);
    }

    private String withIds(String text) throws StepFailedException {
        StringBuilder filled = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            reference.appendReplacement(
                    filled, Matcher.quoteReplacement(stage.calls().id(reference.group(1))));
        }
        return reference.appendTail(filled).toString();
    }

    private String call(Step step, String place) throws StepFailedException {
        return stage.calls().id(step.word(place));
    }

    private String to(Step step) {
        return element("toAddress", stage.address(step.word("to")));
    }

    private String user(Step step) {
        return "/finesse/api/User/" + step.actor().id();
    }

    /** {@code <mediaProperties>} with what the step wants to be set; empty where that is nothing. */
    private static String variables(Step step) {
        String wrapUp = step.details().value(Detail.WRAP_UP);
        Map<String, String> variables = step.details().variables();
        if (wrapUp == null && variables.isEmpty()) {
            return "";
        }
        StringBuilder body = new StringBuilder("<mediaProperties>");
        if (wrapUp != null) {
            body.append(element("wrapUpReason", wrapUp));
        }
        if (!variables.isEmpty()) {
            body.append("<callvariables>");
            variables.forEach((name, value) -> body.append("<CallVariable>")
                    .append(element("name", name))
                    .append(element("value", value))
                    .append("</CallVariable>"));
            body.append("</callvariables>");
        }
        return body.append("</mediaProperties>").toString();
    }

    private static String element(String name, String text) {
        return "<%s>%s</%s>".formatted(name, escape(text), name);
    }
}
