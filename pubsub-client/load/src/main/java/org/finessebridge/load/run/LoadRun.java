package org.finessebridge.load.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.finessebridge.load.measure.Deliveries;
import org.finessebridge.load.measure.Phase;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;
import org.finessebridge.load.pubsub.UpdatePayload;
import org.finessebridge.load.report.MemoryReport;
import org.finessebridge.load.report.PhaseReport;
import org.finessebridge.load.report.RunReport;
import org.finessebridge.load.report.SignInReport;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.settings.LoadSettings;
import org.finessebridge.load.settings.PhaseOptions;
import org.finessebridge.load.transport.EventLoops;
import org.finessebridge.load.transport.StreamEndpoint;
import org.jspecify.annotations.Nullable;

/** One run against one server, phase after phase, on the calling thread. */
public final class LoadRun implements AutoCloseable {

    private final LoadSettings settings;
    private final PhaseOptions phases;
    private final Duration patience;
    private final Consumer<String> progress;
    private final EventLoops loops;
    private final ServerReadings readings;
    private final Deliveries deliveries = new Deliveries();
    private final Nodes nodes;
    private final UpdatePayload payloads;
    private final Crowd crowd;
    private final String resource;
    private final SignInAdvice advice;
    private final Complaints complaints = new Complaints();
    private final PhaseMeasurement measurement;
    private boolean configured;
    private long publishRefused;
    private @Nullable SignInReport signIn;
    private @Nullable MemoryReport memory;
    private @Nullable PhaseReport oneUpdateEach;
    private @Nullable PhaseReport fixedRate;
    private @Nullable PhaseReport mostSpeed;
    private @Nullable PhaseReport byRest;

    /**
     * Prepares a run.
     *
     * @param run what tells its nodes and events from those of other runs
     * @param progress hears, in a line each, what is being done
     */
    public LoadRun(LoadSettings settings, String run, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.phases = settings.phases();
        this.patience = settings.sessions().patience();
        this.progress = progress;
        this.readings = new ServerReadings(settings.server());
        this.loops = EventLoops.start(
                settings.sessions().eventLoops(), settings.server().insecure(), patience);
        this.nodes = Nodes.of(settings.publisher(), run, settings.sessions().sessions());
        this.payloads = new UpdatePayload(run, phases.bytes());
        this.advice = new SignInAdvice(settings);
        this.measurement = new PhaseMeasurement(readings, patience, phases.latest(), complaints, progress);
        this.resource = "load-" + run;
        this.crowd = new Crowd(loops, settings, nodes, payloads, deliveries, resource);
    }

    /** How the program is to end, after {@link #run}. */
    public LoadExitCode outcome() {
        return complaints.outcome();
    }

    /**
     * Runs all phases. A failure ends them; the report then has what was measured before, and the
     * failure as a complaint.
     */
    public RunReport run(String label) throws IOException, InterruptedException {
        try {
            publish();
        } catch (LoadFailure e) {
            complaints.add(e.code(), String.valueOf(e.getMessage()));
        }
        return report(label);
    }

    private void publish() throws IOException, InterruptedException {
        progress.accept("publisher: " + settings.publisher().account() + " signs in");
        LoadPublisher publisher = publisher();
        try {
            progress.accept("creating " + nodes.count() + " nodes");
            Patience.require(LoadExitCode.PUBSUB, "node(s) not created", publisher.createNodes());
            configured = publisher.isConfigured();
            measure(publisher);
        } finally {
            complainOf(publisher);
            cleanUp(publisher);
        }
    }

    private LoadPublisher publisher() throws InterruptedException {
        StreamEndpoint endpoint =
                settings.publisher().endpoint(settings.server().endpoint());
        XmppSession session = XmppSession.signIn(
                loops,
                endpoint,
                settings.publisher().account(),
                resource,
                -1,
                (number, xml) -> {},
                reason -> complaints.add(LoadExitCode.SIGN_IN, "the publisher was lost: " + reason));
        try {
            Patience.await(LoadExitCode.SIGN_IN, "the publisher", session.signedIn(), patience);
        } catch (LoadFailure e) {
            throw new LoadFailure(e.code(), advice.forPublisher(String.valueOf(e.getMessage())));
        }
        return new LoadPublisher(session, settings, nodes, payloads, deliveries);
    }

    private void measure(LoadPublisher publisher) throws IOException, InterruptedException {
        Publishing publishing = new Publishing(publisher, crowd, deliveries, nodes.sessions());
        ServerReadings.Memory fresh = readings.memory();
        for (int round = 1; round <= phases.warmUps(); round++) {
            progress.accept("warm-up " + round + " of " + phases.warmUps());
            warmUp(publishing);
        }
        pause(phases.settle());
        ServerReadings.Memory warm = phases.warmUps() == 0 ? fresh : readings.memory();

        progress.accept("signing in " + nodes.sessions() + " sessions");
        signIn();
        progress.accept("subscribing");
        Patience.require(LoadExitCode.PUBSUB, "subscription(s) refused", crowd.subscribe());
        pause(phases.settle());
        memory = memory(fresh, warm);

        if (phases.oneUpdateEach()) {
            progress.accept("one update each");
            oneUpdateEach = measurement.of(1, 0, () -> publishing.oneEach(phases.window()));
        }
        if (phases.maxSeconds() > 0) {
            progress.accept("as fast as delivered for " + phases.maxSeconds() + " s");
            mostSpeed = measurement.of(
                    2, phases.maxSeconds(), () -> publishing.atMostSpeed(phases.window(), phases.maxSeconds()));
        }
        // Last, when a compiler that runs beside has done its work, as on any other day.
        if (phases.seconds() > 0) {
            progress.accept(phases.rate() + " changes a second for " + phases.seconds() + " s");
            fixedRate = measurement.of(2, phases.seconds(), () -> publishing.atRate(phases.rate(), phases.seconds()));
        }
        if (settings.publisher().restPort() > 0 && phases.seconds() > 0) {
            byRest(publishing);
        }
    }

    private void byRest(Publishing publishing) throws InterruptedException {
        try (RestChanges rest = new RestChanges(loops, settings, payloads, deliveries)) {
            progress.accept("agents sign in by REST");
            Patience.require(LoadExitCode.SIGN_IN, "agent(s) not signed in by REST", rest.signIn());
            pause(phases.settle());
            progress.accept(phases.rate() + " changes a second by REST");
            byRest =
                    measurement.of(1, phases.seconds(), () -> publishing.atRate(phases.rate(), phases.seconds(), rest));
            if (rest.refusedCount() > 0) {
                complaints.add(LoadExitCode.PUBSUB, rest.refusedCount() + " change(s) refused by REST");
            }
        }
    }

    private void complainOf(LoadPublisher publisher) {
        if (crowd.lostCount() > 0) {
            complaints.add(LoadExitCode.SIGN_IN, crowd.lostCount() + " session(s) were ended by the server");
            crowd.lostReasons().forEach(reason -> complaints.add(LoadExitCode.SIGN_IN, reason));
        }
        publishRefused = publisher.refusedCount();
        if (publishRefused > 0) {
            complaints.add(
                    LoadExitCode.PUBSUB,
                    publishRefused + " publication(s) were refused, the first with " + publisher.firstRefusal());
        }
    }

    private RunReport report(String label) {
        StreamEndpoint endpoint = settings.server().endpoint();
        return new RunReport(
                label,
                endpoint.transport().toString(),
                endpoint.tls(),
                nodes.sessions(),
                phases.bytes(),
                configured,
                phases.warmUps(),
                signIn,
                memory,
                oneUpdateEach,
                fixedRate,
                mostSpeed,
                byRest,
                crowd.lostCount(),
                publishRefused,
                complaints.inWords());
    }

    private void warmUp(Publishing publishing) throws InterruptedException {
        PipelineResult result = Patience.await(LoadExitCode.SIGN_IN, "sign-ins", crowd.signIn());
        if (result.failed() > 0) {
            throw signInFailure(result);
        }
        Patience.require(LoadExitCode.PUBSUB, "subscription(s) refused", crowd.subscribe());
        if (phases.warmUpChanges() > 0) {
            Phase phase = Patience.await(
                    LoadExitCode.EVENTS,
                    "warm-up",
                    publishing.asMany(phases.window(), phases.warmUpChanges()),
                    phases.warmUpPatience(patience));
            Patience.await(LoadExitCode.EVENTS, "the warm-up's events", phase.end(), patience);
        }
        Patience.await(LoadExitCode.SIGN_IN, "sign-outs", crowd.signOut());
    }

    private void signIn() throws InterruptedException {
        ServerReadings.Cpu before = readings.cpu();
        PipelineResult result = Patience.await(LoadExitCode.SIGN_IN, "sign-ins", crowd.signIn());
        ServerReadings.Cpu used = readings.cpu().since(before);
        signIn = new SignInReport(
                result.succeeded(),
                result.failed(),
                crowd.secondAttempts(),
                result.nanos() / 1e9,
                result.micros().getValueAtPercentile(50) / 1e3,
                result.micros().getValueAtPercentile(99) / 1e3,
                used.server(),
                used.own());
        if (result.failed() > 0) {
            throw signInFailure(result);
        }
    }

    private LoadFailure signInFailure(PipelineResult result) {
        LoadFailure failure = Patience.failure(LoadExitCode.SIGN_IN, "sign-in(s) failed", result);
        return new LoadFailure(failure.code(), advice.forSessions(String.valueOf(failure.getMessage())));
    }

    private @Nullable MemoryReport memory(ServerReadings.Memory fresh, ServerReadings.Memory warm) throws IOException {
        if (!readings.isMeasured()) {
            return null;
        }
        return MemoryReports.of(readings.memory(), fresh, warm, nodes.sessions());
    }

    private void cleanUp(LoadPublisher publisher) throws InterruptedException {
        progress.accept("signing out, deleting nodes");
        try {
            Patience.await(LoadExitCode.BROKEN, "sign-outs", crowd.signOut());
            PipelineResult deleted = Patience.await(LoadExitCode.BROKEN, "deletions", publisher.deleteNodes());
            if (deleted.failed() > 0) {
                progress.accept(deleted.failed() + " node(s) not deleted: " + deleted.firstFailures());
            }
            Patience.await(LoadExitCode.BROKEN, "the publisher's end", publisher.close(), patience);
        } catch (LoadFailure e) {
            progress.accept("not all is cleaned up: " + e.getMessage());
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    @Override
    public void close() {
        loops.close();
    }
}
