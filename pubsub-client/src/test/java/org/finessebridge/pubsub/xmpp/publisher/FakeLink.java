package org.finessebridge.pubsub.xmpp.publisher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.jspecify.annotations.Nullable;

/** A server that takes all, until it is told otherwise. */
public final class FakeLink implements PubSubLink {

    private final List<String> taken = new ArrayList<>();
    private final List<String> prepared = new ArrayList<>();
    private final Map<PendingItem, CompletableFuture<Void>> underWay = new LinkedHashMap<>();
    private boolean answering = true;
    private boolean deaf;
    private @Nullable Exception publishRefusal;
    private @Nullable Exception prepareRefusal;
    private final List<String> ended = new ArrayList<>();
    private @Nullable LinkEnd closed;

    @Override
    public CompletableFuture<Void> prepare(DesiredNode node) {
        prepared.add(node.node().nodeId() + " " + node.subscribers());
        return prepareRefusal == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(prepareRefusal);
    }

    @Override
    public CompletableFuture<Void> delete(String nodeId) {
        taken.add("-" + nodeId);
        prepared.add("-" + nodeId);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> publish(String nodeId, PendingItem item) {
        taken.add(nodeId + ":" + item.item().notification() + "#" + item.id());
        if (publishRefusal != null) {
            return CompletableFuture.failedFuture(publishRefusal);
        }
        CompletableFuture<Void> answer = new CompletableFuture<>();
        if (answering) {
            answer.complete(null);
        } else {
            underWay.put(item, answer);
        }
        return answer;
    }

    @Override
    public CompletableFuture<Void> ping() {
        return deaf
                ? CompletableFuture.failedFuture(new TimeoutException("no answer"))
                : CompletableFuture.completedFuture(null);
    }

    /** From now on it does not answer pings. */
    public void answersNoPing() {
        deaf = true;
    }

    @Override
    public CompletableFuture<Void> endSessions(String user) {
        ended.add(user);
        return user.equals("forbidden")
                ? CompletableFuture.failedFuture(new RefusedException("forbidden", false, ""))
                : CompletableFuture.completedFuture(null);
    }

    /** Whose sessions were to be ended. */
    public List<String> ended() {
        return ended;
    }

    @Override
    public void close(LinkEnd end) {
        closed = end;
    }

    /** From now on items are taken without an answer. */
    public FakeLink silent() {
        answering = false;
        return this;
    }

    /** Answers all that is under way, and from now on. */
    public void answer() {
        answering = true;
        List<CompletableFuture<Void>> waiting = List.copyOf(underWay.values());
        underWay.clear();
        waiting.forEach(answer -> answer.complete(null));
    }

    public FakeLink refusingItems(@Nullable Exception refusal) {
        publishRefusal = refusal;
        return this;
    }

    public FakeLink refusingNodes(@Nullable Exception refusal) {
        prepareRefusal = refusal;
        return this;
    }

    /** Items in the order in which they came, as {@code node:text#id}. */
    public List<String> items() {
        return taken;
    }

    /** The texts of the items of a node. */
    public List<String> texts(String nodeId) {
        return taken.stream()
                .filter(item -> item.startsWith(nodeId + ":"))
                .map(item -> item.substring(nodeId.length() + 1, item.indexOf('#')))
                .toList();
    }

    public List<String> prepared() {
        return prepared;
    }

    @Nullable
    public LinkEnd closed() {
        return closed;
    }
}
