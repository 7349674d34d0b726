package org.finessebridge.load.calls;

import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.finessebridge.load.calls.CallPhase.Fault;
import org.finessebridge.load.rest.RestAnswer;
import org.finessebridge.load.rest.RestRequest;
import org.finessebridge.load.rest.RestSender;

/** Callers from outside, by the control API of the product's simulator; agents are reached by a queue. */
final class ControlPlacer implements CallPlacer, LoadCall.Caller {

    private static final int CREATED = 201;
    private static final int NUMBERS = 1_000_000;

    private final CallsUnderWay calls;
    private final EventLoop loop;
    private final RestSender control;
    private final String dialedNumber;
    private final AtomicInteger free = new AtomicInteger();
    private final AtomicReference<CallPhase> last = new AtomicReference<>(new CallPhase());
    private final AtomicLong callers = new AtomicLong();

    ControlPlacer(CallsUnderWay calls, EventLoop loop, RestSender control, String dialedNumber) {
        this.calls = calls;
        this.loop = loop;
        this.control = control;
        this.dialedNumber = dialedNumber;
    }

    @Override
    public void free(CallingAgent agent) {
        free.incrementAndGet();
    }

    @Override
    public boolean place(CallPhase phase) {
        if (free.get() == 0) {
            return false;
        }
        free.decrementAndGet();
        last.set(phase);
        LoadCall call = calls.begin(phase, this, 1);
        String body = "{\"from\":\"408%07d\",\"to\":\"%s\",\"variables\":{\"%s\":\"%s\"}}"
                .formatted(
                        callers.getAndIncrement() % NUMBERS,
                        dialedNumber,
                        CallsUnderWay.VARIABLE,
                        calls.variable(call));
        control.send(RestRequest.json("POST", "/control/calls", body), answer -> {
            if (answer.status() != CREATED) {
                refused(answer, "POST /control/calls");
                calls.fail(call);
            }
        });
        return true;
    }

    @Override
    public void hangUp(String dialog) {
        String path = "/control/calls/" + dialog + "/hang-up";
        loop.execute(() -> control.send(RestRequest.json("POST", path, "{}"), answer -> {
            if (answer.status() < 200 || answer.status() > 299) {
                refused(answer, "POST " + path);
            }
        }));
    }

    private void refused(RestAnswer answer, String what) {
        last.get().fault(Fault.REFUSED, what + ": " + answer.inWords());
    }
}
