package org.finessebridge.load.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.finessebridge.load.calls.CallPhase;
import org.finessebridge.load.calls.CallingAgents;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;
import org.finessebridge.load.report.CallRateReport;
import org.finessebridge.load.report.CallsReport;
import org.finessebridge.load.settings.CallOptions;
import org.finessebridge.load.settings.CallSettings;
import org.finessebridge.load.transport.EventLoops;
import org.finessebridge.load.transport.StreamEndpoint;

/** One run with calls against one server, rate after rate, on the calling thread. */
public final class CallRun implements AutoCloseable {

    private final CallSettings settings;
    private final CallOptions options;
    private final Consumer<String> progress;
    private final EventLoops loops;
    private final ServerReadings readings;
    private final CallingAgents agents;
    private final Complaints complaints = new Complaints();
    private final List<CallRateReport> rates = new ArrayList<>();

    /**
     * Prepares a run.
     *
     * @param run what tells its calls and requests from those of other runs
     * @param progress hears, in a line each, what is being done
     */
    public CallRun(CallSettings settings, String run, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.options = settings.calls();
        this.progress = progress;
        this.readings = new ServerReadings(settings.server());
        this.loops = EventLoops.start(
                settings.sessions().eventLoops(),
                settings.server().insecure(),
                settings.sessions().patience());
        this.agents = new CallingAgents(loops, settings, run);
    }

    /** How the program is to end, after {@link #run}. */
    public LoadExitCode outcome() {
        return complaints.outcome();
    }

    /** Plays all rates. A failure ends them; the report then has what was measured before. */
    public CallsReport run(String label) throws IOException, InterruptedException {
        try {
            play();
        } catch (LoadFailure e) {
            complaints.add(e.code(), String.valueOf(e.getMessage()));
        }
        StreamEndpoint endpoint = settings.server().endpoint();
        return new CallsReport(
                label,
                endpoint.transport().toString(),
                endpoint.tls(),
                agents.count(),
                options.controlPort() == 0
                        ? "of which one half calls the other"
                        : "called from outside at " + options.dialedNumber(),
                options.pause().toMillis(),
                rates,
                agents.lostCount(),
                complaints.inWords());
    }

    private void play() throws IOException, InterruptedException {
        progress.accept("opening " + agents.count() + " sessions");
        each("session(s) not opened", agents.openSession());
        progress.accept("agents sign in by REST");
        each("agent(s) not signed in by REST", agents.signIn());
        agents.watch(options.latest().plus(options.pause().multipliedBy(2)));
        try {
            if (options.warmUpSeconds() > 0) {
                progress.accept("warm-up: %,d calls an hour for %d s"
                        .formatted(options.warmUpCallsAnHour(), options.warmUpSeconds()));
                CallPhase warmUp = call(new CallPhase(), options.warmUpCallsAnHour(), options.warmUpSeconds());
                complainOf(warmUp, "in the warm-up, ", warmUp.completedCount() == warmUp.placedCount());
            }
            for (int rate : options.callsAnHour()) {
                progress.accept("%,d calls an hour for %d s".formatted(rate, options.seconds()));
                rates.add(measure(rate));
            }
        } finally {
            if (agents.lostCount() > 0) {
                complaints.add(LoadExitCode.SIGN_IN, agents.lostCount() + " session(s) were ended by the server");
                agents.lostReasons().forEach(reason -> complaints.add(LoadExitCode.SIGN_IN, reason));
            }
            progress.accept("signing out");
            Patience.await(LoadExitCode.BROKEN, "the ends of calls", pipeline(agents.hangUp()));
            Patience.await(LoadExitCode.BROKEN, "sign-outs", pipeline(agents.signOut()));
        }
    }

    private CallRateReport measure(int rate) throws IOException, InterruptedException {
        CallPhase phase = new CallPhase();
        ServerReadings.Cpu before = readings.cpu();
        long begun = System.nanoTime();
        call(phase, rate, options.seconds());
        double took = (System.nanoTime() - begun) / 1e9;
        ServerReadings.Cpu used = readings.cpu().since(before);
        long rss = readings.memoryNow().rss() >> 10;
        each("user(s) whose dialogs could not be read", agents.lookForDialogs(phase));
        long live = readings.memory().liveHeap() >> 10;
        CallRateReport report = CallRateReports.of(phase, rate, took, used, rss, live);
        complainOf(phase, "at %,d calls an hour, ".formatted(rate), report.isExact());
        return report;
    }

    private CallPhase call(CallPhase phase, int rate, int seconds) throws InterruptedException {
        // Late calls, and what each of them may take at the worst.
        return Patience.await(
                LoadExitCode.EVENTS,
                "calls",
                agents.call(phase, rate, seconds),
                settings.sessions()
                        .patience()
                        .multipliedBy(4)
                        .plusSeconds(2L * seconds)
                        .plus(options.pause().multipliedBy(16)));
    }

    private void complainOf(CallPhase phase, String when, boolean exact) {
        if (!exact) {
            complaints.add(
                    LoadExitCode.EVENTS,
                    when + "of %,d calls %,d went all the way".formatted(phase.placedCount(), phase.completedCount()));
            phase.firstFaults().forEach(fault -> complaints.add(LoadExitCode.EVENTS, fault));
        }
    }

    private void each(String failed, IntFunction<CompletableFuture<?>> task) throws InterruptedException {
        Patience.require(LoadExitCode.SIGN_IN, failed, pipeline(task));
    }

    private CompletableFuture<PipelineResult> pipeline(IntFunction<CompletableFuture<?>> task) {
        return Pipeline.run(
                agents.count(),
                settings.sessions().signInsAtATime(),
                settings.sessions().patience(),
                task);
    }

    @Override
    public void close() {
        loops.close();
    }
}
