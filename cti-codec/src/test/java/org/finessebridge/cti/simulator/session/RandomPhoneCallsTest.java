package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.SupervisoryAction;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.Route;
import org.finessebridge.cti.simulator.call.TelephonyListener;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of calls whatever is done with them. */
class RandomPhoneCallsTest {

    private static final List<String> DEVICES = List.of("1001", "1002", "1003", "1009");
    private static final List<String> NUMBERS =
            List.of("1001", "1002", "1003", "1009", "7000", "4085550123", "12", "1500");
    private static final int STEPS = 1500;

    private final Map<String, Integer> open = new HashMap<>();
    private final Set<String> streams = new HashSet<>();
    private long lastCallId = PhoneBench.FIRST - 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsItsPromises(long seed) {
        PhoneBench bench = seed % 2 == 0 ? PhoneBench.ofUccx() : PhoneBench.ofUcce();
        if (seed > 4) {
            CallEventOrder order = CallEventOrder.atRandom(seed);
            bench.server.behaviour(SimulatorBehaviour.ordering(
                    new CallEventOrder(true, true, true, true, true, false, true, order.delaysEndOfWork(), seed)));
        }
        bench.settings(
                "2",
                DeskSettings.DEFAULT.withWrapup(
                        WrapupDataMode.REQUIRED, WrapupDataMode.REQUIRED, Duration.ofSeconds(5)));
        bench.phones.routing(call -> call.dialedNumber().equals("7000") ? new Route.Queued(76) : new Route.Unknown());
        bench.phones.listen(new TelephonyListener() {
            @Override
            public void callBegan(CallSnapshot call) {
                assertThat(call.callId()).isEqualTo(++lastCallId);
            }
        });
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step(bench, random);
            List<CtiMessage> events = bench.client.readAll();
            check(events);
            assertThat(bench.phones.calls())
                    .as("seed %d step %d", seed, step)
                    .allSatisfy(RandomPhoneCallsTest::makesSense);
        }
        settle(bench);
    }

    /** Nobody is left in a call, and all is told. */
    private void settle(PhoneBench bench) {
        for (CallSnapshot call : bench.phones.calls()) {
            call.parties().forEach(party -> quietly(() -> bench.phones.hangUp(call.callId(), party.device())));
        }
        bench.time.advance(Duration.ofSeconds(10));
        for (String device : DEVICES) {
            bench.write(bench.state(device.substring(3), AgentState.NOT_READY, 0));
        }
        check(bench.client.readAll());
        assertThat(bench.phones.calls()).isEmpty();
        assertThat(open).isEmpty();
        assertThat(streams).isEmpty();
        Map<String, AgentSnapshot> agents = bench.server.agentStates();
        assertThat(agents.values())
                .extracting(AgentSnapshot::state)
                .containsAnyOf(AgentState.AVAILABLE, AgentState.NOT_READY)
                .isSubsetOf(AgentState.AVAILABLE, AgentState.NOT_READY);
    }

    private static void makesSense(CallSnapshot call) {
        assertThat(call.parties()).isNotEmpty();
        assertThat(call.parties()).extracting(PartySnapshot::device).doesNotHaveDuplicates();
    }

    private void check(List<CtiMessage> events) {
        for (CtiMessage event : events) {
            switch (event) {
                case RtpStartedEvent started -> {
                    isOpen(started.connectionCallId(), started.connectionDeviceId());
                    assertThat(streams.add(stream(
                                    started.connectionCallId(),
                                    started.connectionDeviceId(),
                                    started.direction().raw())))
                            .isTrue();
                }
                case RtpStoppedEvent stopped -> {
                    isOpen(stopped.connectionCallId(), stopped.connectionDeviceId());
                    assertThat(streams.remove(stream(
                                    stopped.connectionCallId(),
                                    stopped.connectionDeviceId(),
                                    stopped.direction().raw())))
                            .isTrue();
                }
                case BeginCallEvent begin -> {
                    begins(begin.connectionCallId(), begin.connectionDeviceId());
                }
                case CallTransferredEvent joined -> joins(joined.connectedParties());
                case CallConferencedEvent joined -> joins(joined.connectedParties());
                case EndCallEvent end ->
                    assertThat(open.remove(end.connectionCallId() + "@" + end.connectionDeviceId()))
                            .as("END_CALL of %d at %s", end.connectionCallId(), end.connectionDeviceId())
                            .isNotNull();
                case CallDeliveredEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallEstablishedEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallFailedEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallHeldEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallRetrievedEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallDivertedEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallDataUpdateEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallConnectionClearedEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                case CallClearedEvent e -> isOpen(e.connectionCallId(), e.connectionDeviceId());
                default -> {}
            }
        }
    }

    private static String stream(long callId, @Nullable String device, long direction) {
        return callId + "@" + device + " " + direction;
    }

    private void isOpen(long callId, @Nullable String device) {
        assertThat(open).as("events between BEGIN_CALL and END_CALL").containsKey(callId + "@" + device);
    }

    private void begins(long callId, @Nullable String device) {
        assertThat(open.put(callId + "@" + device, 1))
                .as("BEGIN_CALL of %d at %s", callId, device)
                .isNull();
    }

    private void joins(List<ConnectedParty> parties) {
        parties.stream()
                .filter(party ->
                        Objects.requireNonNull(party.connectedPartyDeviceId()).startsWith("1"))
                .forEach(party -> open.put(party.connectedPartyCallId() + "@" + party.connectedPartyDeviceId(), 1));
    }

    private static void step(PhoneBench bench, Random random) {
        String device = one(DEVICES, random);
        String number = one(NUMBERS, random);
        CallRequestsOf of = CallRequestsOf.at(device);
        long call = random.nextInt(2) == 0 ? any(bench, random) : at(bench, device, random);
        long other = at(bench, device, random);
        List<Consumer<PhoneBench>> deeds = new ArrayList<>(List.of(
                b -> b.write(of.make(number)),
                b -> b.write(of.answer(call)),
                b -> b.write(of.answer(other)),
                b -> b.write(of.hold(call)),
                b -> b.write(of.retrieve(call)),
                b -> b.write(of.clear(call)),
                b -> b.write(of.consult(call, number)),
                b -> b.write(of.transfer(call, other)),
                b -> b.write(of.conference(call, other)),
                b -> b.write(of.transferTo(call, number)),
                b -> b.write(of.data(call, "user.x", "1")),
                b -> b.write(of.monitor(number)),
                b -> b.write(of.supervise(SupervisoryAction.BARGE_IN, number, other, call)),
                b -> b.write(of.supervise(SupervisoryAction.INTERCEPT, number, other, call)),
                b -> b.phones.inbound("40855501" + random.nextInt(10, 99), number, CallData.NONE),
                b -> b.phones.abandon(PhoneBench.FIRST + call),
                b -> b.phones.divert(PhoneBench.FIRST + call, device, number, EventCause.REDIRECTED),
                b -> b.write(b.state(device.substring(3), AgentState.AVAILABLE, 0)),
                b -> b.write(b.state(device.substring(3), AgentState.NOT_READY, 1)),
                b -> b.write(b.state(device.substring(3), AgentState.WORK_READY, 0)),
                b -> b.time.advance(Duration.ofSeconds(1)),
                b -> b.phones.deliver(
                        PhoneBench.FIRST + call,
                        Objects.requireNonNull(b.phones.agents().byId(device.substring(3))),
                        76)));
        Consumer<PhoneBench> deed = one(deeds, random);
        quietly(() -> deed.accept(bench));
    }

    private static long any(PhoneBench bench, Random random) {
        List<CallSnapshot> calls = bench.phones.calls();
        return calls.isEmpty() ? 0 : one(calls, random).callId() - PhoneBench.FIRST;
    }

    private static long at(PhoneBench bench, String device, Random random) {
        List<CallSnapshot> calls = bench.phones.calls().stream()
                .filter(call -> call.party(device) != null)
                .toList();
        return calls.isEmpty() ? 0 : one(calls, random).callId() - PhoneBench.FIRST;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void quietly(Runnable deed) {
        try {
            deed.run();
        } catch (CallRefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
