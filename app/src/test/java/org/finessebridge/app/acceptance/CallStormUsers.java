package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.finessebridge.app.acceptance.CallStormLedger.Asked;
import org.finessebridge.app.acceptance.CallStormLedger.Expected;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.fixture.Waiting;

/** What users of a storm ask for by REST, mostly what they may, and often what they may not. */
final class CallStormUsers {

    private static final List<String> ACTIONS = List.of(
            "ANSWER",
            "HOLD",
            "RETRIEVE",
            "DROP",
            "CONSULT_CALL",
            "TRANSFER",
            "CONFERENCE",
            "TRANSFER_SST",
            "SEND_DTMF",
            "UPDATE_CALL_DATA",
            "PARTICIPANT_DROP",
            "START_RECORDING",
            "ACCEPT",
            "NONSENSE");
    private static final List<String> STATES =
            List.of("READY", "READY", "READY", "NOT_READY", "NOT_READY", "WORK", "WORK_READY", "LOGOUT");

    private final CallStorm storm;
    private final Random random;
    private int values;

    CallStormUsers(CallStorm storm, Random random) {
        this.storm = storm;
        this.random = random;
    }

    /**
     * Somebody asks for something.
     *
     * @param alone whether nothing else happens meanwhile, so that it is known what has to come of it
     */
    void act(boolean alone) {
        List<String> busy = CallStorm.USERS.stream()
                .filter(any -> !storm.ledger(any).dialogs().isEmpty())
                .toList();
        String user = one(busy.isEmpty() || random.nextInt(3) == 0 ? CallStorm.USERS : busy);
        CallStormTruth truth = storm.truth();
        Map<String, HeardDialog> dialogs = storm.ledger(user).dialogs();
        if (!truth.isSignedIn(user)) {
            if (random.nextInt(5) > 0) {
                login(user, alone);
            } else {
                makeCall(user, truth, false);
            }
        } else if (dialogs.isEmpty() || random.nextInt(6) == 0) {
            withoutCall(user, truth, alone);
        } else {
            List<String> ids = new ArrayList<>(dialogs.keySet());
            String id = one(ids);
            HeardDialog dialog = Objects.requireNonNull(dialogs.get(id));
            HeardDialog.Party own = dialog.parties().get(user);
            List<String> offered = own == null ? List.of() : own.actions();
            String action = offered.isEmpty() || random.nextInt(6) == 0 ? one(ACTIONS) : likely(offered);
            onDialog(user, dialog, action, truth, alone);
        }
    }

    /** One of what a desktop offers, rather one that makes more of a call than one that ends it. */
    private String likely(List<String> offered) {
        String action = one(offered);
        boolean dull = action.equals("DROP") || action.equals("UPDATE_CALL_DATA") || action.equals("SEND_DTMF");
        return dull ? one(offered) : action;
    }

    /** Most are there when it begins. */
    void signInSome() {
        for (String user : CallStorm.USERS) {
            if (random.nextInt(8) > 0) {
                login(user, false);
            }
            if (random.nextBoolean()) {
                storm.askForState(user, user, "READY", asked("READY", false, Expected.ANY, any -> true));
            }
        }
    }

    private void withoutCall(String user, CallStormTruth truth, boolean alone) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> {
                String state = one(STATES);
                storm.askForState(user, user, state, asked(state, false, Expected.ANY, any -> true));
            }
            case 4 -> {
                String agent = one(CallStorm.AGENTS);
                String state = one(List.of("READY", "NOT_READY", "LOGOUT"));
                storm.askForState(
                        CallStorm.SUPERVISOR,
                        agent,
                        state,
                        asked(state + " of " + agent, false, Expected.ANY, any -> true));
            }
            case 5, 6 -> monitor(truth);
            case 7 -> onDialogOfOthers(user);
            default -> makeCall(user, truth, alone);
        }
    }

    private void login(String user, boolean alone) {
        storm.askForState(
                user, user, "LOGIN", asked("LOGIN", false, alone ? Expected.DONE : Expected.ANY, any -> true));
    }

    /** All who can sign out do, if need be by the supervisor. */
    void signOutAll() {
        for (String user : CallStorm.USERS) {
            while (storm.truth().isSignedIn(user)) {
                AgentState state = storm.truth().stateOf(user);
                String next = state == AgentState.NOT_READY ? "LOGOUT" : "NOT_READY";
                if (state == AgentState.WORK_NOT_READY || state == AgentState.WORK_READY) {
                    storm.simulator()
                            .changeAgentState(user, AgentState.NOT_READY, 0)
                            .join();
                } else {
                    storm.askForState(user, user, next, asked(next, false, Expected.ANY, any -> true));
                    Waiting.until(
                            "the answer", () -> storm.ledger(user).unanswered().isEmpty());
                }
            }
        }
    }

    private void makeCall(String user, CallStormTruth truth, boolean alone) {
        String to = destination(user);
        String from = random.nextInt(12) == 0 ? one(CallStorm.USERS) : user;
        boolean variables = random.nextInt(3) == 0;
        AgentState state = truth.stateOf(user);
        boolean can = from.equals(user)
                && !to.equals(user)
                && !variables
                && (state == AgentState.NOT_READY)
                && truth.others("", user).isEmpty();
        storm.ask(
                user,
                "POST",
                "/finesse/api/User/" + user + "/Dialogs",
                "<Dialog><requestedAction>MAKE_CALL</requestedAction><fromAddress>%s</fromAddress><toAddress>%s</toAddress>%s</Dialog>"
                        .formatted(
                                from,
                                to,
                                variables
                                        ? mediaProperties("", "callVariable3", ++values + CallStormText.any(random, 30))
                                        : ""),
                asked(
                        "MAKE_CALL from %s to %s".formatted(from, to),
                        true,
                        expected(alone && can, false),
                        dialog -> dialog.from().equals(user)));
    }

    private void monitor(CallStormTruth truth) {
        String agent = one(CallStorm.AGENTS);
        String supervisor = random.nextInt(8) == 0 ? one(CallStorm.AGENTS) : CallStorm.SUPERVISOR;
        List<String> talking = CallStorm.AGENTS.stream()
                .filter(user -> truth.others("", user).contains(LocalConnectionState.CONNECT))
                .toList();
        String of = talking.isEmpty() || random.nextInt(4) == 0 ? agent : one(talking);
        storm.ask(
                supervisor,
                "POST",
                "/finesse/api/User/" + supervisor + "/Dialogs",
                ("<Dialog><requestedAction>SILENT_MONITOR</requestedAction><fromAddress>%s</fromAddress>"
                                + "<toAddress>%s</toAddress></Dialog>")
                        .formatted(supervisor, of),
                asked("SILENT_MONITOR of " + of, true, Expected.ANY, any -> true));
    }

    /** A dialog that the user has not, or that nobody has. */
    private void onDialogOfOthers(String user) {
        List<String> known = new ArrayList<>(List.of("1", "16777999", "x"));
        for (String other : CallStorm.USERS) {
            known.addAll(storm.ledger(other).dialogs().keySet());
        }
        String id = one(known);
        if (!storm.ledger(user).dialogs().containsKey(id)) {
            put(user, id, one(List.of("ANSWER", "DROP", "HOLD")), user, new Wish("", Expected.ANY, any -> true));
        }
    }

    private void onDialog(String user, HeardDialog dialog, String action, CallStormTruth truth, boolean alone) {
        switch (action) {
            case "BARGE_CALL" -> bargeIn(user, dialog);
            case "PARTICIPANT_DROP" -> {
                String target = one(List.copyOf(dialog.parties().keySet()));
                put(user, dialog.id(), action, target, new Wish("", Expected.ANY, any -> true));
            }
            default -> {
                Wish wish = wish(user, dialog, action, truth, alone);
                String target =
                        wish.expected() == Expected.ANY && random.nextInt(20) == 0 ? one(CallStorm.USERS) : user;
                put(user, dialog.id(), action, target, wish);
            }
        }
    }

    /**
     * What is asked for.
     *
     * @param more what the body has beside the action
     * @param shows whether a dialog shows that it was done
     */
    private record Wish(String more, Expected expected, Predicate<HeardDialog> shows) {}

    private Wish wish(String user, HeardDialog dialog, String action, CallStormTruth truth, boolean alone) {
        String id = dialog.id();
        LocalConnectionState own = truth.stateOf(id, user);
        List<LocalConnectionState> others = truth.others(id, user);
        // A phone that dials, waits or hears a tone at its other call lets this one alone.
        boolean free = List.of(LocalConnectionState.CONNECT, LocalConnectionState.HOLD, LocalConnectionState.ALERTING)
                .containsAll(others);
        boolean known = alone && free && !dialog.callType().equals("SUPERVISOR_MONITOR");
        boolean rings = own == LocalConnectionState.ALERTING;
        boolean talks = own == LocalConnectionState.CONNECT;
        boolean holds = own == LocalConnectionState.HOLD;
        return switch (action) {
            case "ANSWER" -> new Wish("", expected(known && rings, alone && !rings), own(user, "ACTIVE"));
            case "HOLD" -> new Wish("", expected(known && talks, alone && !talks), own(user, "HELD"));
            case "RETRIEVE" -> new Wish("", expected(known && holds, alone && !holds), own(user, "ACTIVE"));
            case "DROP" ->
                new Wish(
                        "",
                        expected(known && own != null && !rings, alone && own == null),
                        own(user, "DROPPED", "WRAP_UP", ""));
            case "CONSULT_CALL" -> {
                String to = destination(user);
                yield new Wish(
                        toAddress(to),
                        expected(known && talks && others.isEmpty() && !to.equals(user), alone && !talks),
                        shown -> shown.from().equals(user) && shown.associated().equals(id));
            }
            case "TRANSFER", "CONFERENCE" -> {
                boolean may = holds && others.equals(List.of(LocalConnectionState.CONNECT));
                boolean rang = others.contains(LocalConnectionState.INITIATE);
                yield new Wish(
                        random.nextBoolean() ? toAddress("") : "",
                        expected(false, alone && !may && !rang), // whether both calls have other ends decides
                        any -> true);
            }
            case "TRANSFER_SST" ->
                new Wish(toAddress(destination(user)), expected(false, alone && !talks), any -> true);
            case "SEND_DTMF" ->
                new Wish(
                        "<actionParams><ActionParam><name>dtmfString</name><value>%s</value></ActionParam></actionParams>"
                                .formatted(one(List.of("1", "12#", "*0", "A", "x"))),
                        expected(false, alone && !talks),
                        any -> true);
            case "UPDATE_CALL_DATA" -> update(dialog, expected(known && own != null, false));
            default -> new Wish("", Expected.ANY, any -> true);
        };
    }

    private static Predicate<HeardDialog> own(String user, String... states) {
        return shown -> List.of(states).contains(shown.stateOf(user));
    }

    private static String toAddress(String to) {
        return "<toAddress>" + to + "</toAddress>";
    }

    private void bargeIn(String user, HeardDialog monitor) {
        String agent = monitor.parties().keySet().stream()
                .filter(device -> !device.equals(user))
                .findFirst()
                .orElse(user);
        storm.ask(
                user,
                "POST",
                "/finesse/api/User/" + user + "/Dialogs",
                ("<Dialog><requestedAction>BARGE_CALL</requestedAction><fromAddress>%s</fromAddress>"
                                + "<toAddress>%s</toAddress>"
                                + "<associatedDialogUri>/finesse/api/Dialog/%s</associatedDialogUri></Dialog>")
                        .formatted(user, agent, monitor.id()),
                asked("BARGE_CALL of " + agent, true, Expected.ANY, any -> true));
    }

    private Wish update(HeardDialog dialog, Expected expected) {
        String name = one(List.of(
                "callVariable1", "callVariable7", "callVariable10", "user.Note", "user.Tags[0]", "user.Tags[3]"));
        boolean empties = random.nextInt(4) == 0
                && !dialog.variables().getOrDefault(name, "").isEmpty();
        String value = empties ? "" : ++values + CallStormText.any(random, 30);
        String reason = random.nextInt(3) == 0 ? "reason " + ++values : "";
        return new Wish(
                mediaProperties(reason.isEmpty() ? "" : "<wrapUpReason>" + reason + "</wrapUpReason>", name, value),
                expected,
                shown -> value.equals(shown.variables().get(name))
                        && (reason.isEmpty() || reason.equals(shown.wrapUpReason())));
    }

    private static String mediaProperties(String more, String name, String value) {
        return ("<mediaProperties>%s<callvariables><CallVariable><name>%s</name><value>%s</value></CallVariable>"
                        + "</callvariables></mediaProperties>")
                .formatted(more, name, CallStormText.escaped(value));
    }

    private void put(String user, String dialog, String action, String target, Wish wish) {
        storm.ask(
                user,
                "PUT",
                "/finesse/api/Dialog/" + dialog,
                "<Dialog><requestedAction>%s</requestedAction><targetMediaAddress>%s</targetMediaAddress>%s</Dialog>"
                        .formatted(action, target, wish.more()),
                asked(
                        "%s of %s in %s %s".formatted(action, target, dialog, wish.more()),
                        true,
                        wish.expected(),
                        wish.shows()));
    }

    private static Expected expected(boolean done, boolean refused) {
        return done ? Expected.DONE : refused ? Expected.REFUSED : Expected.ANY;
    }

    private static Asked asked(String what, boolean aboutCalls, Expected expected, Predicate<HeardDialog> shows) {
        return new Asked(what, aboutCalls, expected, shows);
    }

    private String destination(String user) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4, 5 -> one(CallStorm.USERS);
            case 6, 7 -> CallStormPhones.QUEUE;
            case 8 -> CallStormPhones.BUSY;
            case 9 -> CallStormPhones.REJECTS;
            case 10 -> CallStormPhones.RINGS;
            case 11 -> CallStormPhones.UNKNOWN;
            case 12 -> one(List.of(CallStormPhones.BUSY_HERE, user, "99"));
            default -> CallStormPhones.ANSWERS;
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
