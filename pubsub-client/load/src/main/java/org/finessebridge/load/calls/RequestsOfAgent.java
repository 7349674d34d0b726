package org.finessebridge.load.calls;

import java.util.function.Consumer;
import org.finessebridge.load.calls.CallPhase.Fault;
import org.finessebridge.load.rest.RestAnswer;
import org.finessebridge.load.rest.RestRequest;
import org.finessebridge.load.rest.RestSender;
import org.finessebridge.load.session.Account;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one agent, one at a time, and which event answers each. Lives on the agent's event
 * loop.
 */
final class RequestsOfAgent {

    /** A request that waits for its event. */
    private record Pending(long number, CallAction action, String value, CallPhase phase, long sent, Runnable then) {}

    private static final int ACCEPTED = 202;

    private final String user;
    private final String authorization;
    private final String mark;
    private final String ownMark;
    private final RestSender rest;
    private final Consumer<String> gaveUp;
    private @Nullable Pending pending;
    private long last;

    /**
     * No requests yet.
     *
     * @param mark what the requestIds of the run begin with
     * @param gaveUp hears why a request came to nothing; the agent then does no more
     */
    RequestsOfAgent(Account account, String mark, RestSender rest, Consumer<String> gaveUp) {
        this.user = account.user();
        this.authorization = RestRequest.basic(account);
        this.mark = mark;
        this.ownMark = mark + user + "-";
        this.rest = rest;
        this.gaveUp = gaveUp;
    }

    /** What is asked for; null for nothing. */
    @Nullable
    CallAction asked() {
        return pending == null ? null : pending.action;
    }

    /** Asks for another state. */
    void changeState(CallAction action, String body, CallPhase phase, Runnable then) {
        send(action, "PUT", "/finesse/api/User/" + user, "<User>" + body + "</User>", "", phase, then);
    }

    /** Calls. */
    void makeCall(String to, String variable, CallPhase phase, Runnable then) {
        send(
                CallAction.MAKE_CALL,
                "POST",
                "/finesse/api/User/" + user + "/Dialogs",
                "<Dialog><requestedAction>MAKE_CALL</requestedAction><fromAddress>" + user + "</fromAddress><toAddress>"
                        + to + "</toAddress>" + variables(variable) + "</Dialog>",
                "",
                phase,
                then);
    }

    /** The variable by which a call is known. */
    static String variables(String value) {
        return "<mediaProperties><callvariables><CallVariable><name>" + CallsUnderWay.VARIABLE + "</name><value>"
                + value + "</value></CallVariable></callvariables></mediaProperties>";
    }

    /** Takes an action on a dialog. */
    void act(CallAction action, String dialog, CallPhase phase, Runnable then) {
        long number = last + 1;
        String value = "v" + number + "." + user;
        String more = switch (action) {
            case UPDATE_CALL_DATA ->
                "<mediaProperties><callvariables><CallVariable><name>callVariable3</name><value>" + value
                        + "</value></CallVariable></callvariables></mediaProperties>";
            case WRAP_UP -> "<mediaProperties><wrapUpReason>" + value + "</wrapUpReason></mediaProperties>";
            default -> "";
        };
        String name = action == CallAction.WRAP_UP ? CallAction.UPDATE_CALL_DATA.name() : action.name();
        String body = "<Dialog><requestedAction>" + name + "</requestedAction><targetMediaAddress>" + user
                + "</targetMediaAddress>" + more + "</Dialog>";
        send(action, "PUT", "/finesse/api/Dialog/" + dialog, body, value, phase, then);
    }

    private void send(
            CallAction action, String method, String path, String body, String value, CallPhase phase, Runnable then) {
        long number = ++last;
        long sent = System.nanoTime();
        pending = new Pending(number, action, value, phase, sent, then);
        rest.send(
                RestRequest.xml(method, path, authorization, ownMark + number, body),
                answer -> onAnswer(action, phase, sent, answer));
    }

    private void onAnswer(CallAction action, CallPhase phase, long sent, RestAnswer answer) {
        if (answer.status() == ACCEPTED) {
            phase.answeredByRest(System.nanoTime() - sent);
            return;
        }
        pending = null;
        phase.fault(Fault.REFUSED, user + " " + action + ": " + answer.inWords());
        gaveUp.accept("refused, " + answer.inWords());
    }

    /**
     * Looks whether an event answers the request.
     *
     * @param strays counts what answers nothing that is asked
     */
    void onEvent(AgentEvent event, long nanosNow, CallPhase strays) {
        String requestId = event.requestId();
        if (!requestId.startsWith(mark)) {
            return;
        }
        Pending asked = pending;
        if (!requestId.startsWith(ownMark)) {
            strays.fault(Fault.MISPLACED, user + " got another's " + event);
        } else if (asked == null || asked.number != event.numberOf(ownMark)) {
            strays.fault(Fault.DOUBLED, user + " got once more " + event);
        } else if (event.isError()) {
            pending = null;
            asked.phase.fault(Fault.ERROR, user + " " + asked.action + ": " + event);
            gaveUp.accept("error, " + event);
        } else {
            pending = null;
            if (!asked.action.isShownBy(event, asked.value)) {
                asked.phase.fault(Fault.MISPLACED, user + " " + asked.action + " is not shown by " + event);
            }
            asked.phase.shown(asked.action, nanosNow - asked.sent);
            asked.then.run();
        }
    }

    /** The request of too long ago is lost; nothing where none is waiting. */
    void giveUp() {
        Pending asked = pending;
        if (asked != null) {
            pending = null;
            asked.phase.fault(Fault.LOST, user + " " + asked.action + " has no event");
        }
    }
}
