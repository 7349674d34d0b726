package org.finessebridge.load.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.outcome.LoadFailure;

/** Waits for what a run has begun, and tells what did not come of it. Blocks. */
final class Patience {

    /** Beside the time that each task may take: many tasks wait for each other. */
    static final Duration MOST_OF_A_PIPELINE = Duration.ofHours(1);

    private Patience() {}

    /**
     * Waits for a result.
     *
     * @param code how the program ends if there is none
     * @param what what is waited for, in words
     */
    static <T> T await(LoadExitCode code, String what, CompletableFuture<T> future, Duration patience)
            throws InterruptedException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new LoadFailure(code, what + ": " + cause.getMessage());
        } catch (TimeoutException e) {
            throw new LoadFailure(code, what + ": nothing within " + patience.toSeconds() + " seconds");
        }
    }

    /** Waits for many tasks. */
    static PipelineResult await(LoadExitCode code, String what, CompletableFuture<PipelineResult> pipeline)
            throws InterruptedException {
        return await(code, what, pipeline, MOST_OF_A_PIPELINE);
    }

    /** Waits for many tasks, none of which may fail. */
    static void require(LoadExitCode code, String failed, CompletableFuture<PipelineResult> pipeline)
            throws InterruptedException {
        PipelineResult result = await(code, failed, pipeline);
        if (result.failed() > 0) {
            throw failure(code, failed, result);
        }
    }

    /** That some of many tasks have failed, and why the first of them did. */
    static LoadFailure failure(LoadExitCode code, String failed, PipelineResult result) {
        return new LoadFailure(
                code,
                "%,d of %,d %s: %s"
                        .formatted(
                                result.failed(),
                                result.failed() + result.succeeded(),
                                failed,
                                String.join("; ", result.firstFailures())));
    }
}
