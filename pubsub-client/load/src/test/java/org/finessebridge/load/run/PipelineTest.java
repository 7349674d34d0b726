package org.finessebridge.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class PipelineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<CompletableFuture<String>> started = new ArrayList<>();

    private CompletableFuture<String> start(int index) {
        assertThat(index).isEqualTo(started.size());
        CompletableFuture<String> task = new CompletableFuture<>();
        started.add(task);
        return task;
    }

    @Test
    void startsTheNextWhenOneHasEnded() {
        CompletableFuture<PipelineResult> all = Pipeline.run(4, 2, PATIENCE, this::start);
        assertThat(started).hasSize(2);
        started.get(1).complete("");
        assertThat(started).hasSize(3);
        started.get(0).complete("");
        started.get(2).complete("");
        assertThat(all).isNotDone();
        started.get(3).complete("");
        assertThat(all).isCompleted();
        assertThat(all.join().succeeded()).isEqualTo(4);
        assertThat(all.join().micros().getTotalCount()).isEqualTo(4);
    }

    @Test
    void countsFailuresAndKeepsTheFirstReasons() {
        CompletableFuture<PipelineResult> all = Pipeline.run(8, 8, PATIENCE, this::start);
        for (int i = 0; i < 7; i++) {
            started.get(i).completeExceptionally(new IllegalStateException("reason " + i));
        }
        started.get(7).complete("");
        assertThat(all.join().failed()).isEqualTo(7);
        assertThat(all.join().succeeded()).isEqualTo(1);
        assertThat(all.join().firstFailures()).hasSize(5).startsWith("reason 0").contains("reason 4");
    }

    @Test
    void aTaskWithoutAnAnswerFailsWhenItsTimeIsOver() {
        CompletableFuture<PipelineResult> all = Pipeline.run(1, 1, Duration.ofMillis(20), this::start);
        assertThat(all.join().failed()).isEqualTo(1);
        assertThat(all.join().firstFailures()).singleElement().asString().startsWith("no answer");
    }

    @Test
    void manyTasksThatEndAtOnceDoNotNest() {
        PipelineResult result = Pipeline.run(100_000, 3, PATIENCE, index -> CompletableFuture.completedFuture("done"))
                .join();
        assertThat(result.succeeded()).isEqualTo(100_000);
    }

    @Test
    void nothingToDoIsDone() {
        assertThat(Pipeline.run(0, 5, PATIENCE, this::start)).isCompleted();
    }
}
