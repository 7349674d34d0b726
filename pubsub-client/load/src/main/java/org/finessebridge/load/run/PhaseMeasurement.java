package org.finessebridge.load.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.load.measure.Phase;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.report.PhaseReport;

/** Measures a phase of publishing from its first change to its last delivery. Blocks. */
final class PhaseMeasurement {

    /** In which doubled events may still come. */
    private static final Duration AFTERMATH = Duration.ofMillis(500);

    private final ServerReadings readings;
    private final Duration patience;
    private final Duration latest;
    private final Complaints complaints;
    private final Consumer<String> progress;

    /**
     * Nothing measured yet.
     *
     * @param patience how long the last publication may take
     * @param latest how late an event may be that is not lost
     */
    PhaseMeasurement(
            ServerReadings readings,
            Duration patience,
            Duration latest,
            Complaints complaints,
            Consumer<String> progress) {
        this.readings = readings;
        this.patience = patience;
        this.latest = latest;
        this.complaints = complaints;
        this.progress = progress;
    }

    /**
     * Runs a phase; complains if a delivery was lost, doubled or given to another.
     *
     * @param seconds how long its publishing takes
     * @param start begins it; done when all is published
     */
    PhaseReport of(int deliveriesAChange, int seconds, Supplier<CompletableFuture<Phase>> start)
            throws InterruptedException {
        ServerReadings.Cpu before = readings.cpu();
        long begun = System.nanoTime();
        Phase phase = Patience.await(LoadExitCode.EVENTS, "publishing", start.get(), patience.plusSeconds(seconds));
        try {
            phase.end().get(latest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            progress.accept("events are missing; the phase ends without them");
        }
        double took = (System.nanoTime() - begun) / 1e9;
        ServerReadings.Cpu used = readings.cpu().since(before);
        TimeUnit.NANOSECONDS.sleep(AFTERMATH.toNanos());
        PhaseReport report = PhaseReports.of(phase, deliveriesAChange, took, used);
        if (!report.isExact()) {
            complaints.add(
                    LoadExitCode.EVENTS,
                    "of %,d events %,d were lost, %,d doubled, %,d given to others"
                            .formatted(phase.publishedCount(), report.lost(), report.doubled(), report.misdelivered()));
        }
        return report;
    }
}
