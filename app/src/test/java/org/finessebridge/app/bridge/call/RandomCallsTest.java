package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.C;
import static org.finessebridge.app.bridge.call.HeardCalls.S;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.EventCause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a server sends in whatever order: what users hear stays consistent, and nothing stays behind. */
class RandomCallsTest {

    private static final List<String> AGENTS = List.of(A, B, C, S);
    private static final List<String> DEVICES = List.of(A, B, C, S, X, "6201");
    private static final List<CallType> TYPES = List.of(
            CallType.AGENT_INSIDE,
            CallType.PREROUTE_ACD_IN,
            CallType.CONSULT,
            CallType.OTHER_IN,
            CallType.SUPERVISOR_MONITOR,
            CallType.SUPERVISOR_BARGEIN,
            CallType.RESERVATION_PREVIEW,
            CallType.CUSTOMER_PREVIEW,
            CallType.RESERVATION_PREDICTIVE,
            CallType.TRANSFER_IN,
            CallType.OFFERED);
    private static final UserState[] STATES = UserState.values();
    private static final int SEEDS = 150;
    private static final int STEPS = 300;

    @ParameterizedTest
    @EnumSource(Deployment.Type.class)
    void isConsistent(Deployment.Type type) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                run(type, seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + " of " + type, e);
            }
        }
    }

    private static void run(Deployment.Type type, long seed) {
        Random random = new Random(seed);
        HeardCalls calls = new HeardCalls(type);
        Map<String, Map<String, Dialog>> heard = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            step(calls, random);
            check(calls, heard);
        }
        for (long callId = 1; callId <= 5; callId++) {
            for (String device : DEVICES) {
                calls.end(callId, device);
            }
        }
        AGENTS.forEach(agent -> calls.agent(agent, UserState.READY));
        calls.later(10_000);
        calls.heard(calls.book().tick());
        check(calls, heard);
        for (long callId : calls.book().callIds()) {
            calls.heard(calls.book().gone(callId)); // of devices that no END_CALL_EVENT was sent for
        }
        check(calls, heard);
        assertThat(calls.book().callIds()).isEmpty();
        assertThat(heard.values()).allMatch(Map::isEmpty);
    }

    private static void step(HeardCalls calls, Random random) {
        long callId = 1L + random.nextInt(5);
        long other = 1L + random.nextInt(5);
        String one = DEVICES.get(random.nextInt(DEVICES.size()));
        String two = DEVICES.get(random.nextInt(DEVICES.size()));
        String agent = AGENTS.get(random.nextInt(AGENTS.size()));
        CallType type = TYPES.get(random.nextInt(TYPES.size()));
        calls.later(random.nextInt(500));
        switch (random.nextInt(24)) {
            case 0, 1 -> calls.begin(callId, one, type, two, one);
            case 2 -> calls.offHook(callId, one);
            case 3 -> calls.originated(callId, one, two);
            case 4, 5 -> calls.delivered(callId, one, two);
            case 6, 7 -> calls.established(callId, one, two);
            case 8 -> calls.held(callId, one);
            case 9 -> calls.retrieved(callId, one);
            case 10 -> calls.failed(callId, one, EventCause.BUSY);
            case 11 -> calls.diverted(callId, one);
            case 12 -> calls.released(callId, one, two);
            case 13 -> calls.cleared(callId, one);
            case 14, 15 -> calls.end(callId, one);
            case 16 -> calls.transferred(callId, other, agent, one, one, two);
            case 17 -> calls.conferenced(callId, other, agent, one, agent, one, two);
            case 18 -> calls.data(callId, one, type, builder -> builder.callVariable1("v" + random.nextInt(3)));
            case 19 -> calls.data(callId, one, type, builder -> builder.newConnectionCallId(other));
            case 20 -> calls.signsOut(agent);
            case 21 -> calls.heard(calls.book().tick());
            default -> calls.agent(agent, STATES[random.nextInt(STATES.length)]);
        }
    }

    /** POST once, then PUT, DELETE once; what is asked for is what was heard last. */
    private static void check(HeardCalls calls, Map<String, Map<String, Dialog>> heard) {
        for (DialogNews news : calls.takeNews()) {
            Map<String, Dialog> theirs = heard.computeIfAbsent(news.loginId(), id -> new HashMap<>());
            String id = news.dialog().id();
            switch (news.kind()) {
                case POST -> assertThat(theirs.put(id, news.dialog())).isNull();
                case PUT -> {
                    Dialog before = theirs.put(id, news.dialog());
                    assertThat(before).isNotNull();
                    assertThat(news.dialog().isSameButForTime(before)).isFalse();
                }
                case DELETE -> assertThat(theirs.remove(id)).isNotNull();
            }
        }
        for (String agent : AGENTS) {
            assertThat(calls.book().dialogsOf(agent))
                    .containsExactlyInAnyOrderElementsOf(
                            heard.getOrDefault(agent, Map.of()).values());
        }
    }
}
