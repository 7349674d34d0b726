package org.finessebridge.cti.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.TimeDistribution;
import org.finessebridge.cti.simulator.centre.TrafficProfile;
import org.finessebridge.cti.simulator.queue.SimulatedFloor;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void makesAboutAsManyCallsAnHourAsTheProfileSays() {
        Traffic traffic = started(SimulatedFloor.with(profile(1, everyHour(600))), HOUR);

        assertThat(traffic.callsMade()).isBetween(500L, 700L);
    }

    @Test
    void nobodyCallsInAnHourWithoutCalls() {
        List<Long> atFive = new ArrayList<>(everyHour(0));
        atFive.set(5, 600L);
        SimulatedFloor floor = SimulatedFloor.with(profile(1, atFive)); // it is 03:04:05
        Traffic traffic = started(floor, Duration.ofMinutes(115));
        assertThat(traffic.callsMade()).isZero();

        floor.pass(HOUR);
        assertThat(traffic.callsMade()).isBetween(500L, 700L);
        floor.pass(HOUR.multipliedBy(5));
        assertThat(traffic.callsMade()).isBetween(500L, 700L);
    }

    @Test
    void makesTheSameTrafficOfTheSameSeed() {
        assertThat(heard(7)).isNotEmpty().isEqualTo(heard(7)).isNotEqualTo(heard(8));
    }

    @Test
    void agentsActOnlyWhereTheProfileSaysSo() {
        SimulatedFloor floor = SimulatedFloor.with(profile(1, everyHour(200)));
        Traffic traffic = started(floor, HOUR);

        assertThat(floor.agent("2003").state()).isEqualTo(AgentState.LOGOUT);
        assertThat(traffic.callsMade() - traffic.callsAbandoned()).isPositive();
    }

    @Test
    void callersGiveUpWhereNobodyAnswers() {
        TrafficProfile nobody = new TrafficProfile(
                1, everyHour(600), List.of("7000"), seconds(60), seconds(5), seconds(3), seconds(30), List.of());
        SimulatedFloor floor = SimulatedFloor.with(nobody);
        Traffic traffic = started(floor, HOUR);

        assertThat(traffic.callsAbandoned()).isBetween(400L, 700L);
        assertThat(floor.server().life().queues().waitingFor(10)).hasSizeLessThan(60);
    }

    @Test
    void leavesNothingBehindWhenItStops() {
        SimulatedFloor floor = SimulatedFloor.with(profile(3, everyHour(300)));
        Traffic traffic = started(floor, HOUR);
        traffic.stop();
        floor.pass(HOUR);
        long made = traffic.callsMade();
        floor.pass(HOUR);

        assertThat(floor.telephony().calls()).isEmpty();
        assertThat(traffic.callsMade()).isEqualTo(made);
    }

    @Test
    void takesTheCallersAlongWhoWaitWhenItStops() {
        SimulatedFloor floor = SimulatedFloor.with(profile(3, everyHour(3000)));
        Traffic traffic = started(floor, Duration.ofMinutes(10));
        assertThat(floor.server().life().queues().waitingFor(10)).isNotEmpty();
        long abandoned = traffic.callsAbandoned();
        traffic.stop();

        assertThat(floor.server().life().queues().waitingFor(10)).isEmpty();
        assertThat(floor.telephony().calls())
                .hasSize(traffic.callsNow())
                .allSatisfy(call ->
                        assertThat(call.parties()).allMatch(party -> party.state() == LocalConnectionState.CONNECT));
        assertThat(traffic.callsAbandoned()).isEqualTo(abandoned);
    }

    private static List<String> heard(long seed) {
        SimulatedFloor floor = SimulatedFloor.with(profile(seed, everyHour(200)));
        List<String> heard = new ArrayList<>();
        floor.telephony().listen(new TelephonyListener() {
            @Override
            public void callChanged(CallSnapshot call) {
                heard.add(call.toString());
            }
        });
        started(floor, HOUR);
        return heard;
    }

    private static Traffic started(SimulatedFloor floor, Duration runs) {
        Traffic traffic = Objects.requireNonNull(floor.server().life().traffic());
        traffic.start();
        floor.pass(runs);
        return traffic;
    }

    private static TrafficProfile profile(long seed, List<Long> callsPerHour) {
        return new TrafficProfile(
                seed,
                callsPerHour,
                List.of("7000", "7001"),
                seconds(60),
                seconds(5),
                seconds(3),
                seconds(30),
                List.of("2001", "2002"));
    }

    private static List<Long> everyHour(long calls) {
        return Collections.nCopies(TrafficProfile.HOURS, calls);
    }

    private static TimeDistribution seconds(long mean) {
        return new TimeDistribution(TimeDistribution.Shape.EXPONENTIAL, Duration.ofSeconds(mean));
    }
}
