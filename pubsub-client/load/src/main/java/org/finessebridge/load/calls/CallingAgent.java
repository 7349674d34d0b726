package org.finessebridge.load.calls;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.load.calls.CallPhase.Fault;
import org.finessebridge.load.rest.RestSender;
import org.finessebridge.load.session.Account;
import org.finessebridge.load.session.SessionFailure;
import org.jspecify.annotations.Nullable;

/**
 * An agent with calls: answers what rings, holds, retrieves, sets data, asks for work after the call,
 * hangs up, gives a reason and is ready again; or calls another agent. Lives on its event loop.
 */
final class CallingAgent implements LoadCall.Caller {

    private final String user;
    private final EventLoop loop;
    private final Duration pause;
    private final CallsUnderWay calls;
    private final Supplier<CallPhase> now;
    private final Consumer<CallingAgent> free;
    private final RequestsOfAgent requests;
    private @Nullable OwnDialog dialog;
    private @Nullable LoadCall calling;
    private @Nullable CompletableFuture<?> signingIn;
    private boolean isCaller;
    private boolean isReady;
    private boolean retired;
    private long lastNews = System.nanoTime();

    /**
     * An agent who has not signed in.
     *
     * @param mark what the requestIds of the run begin with
     * @param pause how long the agent waits before each request, on average
     * @param now the phase that is on
     * @param free hears that the agent can have another call
     */
    CallingAgent(
            Account account,
            EventLoop loop,
            RestSender rest,
            String mark,
            Duration pause,
            CallsUnderWay calls,
            Supplier<CallPhase> now,
            Consumer<CallingAgent> free) {
        this.user = account.user();
        this.loop = loop;
        this.pause = pause;
        this.calls = calls;
        this.now = now;
        this.free = free;
        this.requests = new RequestsOfAgent(account, mark, rest, this::retire);
    }

    String user() {
        return user;
    }

    /** Whether the agent only makes calls. */
    boolean isCaller() {
        return isCaller;
    }

    /** Signs in by REST, and becomes ready where the agent is to be called; done with the events of that. */
    CompletableFuture<?> signIn(boolean caller) {
        CompletableFuture<?> done = new CompletableFuture<>();
        loop.execute(() -> {
            isCaller = caller;
            signingIn = done;
            news();
            requests.changeState(
                    CallAction.LOGIN,
                    "<state>LOGIN</state><extension>" + user + "</extension>",
                    now.get(),
                    () -> signedIn(done));
        });
        return done;
    }

    private void signedIn(CompletableFuture<?> done) {
        if (isCaller) {
            done.complete(null);
            free.accept(this);
        } else {
            requests.changeState(CallAction.READY, "<state>READY</state>", now.get(), () -> {
                isReady = true;
                done.complete(null);
                free.accept(this);
            });
        }
    }

    /** Calls another agent; on whatever thread. */
    void call(LoadCall call, String to) {
        loop.execute(() -> {
            news();
            calling = call;
            requests.makeCall(to, calls.variable(call), call.phase(), () -> {});
        });
    }

    /** As the caller; on whatever thread. */
    @Override
    public void hangUp(String unused) {
        loop.execute(() -> {
            OwnDialog own = dialog;
            if (own != null && !retired) {
                act(CallAction.DROP, own, () -> {});
            }
        });
    }

    /** An event has come to the agent's session. */
    void onMessage(String xml) {
        long received = System.nanoTime();
        AgentEvent event = AgentEvent.of(xml, user);
        if (event == null || retired) {
            return;
        }
        news();
        if (event.isOfDialog()) {
            onDialog(event, received);
        }
        requests.onEvent(event, received, now.get());
        OwnDialog own = dialog;
        if (own != null && own.wrapsUp(isCaller) && requests.asked() == null) {
            after(CallAction.WRAP_UP, own, () -> becomeReady(own));
        }
    }

    private void onDialog(AgentEvent event, long received) {
        OwnDialog own = dialog;
        switch (event.type()) {
            case POST -> {
                LoadCall call = calls.of(event);
                if (own != null || call == null) {
                    misplaced(event, own == null ? "it belongs to no call under way" : "there is one already");
                } else {
                    begin(event, call, received);
                }
            }
            case PUT -> {
                String complaint = own == null || !own.id().equals(event.dialog())
                        ? "there is no such dialog"
                        : own.complaint(event, requests.asked());
                if (complaint != null) {
                    misplaced(event, complaint);
                }
            }
            case DELETE -> {
                if (own == null || !own.id().equals(event.dialog())) {
                    misplaced(event, "there is no such dialog");
                } else {
                    own.left();
                    finish(own);
                }
            }
        }
    }

    private void begin(AgentEvent event, LoadCall call, long received) {
        OwnDialog begun = new OwnDialog(event, call);
        dialog = begun;
        calling = null;
        if (isCaller) {
            return;
        }
        isReady = false;
        if (!call.rings()) {
            misplaced(event, "the call has rung before");
        }
        call.phase().rang(received - call.placed());
        after(
                CallAction.ANSWER,
                begun,
                () -> after(
                        CallAction.HOLD,
                        begun,
                        () -> after(
                                CallAction.RETRIEVE,
                                begun,
                                () -> after(CallAction.UPDATE_CALL_DATA, begun, () -> wantWork(begun)))));
    }

    private void wantWork(OwnDialog own) {
        later(
                own,
                () -> requests.changeState(
                        CallAction.WORK_READY,
                        "<state>WORK_READY</state>",
                        own.call().phase(),
                        () -> later(own, () -> {
                            own.mayEnd();
                            if (own.call().isEndedByCaller()) {
                                own.call().hangUp(own.id());
                            } else {
                                act(CallAction.DROP, own, () -> {});
                            }
                        })));
    }

    private void becomeReady(OwnDialog own) {
        later(
                own,
                () -> requests.changeState(
                        CallAction.READY, "<state>READY</state>", own.call().phase(), () -> {
                            isReady = true;
                            finish(own);
                        }));
    }

    /** The call is over for this agent when it has left the dialogs, and the agent is ready. */
    private void finish(OwnDialog own) {
        if (own.hasLeft() && (isCaller || isReady) && dialog == own) {
            dialog = null;
            calls.done(own.call());
            free.accept(this);
        }
    }

    private void after(CallAction action, OwnDialog own, Runnable then) {
        later(own, () -> act(action, own, then));
    }

    private void act(CallAction action, OwnDialog own, Runnable then) {
        news();
        requests.act(action, own.id(), own.call().phase(), then);
    }

    /** After a pause, of which each is as long as chance has it, so that agents don't keep step. */
    private void later(OwnDialog own, Runnable next) {
        long nanos = pause.toNanos();
        long wait = nanos / 2 + (nanos == 0 ? 0 : ThreadLocalRandom.current().nextLong(nanos));
        var _ = loop.schedule(
                () -> {
                    if (!retired && dialog == own) {
                        news();
                        next.run();
                    }
                },
                wait,
                TimeUnit.NANOSECONDS);
    }

    private void misplaced(AgentEvent event, String why) {
        OwnDialog own = dialog;
        (own == null ? now.get() : own.call().phase()).fault(Fault.MISPLACED, user + ": " + why + ": " + event);
    }

    private void news() {
        lastNews = System.nanoTime();
    }

    /** Gives up what has come to nothing for too long. On the event loop. */
    void giveUpIfStuck(long nanosNow, long patienceNanos) {
        if (retired || nanosNow - lastNews < patienceNanos) {
            return;
        }
        OwnDialog own = dialog;
        if (requests.asked() != null) {
            requests.giveUp();
            retire("no event came");
        } else if (own != null) {
            own.call().phase().fault(Fault.END_MISSING, user + ": dialog " + own.id() + " does not end");
            retire("a dialog did not end");
        }
    }

    private void retire(String reason) {
        retired = true;
        CompletableFuture<?> done = signingIn;
        if (done != null) {
            done.completeExceptionally(new SessionFailure(user + ": " + reason));
        }
        OwnDialog own = dialog;
        LoadCall call = own == null ? calling : own.call();
        if (call != null) {
            calls.fail(call);
        }
    }
}
