package org.finessebridge.cti.simulator.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.finessebridge.cti.simulator.centre.TrafficProfile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Callers by a profile: each dials, waits as long as the patience lasts, and talks for a while. The
 * same profile makes the same traffic, where the same happens to it. Used on the simulator's event
 * loop only.
 */
public final class Traffic implements TelephonyListener {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    /** More callers cannot be asked for. */
    public static final long MOST_CALLS_AN_HOUR = 1_000_000;

    /** Callers at one time; more do not call. */
    private static final int MOST_CALLS = 10_000;

    private static final int NUMBERS = 10_000;
    private static final double MILLIS_OF_HOUR = 3_600_000;

    private final Telephony telephony;
    private final CentreTime time;
    private final TrafficProfile profile;
    private final TrafficAgents agents;
    private final Random arrivals;
    private final Random chance;
    private final Map<Long, Caller> callers = new HashMap<>();
    private Runnable nextCall = () -> {};
    private @Nullable Long constantRate;
    private Runnable listener = () -> {};
    private boolean running;
    private long made;
    private long abandoned;

    /** A caller, and what the caller will do next. */
    private static final class Caller {
        private boolean talks;
        private Runnable timer = () -> {};

        void timer(Runnable next) {
            timer.run();
            timer = next;
        }
    }

    /** Traffic that has not begun. */
    public Traffic(Telephony telephony, CentreTime time, AgentChanges changes, TrafficProfile profile) {
        this.telephony = telephony;
        this.time = time;
        this.profile = profile;
        this.arrivals = new Random(profile.seed());
        this.chance = new Random(~profile.seed());
        this.agents = new TrafficAgents(telephony, time, changes, profile, new Random(profile.seed() + 1));
        telephony.listen(this);
    }

    /** Whether callers call. */
    public boolean isRunning() {
        return running;
    }

    /** Callers an hour, where somebody has said so; null for as the profile says. */
    public @Nullable Long rate() {
        return constantRate;
    }

    /** How many calls there have been. */
    public long callsMade() {
        return made;
    }

    /** How many of them the callers have given up. */
    public long callsAbandoned() {
        return abandoned;
    }

    /** How many callers there are at the moment. */
    public int callsNow() {
        return callers.size();
    }

    /** Runs when traffic has started or stopped; there is one listener. */
    public void listen(Runnable next) {
        listener = next;
    }

    /**
     * How many callers there are from now on, at every hour.
     *
     * @param callsPerHour from 0 to {@link #MOST_CALLS_AN_HOUR}; null for as the profile says
     */
    public void rate(@Nullable Long callsPerHour) {
        if (callsPerHour != null && (callsPerHour < 0 || callsPerHour > MOST_CALLS_AN_HOUR)) {
            throw new IllegalArgumentException(
                    "there are 0 to %d calls an hour, not %d".formatted(MOST_CALLS_AN_HOUR, callsPerHour));
        }
        constantRate = callsPerHour;
        if (running) {
            nextCall.run();
            await();
        }
    }

    /** Chance begins anew, as a profile with this seed has it. */
    public void seed(long seed) {
        arrivals.setSeed(seed);
        chance.setSeed(~seed);
        agents.seed(seed + 1);
    }

    /** Callers call from now on, and agents act. Does nothing where they do already. */
    public void start() {
        if (!running) {
            running = true;
            agents.start();
            await();
            LOG.info("Traffic has started: callers dial {}", profile.dialedNumbers());
            listener.run();
        }
    }

    /**
     * Nobody calls any more: callers who wait or hear it ring hang up, and are not counted as having
     * given up, since no agent would come. Who talks does so to the end.
     */
    public void stop() {
        if (running) {
            running = false;
            nextCall.run();
            agents.stop();
            Map.copyOf(callers).forEach((callId, caller) -> {
                if (!caller.talks) {
                    end(callId);
                }
            });
            LOG.info("Traffic has stopped after {} calls, of which {} were abandoned", made, abandoned);
            listener.run();
        }
    }

    /** Waits for the next call: in the hour that it is by that hour's rate. */
    private void await() {
        Instant now = time.now();
        Duration untilNextHour =
                Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        Long constant = constantRate;
        long rate = constant == null
                ? profile.callsPerHour().get(now.atOffset(ZoneOffset.UTC).getHour())
                : constant;
        double share = -Math.log(1 - arrivals.nextDouble());
        Duration wait = rate == 0 ? untilNextHour : Duration.ofMillis(Math.round(share * MILLIS_OF_HOUR / rate));
        // Exponential times have no memory: who has not called by the next hour is drawn anew.
        nextCall = wait.compareTo(untilNextHour) >= 0
                ? time.after(untilNextHour, this::await)
                : time.after(wait, this::arrive);
    }

    private void arrive() {
        await();
        if (callers.size() >= MOST_CALLS) {
            return;
        }
        String number = profile.dialedNumbers()
                .get(arrivals.nextInt(profile.dialedNumbers().size()));
        String ani = "408555%04d".formatted(arrivals.nextInt(NUMBERS));
        try {
            made++;
            long id = telephony.inbound(ani, number, CallData.NONE);
            CallSnapshot call = telephony.call(id);
            if (call == null) {
                return; // It was busy.
            }
            Caller caller = new Caller();
            callers.put(id, caller);
            caller.timer(time.after(profile.patience().next(chance), () -> giveUp(id)));
            callChanged(call);
        } catch (CallRefusedException e) {
            LOG.debug("A caller cannot dial {}", number, e);
        }
    }

    @Override
    public void callChanged(CallSnapshot call) {
        Caller caller = callers.get(call.callId());
        if (caller == null || caller.talks) {
            return;
        }
        boolean answered = call.parties().stream()
                .anyMatch(party -> party.monitored() && party.state() == LocalConnectionState.CONNECT);
        if (answered) {
            caller.talks = true;
            caller.timer(time.after(profile.talk().next(chance), () -> end(call.callId())));
        }
    }

    @Override
    public void callEnded(CallSnapshot call) {
        Caller caller = callers.remove(call.callId());
        if (caller != null) {
            caller.timer(() -> {});
        }
    }

    private void giveUp(long callId) {
        abandoned++;
        end(callId);
    }

    private void end(long callId) {
        try {
            telephony.abandon(callId);
        } catch (CallRefusedException e) {
            LOG.debug("The caller of {} is gone already", callId, e);
            callers.remove(callId);
        }
    }
}
