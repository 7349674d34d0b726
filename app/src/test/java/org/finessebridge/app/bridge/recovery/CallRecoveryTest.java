package org.finessebridge.app.bridge.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.bridge.PlayedCtiServer;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls are asked for, what is taken over, and what becomes of those that nobody tells of. */
class CallRecoveryTest implements RecoveringCalls {

    private static final CtiOutcome<CtiConfirmation> INVALID_CALLID = new CtiOutcome.Rejected<>(13);
    private static final CtiOutcome<CtiConfirmation> TIMED_OUT = new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10));

    private final BridgeThread thread = new BridgeThread();
    private final PlayedCtiServer cti = new PlayedCtiServer();
    private final Set<String> devices = new TreeSet<>();
    private final Map<Long, String> known = new TreeMap<>();
    private final List<String> heard = new ArrayList<>();
    private final SessionCalls calls = new SessionCalls(cti, thread, this, () -> Set.copyOf(devices), new FakeTicker());

    @BeforeEach
    void keepQuestions() {
        cti.keepDevices();
    }

    @AfterEach
    void stop() {
        thread.stop();
    }

    @Test
    void eachCallIsReadOnceHoweverManyDevicesItHas() {
        read("1001", "1002");
        answerDevice("1001", 7L, 8L);
        answerDevice("1002", 7L);

        answerCall(7);
        answerCall(8);

        assertThat(heard).containsExactly("7 at [1001, 1002]", "8 at [1001]", "done");
    }

    @Test
    void withoutDevicesAndCallsItEndsAtOnce() {
        read();

        assertThat(heard).containsExactly("done");
    }

    @Test
    void aKnownCallOfWhichNoDeviceTellsIsGone() {
        known.put(9L, "1001");
        read("1001");

        answerDevice("1001");

        assertThat(heard).containsExactly("9 gone", "done");
    }

    @Test
    void aCallThatEndsBetweenTheQuestionsIsGone() {
        known.put(7L, "1001");
        read("1001");
        answerDevice("1001", 7L);

        answer(ofCall(7), INVALID_CALLID);

        assertThat(heard).containsExactly("7 gone", "done");
    }

    @Test
    void whereADeviceTellsNothingItsCallsAreAskedForOneByOne() {
        known.put(7L, "1001");
        known.put(8L, "1001");
        read("1001");
        answer(ofDevice("1001"), new CtiOutcome.Refused<>(33, 0, null));

        answerCall(7);
        answer(ofCall(8), INVALID_CALLID);

        assertThat(heard).containsExactly("7 at []", "8 gone", "done");
    }

    @Test
    void whatGetsNoAnswerIsAskedForOnceMoreAndThenStaysAsItWas() {
        known.put(7L, "1001");
        read("1001");
        answer(ofDevice("1001"), TIMED_OUT);
        tick();
        answerDevice("1001", 7L);
        answer(ofCall(7), TIMED_OUT);
        tick();

        answer(ofCall(7), TIMED_OUT);

        assertThat(heard).containsExactly("done");
    }

    @Test
    void aQuestionThatFoundNoRoomIsSentLater() {
        read("1001");
        answer(ofDevice("1001"), new CtiOutcome.NotSent<>("too many"));
        assertThat(cti.underWay(SnapshotDeviceReq.class)).isEmpty();
        tick();

        answerDevice("1001");

        assertThat(heard).containsExactly("done");
    }

    @Test
    void whoSignsInMeanwhileIsAskedForToo() {
        read("1001");
        devices.add("1002");
        answerDevice("1001");
        assertThat(heard).isEmpty();

        answerDevice("1002", 7L);
        answerCall(7);

        assertThat(heard).containsExactly("7 at [1002]", "done");
    }

    @Test
    void aBoundedNumberIsUnderWay() {
        read(IntStream.range(1000, 1300).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(cti.underWay(SnapshotDeviceReq.class)).hasSize(256);
        answer(cti.take(SnapshotDeviceReq.class, sent -> true), new CtiOutcome.Refused<>(4, 0, null));
        assertThat(cti.underWay(SnapshotDeviceReq.class)).hasSize(256);
    }

    @Test
    void eventsWaitForTheSnapshotsAndComeInTheirOrder() {
        event(7);
        read("1001");
        event(8);
        answerDevice("1001", 7L);
        event(7);

        answerCall(7);
        event(9);

        assertThat(heard).containsExactly("7 at [1001]", "event 7", "event 8", "event 7", "done", "event 9");
    }

    @Test
    void theEndOfTheSessionEndsIt() {
        event(7);
        read("1001", "1002");
        Sent other = ofDevice("1002");
        answer(ofDevice("1001"), new CtiOutcome.SessionLost<>("gone"));
        run(calls::mayBeUntrue);
        answer(other, new CtiOutcome.SessionLost<>("gone"));
        assertThat(heard).isEmpty();

        read("1001", "1002");
        answerDevice("1001");
        answerDevice("1002");

        assertThat(heard).containsExactly("done");
    }

    private void read(String... at) {
        devices.addAll(List.of(at));
        run(() -> calls.read(() -> heard.add("done")));
    }

    private void event(long callId) {
        run(() -> calls.changed(CallHeldEvent.builder().connectionCallId(callId).build()));
    }

    private Sent ofDevice(String device) {
        return cti.take(SnapshotDeviceReq.class, sent -> device.equals(((SnapshotDeviceReq) sent).agentInstrument()));
    }

    private Sent ofCall(long callId) {
        return cti.take(SnapshotCallReq.class, sent -> ((SnapshotCallReq) sent).connectionCallId() == callId);
    }

    private void answerDevice(String device, Long... callIds) {
        List<DeviceCall> told = Stream.of(callIds)
                .map(id -> new DeviceCall(id, null, device, null, null))
                .toList();
        answer(ofDevice(device), new CtiOutcome.Confirmed<>(new SnapshotDeviceConf(0, told, noMore())));
    }

    private static Remainder noMore() {
        return SnapshotDeviceConf.builder().build().remainder();
    }

    private void answerCall(long callId) {
        answer(
                ofCall(callId),
                new CtiOutcome.Confirmed<>(SnapshotCallConf.builder().build()));
    }

    private void answer(Sent sent, CtiOutcome<CtiConfirmation> outcome) {
        sent.outcome().accept(outcome);
        run(() -> {});
    }

    private void tick() {
        run(calls::tick);
    }

    private void run(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        thread.execute(() -> {
            task.run();
            done.complete(null);
        });
        done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public Set<Long> known() {
        return known.keySet();
    }

    @Override
    public @Nullable String deviceOf(long callId) {
        return known.get(callId);
    }

    @Override
    public void told(long callId, SnapshotCallConf call, Map<String, DeviceCall> atDevices) {
        heard.add(callId + " at " + atDevices.keySet());
    }

    @Override
    public void gone(long callId) {
        heard.add(callId + " gone");
    }

    @Override
    public void changed(CtiEvent event) {
        heard.add("event " + ((CallHeldEvent) event).connectionCallId());
    }
}
