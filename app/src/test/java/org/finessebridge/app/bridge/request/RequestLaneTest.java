package org.finessebridge.app.bridge.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lane whose requests fail in themselves. */
class RequestLaneTest {

    private static final ApiErrorsData LATE =
            new ApiErrorsData(new ApiErrorsData.ApiError("1", "late", "Generic Error", null, null));

    private final RequestLanes lanes =
            new RequestLanes(new RequestTimes(Duration.ofSeconds(15), Duration.ofSeconds(2), LATE), new FakeTicker());
    private final List<String> heard = new ArrayList<>();

    @Test
    void aRequestThatFailsBeforeItsTurnIsAnsweredAndTheNextOneIsSent() {
        RequestLane lane = lanes.open();
        RequestLane other = lanes.open();
        lane.isAt("1001001");
        other.isAt("1001001");

        lane.submit(new Asked("broken", true), 0);
        lane.submit(new Asked("next", false), 0);

        assertThat(heard).containsExactly("broken: late", "next sent");
        lane.failAll(LATE);
        other.submit(new Asked("other", false), 0);
        assertThat(heard).endsWith("next: late", "other sent");
    }

    @Test
    void whoFailsLastLeavesTheDeviceToOthers() {
        RequestLane lane = lanes.open();
        RequestLane other = lanes.open();
        lane.isAt("1001001");
        other.isAt("1001001");

        lane.submit(new Asked("broken", true), 0);
        other.submit(new Asked("other", false), 0);

        assertThat(heard).containsExactly("broken: late", "other sent");
        assertThat(lane.isIdle()).isTrue();
    }

    @Test
    void aRequestThatCannotBeSentIsAnsweredAtOnceAndTheNextOneIsSent() {
        RequestLane lane = lanes.open();
        lane.isAt("1001001");

        lane.submit(
                new Asked("unsendable", false) {
                    @Override
                    public void send(@Nullable String device, Consumer<RequestOutcome> ended) {
                        throw new IllegalStateException("a defect");
                    }
                },
                0);
        lane.submit(new Asked("next", false), 0);

        assertThat(heard).containsExactly("unsendable: late", "next sent");
    }

    /** A request that nobody answers. */
    private class Asked implements LaneRequest {

        private final String name;
        private final boolean broken;

        Asked(String name, boolean broken) {
            this.name = name;
            this.broken = broken;
        }

        @Override
        public @Nullable String device() {
            return null;
        }

        @Override
        public @Nullable LaneRequest precededBy(@Nullable String device) {
            if (broken) {
                throw new IllegalStateException("a defect");
            }
            return null;
        }

        @Override
        public void send(@Nullable String device, Consumer<RequestOutcome> ended) {
            heard.add(name + " sent");
        }

        @Override
        public boolean isFulfilledByConfirmation() {
            return false;
        }

        @Override
        public boolean isFulfilledBy(Observation seen) {
            return false;
        }

        @Override
        public void ask(Runnable answered) {}

        @Override
        public void succeeded() {
            heard.add(name + " succeeded");
        }

        @Override
        public void failed(ApiErrorsData error) {
            heard.add(name + ": " + error.apiError().errorMessage());
        }
    }
}
