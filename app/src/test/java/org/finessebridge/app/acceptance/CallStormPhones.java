package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.finessebridge.app.acceptance.CallStorm.End;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.session.SimulatedServer;

/** What happens in a storm without a client: callers, numbers outside, phones, scripts. On the simulator's thread. */
final class CallStormPhones {

    static final String QUEUE = "7000";
    static final String BUSY_HERE = "7003";
    static final String ANSWERS = "4085550110";
    static final String BUSY = "4085550100";
    static final String REJECTS = "4085550101";
    static final String RINGS = "4085550102";
    static final String UNKNOWN = "4085550103";

    private static final int MOST_CALLS = 10;

    private static final List<WrapupDataMode> MODES = List.of(WrapupDataMode.values());

    private final CallStorm storm;
    private final Random random;
    private int callers;

    CallStormPhones(CallStorm storm, Random random) {
        this.storm = storm;
        this.random = random;
    }

    /** Numbers outside do what they do at once, and each desk has its mode of wrap-up. */
    void prepare(SimulatedServer playing) {
        playing.telephony()
                .externalParties(number -> ExternalBehaviour.of(
                        switch (number) {
                            case BUSY -> ExternalBehaviour.Kind.BUSY;
                            case REJECTS -> ExternalBehaviour.Kind.REJECTS;
                            case RINGS -> ExternalBehaviour.Kind.RINGS;
                            case UNKNOWN -> ExternalBehaviour.Kind.UNKNOWN;
                            default ->
                                number.length() >= 10 ? ExternalBehaviour.Kind.ANSWERS : ExternalBehaviour.Kind.UNKNOWN;
                        }));
        for (String user : CallStorm.USERS) {
            WrapupDataMode incoming = MODES.get(random.nextInt(MODES.size()));
            WrapupDataMode outgoing = MODES.get(random.nextInt(MODES.size()));
            storm.note("%s wraps up %s, %s".formatted(user, incoming, outgoing));
            Objects.requireNonNull(playing.telephony().agents().byId(user))
                    .settings(DeskSettings.DEFAULT.withWrapup(incoming, outgoing, Duration.ZERO));
        }
    }

    /** A caller outside dials a number of the centre, or a script sets a variable. */
    void callerCalls(SimulatedServer playing) {
        if (playing.telephony().calls().size() >= MOST_CALLS) {
            return;
        }
        String ani = String.valueOf(4_085_550_500L + callers++);
        String to = switch (random.nextInt(8)) {
            case 0 -> BUSY_HERE;
            case 1, 2, 3, 4 -> QUEUE;
            default -> CallStorm.USERS.get(random.nextInt(CallStorm.USERS.size()));
        };
        storm.note("%s calls %s".formatted(ani, to));
        playing.telephony()
                .inbound(
                        ani,
                        to,
                        CallData.NONE
                                .with(2, CallStormText.any(random, 40))
                                .with("user.Segment", CallStormText.any(random, 210)));
    }

    /** Some end of some call does something. */
    void somebodyElseActs(SimulatedServer playing) {
        List<End> ends = CallStorm.ends(playing);
        if (ends.isEmpty()) {
            return;
        }
        End end = ends.get(random.nextInt(ends.size()));
        long call = end.call().callId();
        String device = end.party().device();
        LocalConnectionState state = end.party().state();
        Telephony phones = playing.telephony();
        int dice = random.nextInt(10);
        String what = "%s, %s in %d, ".formatted(device, state, call);
        if (dice < 2) {
            String value = CallStormText.any(random, 40);
            storm.note("a script sets callVariable4 of " + call);
            phones.setData(call, CallData.NONE.with(4, value).with("user.Script", "s" + random.nextInt(100)));
        } else if (state == LocalConnectionState.ALERTING && dice < 6) {
            storm.note(what + "answers");
            phones.answer(call, device);
        } else if (state == LocalConnectionState.ALERTING && end.party().monitored() && dice < 8) {
            storm.note(what + "does not answer");
            phones.divert(call, device, QUEUE, EventCause.REDIRECTED);
        } else if (end.party().monitored() && state == LocalConnectionState.CONNECT && dice < 5) {
            storm.note(what + "holds");
            phones.hold(call, device);
        } else if (end.party().monitored() && state == LocalConnectionState.HOLD && dice < 7) {
            storm.note(what + "retrieves");
            phones.retrieve(call, device);
        } else if (dice > 7) {
            storm.note(what + "hangs up");
            phones.hangUp(call, device);
        }
    }

    /** Everybody hangs up. */
    void hangUpAll(SimulatedServer playing) {
        for (End end : CallStorm.ends(playing)) {
            boolean isThere = playing.telephony().call(end.call().callId()) != null;
            if (isThere && end.party().state() != LocalConnectionState.NULL) {
                storm.note("%s hangs up %d"
                        .formatted(end.party().device(), end.call().callId()));
                try {
                    playing.telephony().hangUp(end.call().callId(), end.party().device());
                } catch (CallRefusedException e) {
                    storm.note("   has left it");
                }
            }
        }
    }
}
