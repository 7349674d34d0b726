package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.systeminfo.ServiceCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every two causes that can hold at once, in the order of docs/service-state.md: whichever begins first, the one that
 * comes first there is told, and when it ends the other.
 */
class ServingTest {

    private final BridgeParts parts = new BridgeParts(Deployment.Type.UCCE) {};
    private final Serving serving = new Serving(parts.publisher, () -> {});

    @AfterEach
    void stop() {
        parts.bridge.stop();
    }

    private void begin(ServiceCause cause) {
        switch (cause) {
            case STOPPING -> serving.stopping();
            case MAINTENANCE -> serving.sessionLost("it asked", true);
            case CTI_DOWN -> serving.sessionLost("it is gone", false);
            case STARTING -> {
                // so it begins
            }
            case PERIPHERAL_OFFLINE ->
                assertThat(serving.peripheral(PlayedBridge.health(false))).isFalse();
            case RECOVERING -> serving.recovering();
            case NOTIFICATION_SERVICE_DOWN -> serving.pubSubUnavailable("stopped");
        }
    }

    private void end(ServiceCause cause) {
        switch (cause) {
            case STOPPING -> throw new AssertionError("it stays");
            case MAINTENANCE, CTI_DOWN, STARTING -> {
                serving.sessionOpened(PlayedBridge.health(true));
                serving.recovered();
            }
            case PERIPHERAL_OFFLINE ->
                assertThat(serving.peripheral(PlayedBridge.health(true))).isTrue();
            case RECOVERING -> serving.recovered();
            case NOTIFICATION_SERVICE_DOWN -> serving.pubSubAvailable();
        }
    }

    private String told() {
        return parts.serviceState.get().reason().split(" ", 2)[0];
    }

    private static Arguments pair(ServiceCause first, ServiceCause second) {
        return Arguments.of(first, second);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair(ServiceCause.MAINTENANCE, ServiceCause.NOTIFICATION_SERVICE_DOWN),
                pair(ServiceCause.CTI_DOWN, ServiceCause.NOTIFICATION_SERVICE_DOWN),
                pair(ServiceCause.STARTING, ServiceCause.NOTIFICATION_SERVICE_DOWN),
                pair(ServiceCause.PERIPHERAL_OFFLINE, ServiceCause.RECOVERING),
                pair(ServiceCause.PERIPHERAL_OFFLINE, ServiceCause.NOTIFICATION_SERVICE_DOWN),
                pair(ServiceCause.RECOVERING, ServiceCause.NOTIFICATION_SERVICE_DOWN));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whenTheFirstEndsTheOtherIsTold(ServiceCause first, ServiceCause second) {
        for (List<ServiceCause> order : List.of(List.of(first, second), List.of(second, first))) {
            if (first != ServiceCause.STARTING) {
                serve();
            }
            order.forEach(this::begin);
            assertThat(told()).as("begun as %s", order).isEqualTo(first.name());

            end(first);
            if (first == ServiceCause.PERIPHERAL_OFFLINE && second != ServiceCause.RECOVERING) {
                assertThat(told()).as("what is read anew").isEqualTo("RECOVERING");
                serving.recovered();
            }
            assertThat(told()).as("begun as %s", order).isEqualTo(second.name());
            assertThat(serving.serves()).isFalse();

            end(second);
            assertThat(told()).isEmpty();
            assertThat(serving.serves()).isTrue();
            if (first == ServiceCause.STARTING) {
                return; // which is once, and before all
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whenTheOtherEndsNothingIsNew(ServiceCause first, ServiceCause second) {
        if (first != ServiceCause.STARTING) {
            serve();
        }
        begin(first);
        begin(second);
        end(second);

        assertThat(told()).isEqualTo(first.name());
        assertThat(serving.serves()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void nothingIsToldBeforeTheEndOfTheServer(ServiceCause first, ServiceCause second) {
        if (first != ServiceCause.STARTING) {
            serve();
        }
        begin(second);
        begin(ServiceCause.STOPPING);
        begin(first);
        assertThat(told()).isEqualTo("STOPPING");

        end(first);
        serving.recovered();
        end(second);
        assertThat(told()).isEqualTo("STOPPING");
        assertThat(serving.serves()).isFalse();
    }

    private void serve() {
        serving.sessionOpened(PlayedBridge.health(true));
        serving.recovered();
        assertThat(serving.serves()).isTrue();
    }
}
