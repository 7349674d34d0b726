package org.finessebridge.load.run;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.finessebridge.load.measure.Deliveries;
import org.finessebridge.load.pubsub.UpdatePayload;
import org.finessebridge.load.rest.RestClient;
import org.finessebridge.load.rest.RestRequest;
import org.finessebridge.load.session.Account;
import org.finessebridge.load.session.SessionFailure;
import org.finessebridge.load.settings.LoadSettings;
import org.finessebridge.load.transport.EventLoops;

/**
 * Changes agents' states by the Finesse REST API, whose server publishes them itself: at the user's
 * own node, which the server subscribes its user to, and at the team's. The update carries the
 * requestId of the request that caused it. Changes come from one thread.
 */
final class RestChanges implements ChangeSource, AutoCloseable {

    private static final int ACCEPTED = 202;

    private final LoadSettings settings;
    private final UpdatePayload payloads;
    private final Deliveries deliveries;
    private final EventLoop loop;
    private final RestClient client;
    private final boolean[] ready;
    private final LongAdder refused = new LongAdder();

    RestChanges(EventLoops loops, LoadSettings settings, UpdatePayload payloads, Deliveries deliveries) {
        this.loop = loops.next();
        this.client = new RestClient(
                loops,
                loop,
                settings.server().endpoint().host(),
                settings.publisher().restPort());
        this.settings = settings;
        this.payloads = payloads;
        this.deliveries = deliveries;
        this.ready = new boolean[settings.sessions().sessions()];
    }

    /** Signs all agents in, each at the extension that is called as the agent. */
    CompletableFuture<PipelineResult> signIn() {
        return Pipeline.run(
                ready.length,
                settings.sessions().signInsAtATime(),
                settings.sessions().patience(),
                agent -> {
                    String user = settings.sessions().account(agent).user();
                    return put(
                                    agent,
                                    "load-sign-in",
                                    "<User><state>LOGIN</state><extension>" + user + "</extension></User>")
                            .thenAccept(status -> {
                                if (status != ACCEPTED) {
                                    throw new SessionFailure("status " + status + " for agent " + user);
                                }
                            });
                });
    }

    @Override
    public void change(int user) {
        long number = deliveries.published(user, System.nanoTime());
        ready[user] = !ready[user];
        String state = ready[user] ? "READY" : "NOT_READY";
        var _ = put(user, payloads.requestId(number), "<User><state>" + state + "</state></User>")
                .whenComplete((status, failure) -> {
                    if (failure != null || status != ACCEPTED) {
                        refused.increment();
                    }
                });
    }

    @Override
    public void flush() {
        // each change is a request
    }

    /** Changes that the server did not accept. */
    long refusedCount() {
        return refused.sum();
    }

    private CompletableFuture<Integer> put(int agent, String requestId, String body) {
        Account account = settings.sessions().account(agent);
        RestRequest request = RestRequest.xml(
                "PUT", "/finesse/api/User/" + account.user(), RestRequest.basic(account), requestId, body);
        CompletableFuture<Integer> status = new CompletableFuture<>();
        loop.execute(() -> client.send(request, answer -> {
            if (answer.status() == 0) {
                status.completeExceptionally(new SessionFailure(answer.inWords()));
            } else {
                status.complete(answer.status());
            }
        }));
        return status;
    }

    @Override
    public void close() {
        loop.execute(client::close);
    }
}
