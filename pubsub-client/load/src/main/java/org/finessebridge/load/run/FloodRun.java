package org.finessebridge.load.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.report.FloodReport;
import org.finessebridge.load.report.FloodReport.Flood;
import org.finessebridge.load.report.LatencyReport;
import org.finessebridge.load.session.Account;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.settings.FloodOptions;
import org.finessebridge.load.settings.FloodRequest;
import org.finessebridge.load.settings.ServerOptions;
import org.finessebridge.load.transport.EventLoops;
import org.finessebridge.load.transport.StreamEndpoint;

/** One account asks for as much as it can, kind after kind, and others ping meanwhile; on the calling thread. */
public final class FloodRun implements AutoCloseable {

    private final FloodOptions options;
    private final StreamEndpoint endpoint;
    private final String service;
    private final Consumer<String> progress;
    private final EventLoops floodersLoops;
    private final EventLoops pingersLoops;
    private final Complaints complaints = new Complaints();

    /**
     * Prepares a run.
     *
     * @param progress hears, in a line each, what is being done
     */
    public FloodRun(ServerOptions server, FloodOptions options, Consumer<String> progress) throws IOException {
        this.options = options;
        this.endpoint = server.endpoint();
        this.service = endpoint.usualPubSubDomain();
        this.progress = progress;
        // What the flood brings back must not keep the others' answers waiting in this program.
        this.floodersLoops = EventLoops.start(1, server.insecure(), options.patience());
        this.pingersLoops = EventLoops.start(1, server.insecure(), options.patience());
    }

    /** How the program is to end, after {@link #run}. */
    public LoadExitCode outcome() {
        return complaints.outcome();
    }

    /** Floods. */
    public FloodReport run(String label) throws InterruptedException {
        List<XmppSession> pinging = signIn(pingersLoops, options.pinger(), "ping", options.pingers(), this::pingerLost);
        List<Flood> floods = new ArrayList<>();
        for (FloodRequest request : options.requests()) {
            List<XmppSession> flooding =
                    signIn(floodersLoops, options.flooder(), "flood", options.sessions(), lost -> {});
            floods.add(flood(request, flooding, pinging));
            close(flooding);
        }
        close(pinging);
        return new FloodReport(label, options.sessions(), options.each(), floods, complaints.inWords());
    }

    private void pingerLost(String reason) {
        complaints.add(LoadExitCode.SIGN_IN, "a session that pings was lost: " + reason);
    }

    private List<XmppSession> signIn(
            EventLoops loops, Account account, String resource, int sessions, Consumer<String> lost)
            throws InterruptedException {
        List<XmppSession> opened = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            opened.add(XmppSession.signIn(loops, endpoint, account, resource + i, i, (number, message) -> {}, lost));
        }
        for (XmppSession session : opened) {
            await(LoadExitCode.SIGN_IN, "sign-in", session.signedIn());
        }
        return opened;
    }

    private Flood flood(FloodRequest request, List<XmppSession> flooding, List<XmppSession> pinging)
            throws InterruptedException {
        progress.accept(request + ": pings alone");
        Pings quiet = Pings.begin(pinging, endpoint.domain(), options.pingEvery());
        TimeUnit.NANOSECONDS.sleep(options.quiet().toNanos());
        Histogram before = await(LoadExitCode.EVENTS, "answers to pings", quiet.end());
        progress.accept(request + ": flood");
        Pings meanwhile = Pings.begin(pinging, endpoint.domain(), options.pingEvery());
        long begun = System.nanoTime();
        List<CompletableFuture<FloodingSession>> running = flooding.stream()
                .map(session -> FloodingSession.send(session, endpoint.domain(), service, request, options.each()))
                .toList();
        List<FloodingSession> ended = new ArrayList<>();
        for (CompletableFuture<FloodingSession> one : running) {
            ended.add(await(LoadExitCode.EVENTS, "answers to the flood", one));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Histogram during = await(LoadExitCode.EVENTS, "answers to pings", meanwhile.end());
        return new Flood(
                request.toString(),
                seconds,
                sum(ended, FloodingSession::answered),
                sum(ended, FloodingSession::refused),
                sum(ended, FloodingSession::cutOff),
                LatencyReport.of(before),
                LatencyReport.of(during));
    }

    private static long sum(List<FloodingSession> ended, ToLongFunction<FloodingSession> count) {
        return ended.stream().mapToLong(count).sum();
    }

    private void close(List<XmppSession> sessions) throws InterruptedException {
        for (XmppSession session : sessions) {
            await(LoadExitCode.BROKEN, "end of a session", session.close());
        }
    }

    private <T> T await(LoadExitCode code, String what, CompletableFuture<T> future) throws InterruptedException {
        return Patience.await(code, what, future, options.patience().plus(Duration.ofSeconds(1)));
    }

    @Override
    public void close() {
        floodersLoops.close();
        pingersLoops.close();
    }
}
