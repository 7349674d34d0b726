package org.finessebridge.app.bridge.recovery;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the calls anew when the agents' states are known: first which calls are at the devices of
 * signed-in agents, then each of them once. A bounded number of questions is under way at a time. A
 * call that is known, but of which no device tells, is gone. Only the bridge's thread calls.
 */
public final class CallRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(CallRecovery.class);

    /** How often something is asked for that got no answer. */
    private static final int TRIES = 2;

    /** How often a question that found no room is tried, at ticks of the bridge. */
    private static final int TICKS = 25;

    private final CtiRequests cti;
    private final BridgeThread thread;
    private final RecoveringCalls calls;
    private final Supplier<Set<String>> signedInDevices;
    private final Ticker ticker;
    private final Runnable whenDone;
    private final long startedAt;
    private final QuestionWindow<SnapshotQuestion> questions;
    private final Set<String> asked = new HashSet<>();
    private final Set<Long> settled = new HashSet<>();
    private final Map<Long, Map<String, DeviceCall>> atDevices = new TreeMap<>();
    private int read;
    private int untold;
    private boolean everyDeviceTold = true;

    /**
     * @param signedInDevices the extensions where agents are signed in now
     * @param whenDone run once, when all calls have been read
     */
    public CallRecovery(
            CtiRequests cti,
            BridgeThread thread,
            RecoveringCalls calls,
            Supplier<Set<String>> signedInDevices,
            Ticker ticker,
            Runnable whenDone) {
        this.cti = cti;
        this.thread = thread;
        this.calls = calls;
        this.signedInDevices = signedInDevices;
        this.ticker = ticker;
        this.whenDone = whenDone;
        this.startedAt = ticker.nanos();
        this.questions = new QuestionWindow<>(this::ask, this::findMore, this::complete);
    }

    /** Starts; ends at once where nobody is signed in and no call is known. */
    public void start() {
        questions.goOn();
    }

    /** The session has ended: answers that still come mean nothing. */
    public void cancel() {
        questions.cancel();
    }

    /** Some time has passed: what found no room or got no answer is asked for again. */
    public void tick() {
        questions.tick();
    }

    /** What one step has learned may lead to the next: devices, then their calls, then the rest. */
    private void findMore() {
        for (String device : signedInDevices.get()) {
            if (asked.add(device)) {
                questions.add(new SnapshotQuestion.OfDevice(device, 1));
            }
        }
        if (questions.isEmpty()) {
            atDevices.forEach((callId, devices) -> askFor(callId, SnapshotQuestion.ofCall(callId, devices)));
        }
        if (questions.isEmpty()) {
            calls.known().forEach(this::ofWhichNoDeviceTold);
        }
    }

    private void askFor(Long callId, SnapshotQuestion question) {
        if (settled.add(callId)) {
            questions.add(question);
        }
    }

    private void ofWhichNoDeviceTold(Long callId) {
        if (settled.contains(callId)) {
            return;
        }
        String device = calls.deviceOf(callId);
        if (everyDeviceTold || device == null) {
            settled.add(callId);
            calls.gone(callId);
        } else {
            askFor(callId, SnapshotQuestion.ofCall(callId, device));
        }
    }

    private void complete() {
        if (untold > 0) {
            LOG.warn("The CTI server told nothing of {} calls or devices; their dialogs stay as they were", untold);
        }
        if (asked.isEmpty()) {
            LOG.debug("There are no devices whose calls could be read");
        } else {
            sayWhatWasRead();
        }
        whenDone.run();
    }

    private void sayWhatWasRead() {
        LOG.info("Read {} calls at {} devices in {} ms", read, asked.size(), (ticker.nanos() - startedAt) / 1_000_000);
    }

    private void ask(SnapshotQuestion question) {
        switch (question) {
            case SnapshotQuestion.OfDevice device ->
                cti.send(
                        device.request(),
                        outcome -> thread.execute(() -> answered(device, outcome, conf -> take(device, conf))));
            case SnapshotQuestion.OfCall call ->
                cti.send(
                        call.request(),
                        outcome -> thread.execute(() -> answered(call, outcome, conf -> take(call, conf))));
        }
    }

    private <C extends CtiConfirmation> void answered(
            SnapshotQuestion question, CtiOutcome<C> outcome, Consumer<C> take) {
        questions.answered(() -> {
            switch (outcome) {
                case CtiOutcome.Confirmed<C>(C conf) -> take.accept(conf);
                case CtiOutcome.Refused<?> refused -> refused(question, question.isAnsweredAsGone(refused));
                case CtiOutcome.Rejected<?> rejected -> refused(question, question.isAnsweredAsGone(rejected));
                case CtiOutcome.TimedOut<?> timedOut -> askAgain(question);
                case CtiOutcome.Unreadable<?> unreadable -> askAgain(question);
                case CtiOutcome.NotSent<?> notSent -> notSent(question, notSent);
                case CtiOutcome.SessionLost<?> lost -> cancel(); // the next begins another recovery
            }
        });
    }

    private void take(SnapshotQuestion.OfDevice device, SnapshotDeviceConf conf) {
        for (DeviceCall call : conf.calls()) {
            Long callId = call.callConnectionCallId();
            if (callId != null) {
                atDevices.computeIfAbsent(callId, id -> new LinkedHashMap<>()).put(device.extension(), call);
            }
        }
    }

    private void take(SnapshotQuestion.OfCall call, SnapshotCallConf conf) {
        read++;
        calls.told(call.callId(), conf, atDevices.getOrDefault(call.callId(), Map.of()));
    }

    private void refused(SnapshotQuestion question, boolean gone) {
        if (gone && question instanceof SnapshotQuestion.OfCall call) {
            calls.gone(call.callId());
        } else if (!gone) {
            giveUp(question);
        }
    }

    private void askAgain(SnapshotQuestion question) {
        if (question.tries() < TRIES) {
            questions.addLater(question.again());
        } else {
            giveUp(question);
        }
    }

    private void notSent(SnapshotQuestion question, CtiOutcome.NotSent<?> notSent) {
        if (notSent.isWithoutSession()) {
            cancel();
        } else if (questions.ticks() < TICKS) {
            questions.addLater(question);
        } else {
            giveUp(question);
        }
    }

    private void giveUp(SnapshotQuestion question) {
        untold++;
        everyDeviceTold &= question instanceof SnapshotQuestion.OfCall;
    }
}
