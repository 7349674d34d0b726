package org.finessebridge.load.calls;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.load.calls.CallPhase.Fault;
import org.finessebridge.load.rest.RestAnswer;
import org.finessebridge.load.rest.RestClient;
import org.finessebridge.load.rest.RestRequest;
import org.finessebridge.load.session.Account;
import org.finessebridge.load.session.SessionFailure;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.settings.CallSettings;
import org.finessebridge.load.transport.EventLoops;
import org.jspecify.annotations.Nullable;

/** All agents, with their sessions. Safe for use by any thread. */
public final class CallingAgents {

    private static final int REASONS_KEPT = 5;
    private static final Pattern DIALOG = Pattern.compile("<id>(\\d+)</id>");

    private final EventLoops loops;
    private final CallSettings settings;
    private final String run;
    private final CallsUnderWay calls;
    private final AtomicReference<CallPhase> now = new AtomicReference<>(new CallPhase());
    private final AtomicReferenceArray<@Nullable XmppSession> sessions;
    private final AtomicReferenceArray<@Nullable CallingAgent> agents;
    private final Map<EventLoop, RestClient> clients = new HashMap<>();
    private final EventLoop paceLoop;
    private final CallPlacer placer;
    private final AtomicInteger lost = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> lostReasons = new ConcurrentLinkedQueue<>();

    /**
     * Agents who have not signed in.
     *
     * @param run what tells their requests and calls from those of other runs
     */
    public CallingAgents(EventLoops loops, CallSettings settings, String run) {
        this.loops = loops;
        this.settings = settings;
        this.run = run;
        this.calls = new CallsUnderWay(run);
        this.sessions = new AtomicReferenceArray<>(count());
        this.agents = new AtomicReferenceArray<>(count());
        this.paceLoop = loops.next();
        this.placer = settings.calls().controlPort() == 0
                ? new AgentPlacer(calls)
                : new ControlPlacer(
                        calls,
                        paceLoop,
                        new RestClient(loops, paceLoop, host(), settings.calls().controlPort()),
                        settings.calls().dialedNumber());
    }

    /** How many there are. */
    public int count() {
        return settings.sessions().sessions();
    }

    private String host() {
        return settings.server().endpoint().host();
    }

    private boolean isCaller(int index) {
        return settings.calls().controlPort() == 0 && index % 2 == 0;
    }

    /** One at a time: what is to be done with each, by its number. */
    public IntFunction<CompletableFuture<?>> openSession() {
        return index -> {
            Account account = settings.sessions().account(index);
            XmppSession session = XmppSession.signIn(
                    loops, settings.server().endpoint(), account, "load-" + run, index, this::onMessage, this::onLost);
            sessions.set(index, session);
            return session.signedIn().thenAccept(signedIn -> agents.set(index, agent(account, signedIn.loop())));
        };
    }

    private CallingAgent agent(Account account, EventLoop loop) {
        return new CallingAgent(
                account,
                loop,
                client(loop),
                "load-" + run + "-",
                settings.calls().pause(),
                calls,
                now::get,
                placer::free);
    }

    private synchronized RestClient client(EventLoop loop) {
        return clients.computeIfAbsent(
                loop, on -> new RestClient(loops, on, host(), settings.calls().restPort()));
    }

    /** Signs one in by REST, and makes whoever is to be called ready. */
    public IntFunction<CompletableFuture<?>> signIn() {
        return index -> {
            CallingAgent agent = agents.get(index);
            return agent == null
                    ? CompletableFuture.failedFuture(new SessionFailure("an agent who never was"))
                    : agent.signIn(isCaller(index));
        };
    }

    /** Looks whether one has dialogs that are left over. */
    public IntFunction<CompletableFuture<?>> lookForDialogs(CallPhase phase) {
        return index -> {
            Account account = settings.sessions().account(index);
            String path = dialogs(account);
            return send(index, RestRequest.get(path, RestRequest.basic(account)))
                    .thenAccept(answer -> {
                        if (answer.status() != 200 || answer.body().contains("<Dialog>")) {
                            phase.fault(Fault.END_MISSING, "left over: " + path + ": " + answer.inWords());
                        }
                    });
        };
    }

    /** Ends the calls that one is still in, by hanging up, as after a run that was broken off. */
    public IntFunction<CompletableFuture<?>> hangUp() {
        return index -> {
            Account account = settings.sessions().account(index);
            return send(index, RestRequest.get(dialogs(account), RestRequest.basic(account)))
                    .thenCompose(answer -> {
                        Matcher dialog = DIALOG.matcher(answer.body());
                        return dialog.find()
                                ? send(index, drop(account, dialog.group(1)))
                                : CompletableFuture.completedFuture(answer);
                    });
        };
    }

    private static RestRequest drop(Account account, String dialog) {
        return RestRequest.xml(
                "PUT",
                "/finesse/api/Dialog/" + dialog,
                RestRequest.basic(account),
                "out-DROP",
                "<Dialog><requestedAction>DROP</requestedAction><targetMediaAddress>" + account.user()
                        + "</targetMediaAddress></Dialog>");
    }

    private static String dialogs(Account account) {
        return "/finesse/api/User/" + account.user() + "/Dialogs";
    }

    /** Signs one out by REST and closes the session, without looking at what comes of it. */
    public IntFunction<CompletableFuture<?>> signOut() {
        return index -> {
            Account account = settings.sessions().account(index);
            XmppSession session = sessions.getAndSet(index, null);
            if (session == null) {
                return CompletableFuture.completedFuture("");
            }
            return state(index, account, "NOT_READY")
                    .thenCompose(_ -> state(index, account, "LOGOUT"))
                    .thenCompose(_ -> session.close());
        };
    }

    private CompletableFuture<RestAnswer> state(int index, Account account, String state) {
        return send(
                index,
                RestRequest.xml(
                        "PUT",
                        "/finesse/api/User/" + account.user(),
                        RestRequest.basic(account),
                        "out-" + state,
                        "<User><state>" + state + "</state></User>"));
    }

    private CompletableFuture<RestAnswer> send(int index, RestRequest request) {
        CompletableFuture<RestAnswer> answered = new CompletableFuture<>();
        List<EventLoop> all;
        synchronized (this) {
            all = new ArrayList<>(clients.keySet());
        }
        if (all.isEmpty()) {
            return CompletableFuture.failedFuture(new SessionFailure("nobody has signed in"));
        }
        EventLoop loop = all.get(index % all.size());
        loop.execute(() -> client(loop).send(request, answered::complete));
        return answered;
    }

    /**
     * Places calls at a rate for a time.
     *
     * @return done when all of them are over
     */
    public CompletableFuture<CallPhase> call(CallPhase phase, long callsAnHour, int seconds) {
        now.set(phase);
        return CallPace.run(paceLoop, placer, phase, callsAnHour, seconds).thenCompose(CallPhase::end);
    }

    /** Looks after agents and calls that are stuck, each second from now on. */
    public void watch(Duration patience) {
        Map<EventLoop, List<CallingAgent>> byLoop = new HashMap<>();
        for (int i = 0; i < count(); i++) {
            XmppSession session = sessions.get(i);
            CallingAgent agent = agents.get(i);
            if (session != null && agent != null) {
                byLoop.computeIfAbsent(session.loop(), _ -> new ArrayList<>()).add(agent);
            }
        }
        long nanos = patience.toNanos();
        byLoop.forEach((loop, of) -> {
            var _ = loop.scheduleAtFixedRate(
                    () -> of.forEach(agent -> agent.giveUpIfStuck(System.nanoTime(), nanos)), 1, 1, TimeUnit.SECONDS);
        });
        var _ = paceLoop.scheduleAtFixedRate(() -> calls.failUnheard(System.nanoTime(), nanos), 1, 1, TimeUnit.SECONDS);
    }

    private void onMessage(int index, String xml) {
        CallingAgent agent = agents.get(index);
        if (agent != null) {
            agent.onMessage(xml);
        }
    }

    private void onLost(String reason) {
        if (lost.incrementAndGet() <= REASONS_KEPT) {
            lostReasons.add(reason);
        }
    }

    /** Sessions that the server ended. */
    public int lostCount() {
        return lost.get();
    }

    /** Why the first of them ended. */
    public List<String> lostReasons() {
        return List.copyOf(lostReasons);
    }
}
