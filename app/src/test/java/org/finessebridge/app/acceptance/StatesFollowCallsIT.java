package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Route;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An agent's day as the own node tells it, whether agents' events come before those of calls or after. */
class StatesFollowCallsIT {

    private static final String AGENT = "2001";

    @SuppressWarnings("NullAway.Init") // before each test
    private RunningServer server;

    @SuppressWarnings("NullAway.Init") // before each test
    private Desktop desktop;

    static Stream<CallEventOrder> orders() {
        return Stream.of(CallEventOrder.USUAL, CallEventOrder.withAgentStatesLast(), CallEventOrder.confirmingLast());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void talkingHoldAndWrapUpThatIsRequired(CallEventOrder order) throws Exception {
        try (RunningServer started = RunningServer.start();
                Desktop agent = SmackDesktop.overTcp(started, AGENT)) {
            begin(started, agent, order, WrapupDataMode.REQUIRED);
            server.rest(AGENT).login(AGENT, AGENT, "in");
            ReceivedUpdate signedIn = until("NOT_READY").getLast();
            assertThat(signedIn.text("wrapUpOnIncoming")).isEqualTo("REQUIRED");
            assertThat(signedIn.text("wrapUpTimer")).isEqualTo("7200");
            ask("READY");
            until("READY");

            long call = inbound();
            assertThat(states(until("RESERVED"))).containsExactly("RESERVED/");
            play(phones -> phones.answer(call, AGENT));
            assertThat(states(until("TALKING"))).containsExactly("TALKING/");
            play(phones -> phones.hold(call, AGENT));
            assertThat(states(until("HOLD"))).containsExactly("HOLD/");
            play(phones -> phones.retrieve(call, AGENT));
            assertThat(states(until("TALKING"))).containsExactly("TALKING/");

            ask("NOT_READY");
            assertThat(states(until("TALKING"))).containsExactly("TALKING/NOT_READY");
            ask("READY");
            assertThat(states(until("TALKING"))).containsExactly("TALKING/READY");
            ask("NOT_READY");
            assertThat(states(until("TALKING"))).containsExactly("TALKING/NOT_READY");

            play(phones -> phones.abandon(call));
            assertThat(states(until("WORK"))).containsExactly("WORK/");
            ask("NOT_READY");
            assertThat(states(until("NOT_READY"))).containsExactly("NOT_READY/");
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void wrapUpIsAskedForWhereItIsOptional(CallEventOrder order) throws Exception {
        try (RunningServer started = RunningServer.start();
                Desktop agent = SmackDesktop.overTcp(started, AGENT)) {
            begin(started, agent, order, WrapupDataMode.OPTIONAL);
            server.rest(AGENT).login(AGENT, AGENT, "in");
            ask("READY");
            until("READY");
            assertThat(change("WORK_READY")).isEqualTo(400);
            long call = talk();
            ask("WORK_READY");
            assertThat(states(until("TALKING"))).containsExactly("TALKING/WORK_READY");
            play(phones -> phones.abandon(call));
            assertThat(states(until("WORK_READY"))).containsExactly("WORK_READY/");
            ask("READY");
            until("READY");

            long next = talk();
            play(phones -> phones.abandon(next));
            assertThat(states(until("READY"))).containsExactly("READY/");
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aSupervisorSignsTheAgentOutAfterTheCall(CallEventOrder order) throws Exception {
        try (RunningServer started = RunningServer.start();
                Desktop agent = SmackDesktop.overTcp(started, AGENT)) {
            begin(started, agent, order, WrapupDataMode.NOT_ALLOWED);
            server.rest(AGENT).login(AGENT, AGENT, "in");
            ask("READY");
            until("READY");
            long call = talk();
            assertThat(change("LOGOUT")).isEqualTo(400);
            assertThat(change("WORK")).isEqualTo(400);
            assertThat(server.rest("3001").changeState(AGENT, "NOT_READY", "no").statusCode())
                    .isEqualTo(400);

            server.rest("3001").changeState(AGENT, "LOGOUT", "out");
            assertThat(states(until("TALKING"))).containsExactly("TALKING/LOGOUT");
            play(phones -> phones.abandon(call));
            assertThat(states(until("LOGOUT"))).containsExactly("LOGOUT/");
        }
    }

    private void begin(RunningServer started, Desktop agent, CallEventOrder order, WrapupDataMode wrapUp) {
        server = started;
        desktop = agent;
        server.simulator().behaviour(SimulatorBehaviour.ordering(order)).join();
        play(phones -> {
            phones.routing(arrived -> new Route.Queued(10));
            desk(phones).settings(DeskSettings.DEFAULT.withWrapup(wrapUp, wrapUp, Duration.ofHours(2)));
        });
    }

    private static AgentDesk desk(Telephony phones) {
        return Objects.requireNonNull(phones.agents().byId(AGENT));
    }

    private long talk() {
        long call = inbound();
        until("RESERVED");
        play(phones -> phones.answer(call, AGENT));
        until("TALKING");
        return call;
    }

    private long inbound() {
        AtomicLong call = new AtomicLong();
        play(phones -> {
            call.set(phones.inbound("4085550199", "7000", CallData.NONE));
        });
        return call.get();
    }

    private void play(Consumer<Telephony> what) {
        server.simulator().play(playing -> what.accept(playing.telephony())).join();
    }

    private void ask(String state) {
        assertThat(change(state)).isEqualTo(202);
    }

    private int change(String state) {
        return server.rest(AGENT).changeState(AGENT, state, "asked").statusCode();
    }

    /** The updates of the user until, and with, the one of that state. */
    private List<ReceivedUpdate> until(String state) {
        List<ReceivedUpdate> heard = new ArrayList<>();
        Predicate<ReceivedUpdate> ofUser = update -> update.node().equals("/finesse/api/User/" + AGENT);
        desktop.next(update -> {
            if (ofUser.test(update)) {
                heard.add(update);
            }
            return ofUser.test(update) && update.state().equals(state);
        });
        return heard;
    }

    private static List<String> states(List<ReceivedUpdate> updates) {
        return updates.stream()
                .map(update -> update.state() + "/" + update.text("pendingState"))
                .toList();
    }
}
