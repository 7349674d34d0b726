package org.finessebridge.app.acceptance;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.finessebridge.app.acceptance.CallStormLedger.Asked;
import org.finessebridge.app.acceptance.CallStormLedger.StormError;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.finessebridge.fixture.Waiting;

/**
 * Agents, a supervisor, callers, phones and faults who do what they like, one seed a storm, with a
 * ledger for each user. From time to time all wait until it is quiet: then GET, what each user was
 * told last, and what is so have to be the same. The seed chooses who does what; which message meets
 * which is the machine's.
 */
final class CallStorm {

    static final List<String> AGENTS = List.of("2001", "2002", "2003", "2004", "2005");
    static final String SUPERVISOR = "3001";
    static final List<String> USERS = List.of("2001", "2002", "2003", "2004", "2005", SUPERVISOR);

    private static final int ROUNDS = 40;
    private static final int LONGEST_BURST = 8;

    private final RunningServer server;
    private final CtiServerSimulator simulator;
    private final CallStormFaults faulty;
    private final Random random;
    private final Map<String, CallStormLedger> ledgers = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private final CallStormUsers users;
    private final CallStormPhones phones;
    private int requests;

    CallStorm(RunningServer server, Map<String, Desktop> desktops, long seed, CallStormFaults faulty) {
        this.server = server;
        this.simulator = server.simulator();
        this.faulty = faulty;
        this.random = new Random(seed);
        USERS.forEach(user -> {
            CallStormLedger ledger = new CallStormLedger(user);
            ledgers.put(user, ledger);
            Objects.requireNonNull(desktops.get(user)).listen(update -> {
                if (update.node().startsWith("/finesse/api/User/" + user)) {
                    ledger.heard(update);
                }
            });
        });
        this.users = new CallStormUsers(this, random);
        this.phones = new CallStormPhones(this, random);
    }

    /** Blows, and is over: everybody has hung up and is signed out. */
    void blow() {
        try {
            play(phones::prepare);
            simulator.behaviour(faulty.behaviour()).join();
            users.signInSome();
            for (int round = 0; round < ROUNDS; round++) {
                boolean alone = random.nextInt(3) == 0;
                int burst = alone ? 1 : 2 + random.nextInt(LONGEST_BURST);
                log.add("-- " + burst);
                for (int i = 0; i < burst; i++) {
                    act(alone);
                }
                calmDown();
            }
            log.add("-- the end");
            simulator.behaviour(SimulatorBehaviour.NORMAL).join();
            play(phones::hangUpAll);
            calmDown();
            users.signOutAll();
            calmDown();
            nothingIsLeft();
        } catch (AssertionError e) {
            String failure = String.valueOf(e.getMessage());
            throw new AssertionError(failure + "\n" + whatHappened(failure), e);
        }
    }

    private void act(boolean alone) {
        int dice = random.nextInt(100);
        if (dice < 10) {
            play(phones::callerCalls);
        } else if (dice < 20) {
            play(phones::somebodyElseActs);
        } else if (dice < 23) {
            faulty.strike(this, random);
        } else {
            users.act(alone && !faulty.losesOrDelays());
        }
    }

    /** Waits until all requests are answered and all is told, and everybody says the same. */
    private void calmDown() {
        Waiting.until("it serves", this::serves);
        Waiting.untilEmpty(
                "all requests are answered",
                () -> ledgers.values().stream()
                        .flatMap(ledger -> ledger.unanswered().stream())
                        .toList());
        Waiting.until("all is told", () -> simulator.unsettled().join() == 0);
        Waiting.untilEmpty("everybody says the same", this::differences);
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    boolean serves() {
        return server.rest().get("/finesse/api/SystemInfo").body().contains("IN_SERVICE");
    }

    private List<String> differences() {
        CallStormTruth truth = truth();
        List<String> differences = new ArrayList<>();
        for (String user : USERS) {
            Map<String, HeardDialog> told = ledger(user).dialogs();
            FinesseHttp rest = server.rest(user);
            List<HeardDialog> got = HeardDialog.allIn(
                    rest.get("/finesse/api/User/" + user + "/Dialogs").body());
            Map<String, HeardDialog> gotById = new LinkedHashMap<>();
            got.forEach(dialog -> gotById.put(dialog.id(), dialog));
            if (!told.equals(gotById)) {
                differences.add(user + " was told " + told + " and GET says " + gotById);
            }
            told.forEach((id, dialog) -> {
                HttpResponse<String> one = rest.get("/finesse/api/Dialog/" + id);
                if (one.statusCode() != 200 || !HeardDialog.allIn(one.body()).equals(List.of(dialog))) {
                    differences.add("GET of dialog %s of %s says %s".formatted(id, user, one.body()));
                }
            });
            truth.differences(user, gotById).forEach(difference -> differences.add(user + " " + difference));
            ReceivedUpdate now =
                    new ReceivedUpdate("", rest.get("/finesse/api/User/" + user).body());
            String says = now.state() + " at " + now.text("extension");
            if (!truth.user(user).equals(says)) {
                differences.add(user + " is " + truth.user(user) + ", and GET says " + says);
            }
        }
        return differences;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        ledgers.forEach((user, ledger) -> {
            faults.addAll(ledger.faults());
            for (StormError error : ledger.errors()) {
                if (!faulty.admits(error)) {
                    faults.add(user + ": " + error + " can't be");
                }
            }
        });
        return faults;
    }

    private void nothingIsLeft() {
        ledgers.forEach((user, ledger) -> {
            if (!ledger.dialogs().isEmpty()) {
                throw new AssertionError(user + " still has " + ledger.dialogs());
            }
            for (String dialog : ledger.everHeard()) {
                int status =
                        server.rest(user).get("/finesse/api/Dialog/" + dialog).statusCode();
                if (status != 404) {
                    throw new AssertionError("dialog " + dialog + " is over, and GET answers " + status);
                }
            }
        });
        if (!truth().calls().isEmpty()) {
            throw new AssertionError("calls are left: " + truth().calls());
        }
    }

    /** The operations so far, and all that was told of the dialogs that a failure names. */
    private String whatHappened(String failure) {
        StringBuilder text = new StringBuilder(String.join("\n", log));
        ledgers.forEach((user, ledger) -> {
            for (String dialog : ledger.everHeard()) {
                if (failure.contains(dialog)) {
                    text.append("\n\n")
                            .append(user)
                            .append(" heard of ")
                            .append(dialog)
                            .append(":\n");
                    text.append(String.join("\n", ledger.eventsOf(dialog)));
                }
            }
        });
        return text.toString();
    }

    /** How the requests were answered. */
    Map<String, Integer> outcomes() {
        Map<String, Integer> kinds = new TreeMap<>();
        ledgers.values().forEach(ledger -> ledger.countInto(kinds));
        return kinds;
    }

    CallStormTruth truth() {
        return CallStormTruth.of(simulator);
    }

    CtiServerSimulator simulator() {
        return simulator;
    }

    CallStormLedger ledger(String user) {
        CallStormLedger ledger = ledgers.get(user);
        if (ledger == null) {
            throw new IllegalArgumentException("nobody is " + user);
        }
        return ledger;
    }

    void note(String what) {
        log.add(what);
    }

    /** What somebody does without a client; where a call forbids it, nothing happens. */
    private void play(PhoneAct act) {
        simulator
                .play(playing -> {
                    try {
                        act.on(playing);
                    } catch (CallRefusedException e) {
                        note("   was refused: " + e.getMessage());
                    }
                })
                .join();
    }

    /** What is done at the simulator, on its thread. */
    interface PhoneAct {
        void on(SimulatedServer playing);
    }

    /** Asks for something about calls, by POST or PUT. */
    void ask(String user, String method, String path, String body, Asked request) {
        String requestId = nextRequestId(user, request.what());
        CallStormLedger ledger = ledger(user);
        ledger.asked(requestId, request);
        FinesseHttp rest = server.rest(user);
        HttpResponse<String> answer =
                method.equals("POST") ? rest.post(path, body, requestId) : rest.put(path, body, requestId);
        answered(ledger, requestId, answer);
    }

    /** Asks for a user's state; a supervisor may ask for another's. */
    void askForState(String caller, String user, String state, Asked request) {
        String requestId = nextRequestId(caller, request.what());
        CallStormLedger ledger = ledger(user);
        ledger.asked(requestId, request);
        if (!caller.equals(user)) {
            ledger(caller).askedForAnother(requestId);
        }
        FinesseHttp rest = server.rest(caller);
        answered(
                ledger,
                requestId,
                state.equals("LOGIN") ? rest.login(user, user, requestId) : rest.changeState(user, state, requestId));
    }

    private String nextRequestId(String user, String what) {
        String requestId = "r" + ++requests;
        log.add("%s %s %s".formatted(requestId, user, what));
        return requestId;
    }

    private void answered(CallStormLedger ledger, String requestId, HttpResponse<String> answer) {
        if (answer.statusCode() != 202) {
            note("   " + requestId + " was refused with " + answer.statusCode());
            ledger.refused(requestId, answer.statusCode());
        } else if (random.nextBoolean()) {
            Waiting.until("the answer to " + requestId, () -> ledger.isAnswered(requestId));
        }
    }

    /** All ends of all calls that do something, as the simulator has them now. */
    static List<End> ends(SimulatedServer playing) {
        List<End> ends = new ArrayList<>();
        for (CallSnapshot call : playing.telephony().calls()) {
            call.parties().forEach(party -> ends.add(new End(call, party)));
        }
        return ends;
    }

    /** An end of a call. */
    record End(CallSnapshot call, PartySnapshot party) {}
}
