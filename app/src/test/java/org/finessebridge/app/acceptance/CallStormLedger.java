package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one user asked for, and what the user's nodes told: finds requests that were answered not at
 * all, twice, or otherwise than is true, and dialogs that came twice, or went twice, or changed when
 * the user did not have them. Safe for use by any thread.
 */
final class CallStormLedger {

    /** What a request has to end in. */
    enum Expected {
        /** An event that shows what was asked for. */
        DONE,
        /** An error. */
        REFUSED,
        /** Either: what happens meanwhile decides. */
        ANY
    }

    /**
     * A request.
     *
     * @param what for whoever reads a failure
     * @param isAboutCalls whether its answer comes at the node of the dialogs
     * @param shows whether a dialog shows what was asked for; of those that are expected to be done
     */
    record Asked(String what, boolean isAboutCalls, Expected expected, Predicate<HeardDialog> shows) {}

    private final String user;
    private final Map<String, Asked> accepted = new LinkedHashMap<>();
    private final Set<String> forOthers = new HashSet<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, HeardDialog> dialogs = new LinkedHashMap<>();
    private final Map<String, List<String>> heard = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<StormError> errors = new ArrayList<>();

    /** An error that answered a request. */
    record StormError(String what, boolean isAboutCalls, String type, String message, String data) {}

    CallStormLedger(String user) {
        this.user = user;
    }

    /** A request is on its way: its answer may come before its 202. */
    synchronized void asked(String requestId, Asked request) {
        accepted.put(requestId, request);
    }

    /** A supervisor asks for another's state: of its failure the supervisor is told too. */
    synchronized void askedForAnother(String requestId) {
        forOthers.add(requestId);
    }

    /** A request was not answered with 202: nothing may be published for it. */
    synchronized void refused(String requestId, int status) {
        Asked asked = accepted.remove(requestId);
        if (answers.containsKey(requestId)) {
            faults.add(requestId + " was refused, and answered all the same");
        }
        if (asked != null && asked.expected() == Expected.DONE) {
            faults.add(requestId + " " + asked.what() + " has to be possible, and was refused with " + status);
        }
    }

    /** A node of the user told something. */
    synchronized void heard(ReceivedUpdate update) {
        if (update.node().endsWith("/Dialogs")) {
            dialogHeard(update);
        } else if (!update.requestId().isEmpty() && !forOthers.contains(update.requestId())) {
            answered(update, null, false);
        }
    }

    private void dialogHeard(ReceivedUpdate update) {
        List<HeardDialog> told = HeardDialog.allIn(update.xml());
        HeardDialog dialog = told.isEmpty() ? null : told.getFirst();
        if (dialog != null) {
            String requestId = update.requestId();
            heard.computeIfAbsent(dialog.id(), id -> new ArrayList<>())
                    .add(update.event() + " " + requestId + " " + dialog.all());
            inOrder(update.event(), dialog, requestId);
        }
        if (!update.requestId().isEmpty()) {
            answered(update, dialog, true);
        }
    }

    private void inOrder(String event, HeardDialog dialog, String requestId) {
        HeardDialog before = dialogs.get(dialog.id());
        switch (event) {
            case "POST" -> {
                dialogs.put(dialog.id(), dialog);
                if (before != null) {
                    faults.add("POST of dialog " + dialog.id() + ", which the user has");
                }
            }
            case "PUT" -> {
                if (before == null) {
                    faults.add("PUT of dialog " + dialog.id() + ", which the user has not; " + requestId);
                } else {
                    dialogs.put(dialog.id(), dialog);
                    if (requestId.isEmpty() && before.butForTime().equals(dialog.butForTime())) {
                        faults.add("PUT of dialog " + dialog.id() + " that says nothing new");
                    }
                }
            }
            case "DELETE" -> {
                if (dialogs.remove(dialog.id()) == null) {
                    faults.add("DELETE of dialog " + dialog.id() + ", which the user has not");
                }
            }
            default -> faults.add("an event " + event);
        }
    }

    private void answered(ReceivedUpdate update, @Nullable HeardDialog dialog, boolean aboutCalls) {
        String requestId = update.requestId();
        Asked asked = accepted.get(requestId);
        String error = update.errorMessage();
        String answer = error.isEmpty() ? update.event() : error;
        if (asked == null) {
            faults.add(requestId + " was never asked, or refused at once: " + answer);
            return;
        }
        if (answers.put(requestId, answer) != null) {
            faults.add(requestId + " " + asked.what() + " was answered twice: " + answer);
        }
        if (asked.isAboutCalls() != aboutCalls) {
            faults.add(requestId + " " + asked.what() + " was answered at " + update.node());
        }
        if (!error.isEmpty()) {
            errors.add(new StormError(
                    asked.what(), aboutCalls, update.text("errorType"), error, update.text("errorData")));
        }
        if (asked.expected() == Expected.DONE && !error.isEmpty()) {
            faults.add(requestId + " " + asked.what() + " has to be possible, and ended in " + error);
        } else if (asked.expected() == Expected.REFUSED && error.isEmpty()) {
            faults.add(requestId + " " + asked.what() + " is not possible, and ended in " + answer);
        } else if (asked.expected() == Expected.DONE
                && dialog != null
                && !asked.shows().test(dialog)) {
            faults.add(requestId + " " + asked.what() + " is not shown by its answer " + dialog.all());
        }
    }

    /** Whether that request has its answer, or was refused. */
    synchronized boolean isAnswered(String requestId) {
        return answers.containsKey(requestId) || !accepted.containsKey(requestId);
    }

    /** Requests without an answer. */
    synchronized List<String> unanswered() {
        List<String> left = new ArrayList<>();
        accepted.forEach((requestId, asked) -> {
            if (!answers.containsKey(requestId)) {
                left.add(user + ": " + requestId + " " + asked.what() + " has no answer");
            }
        });
        return left;
    }

    /** The dialogs that the user has, as told last, by id. */
    synchronized Map<String, HeardDialog> dialogs() {
        return new LinkedHashMap<>(dialogs);
    }

    /** The ids of all dialogs that the user was ever told of. */
    synchronized List<String> everHeard() {
        return List.copyOf(heard.keySet());
    }

    /** What was told of a dialog, in order. */
    synchronized List<String> eventsOf(String dialog) {
        return List.copyOf(heard.getOrDefault(dialog, List.of()));
    }

    /** The errors that requests ended in. */
    synchronized List<StormError> errors() {
        return List.copyOf(errors);
    }

    /** Adds up the answers by their kind: an event, or which error. */
    synchronized void countInto(Map<String, Integer> kinds) {
        answers.values().forEach(answer -> kinds.merge(answer, 1, Integer::sum));
    }

    /** What is wrong; empty where nothing is. */
    synchronized List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        all.replaceAll(fault -> user + ": " + fault);
        return all;
    }
}
