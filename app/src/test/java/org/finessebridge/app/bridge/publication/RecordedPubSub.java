package org.finessebridge.app.bridge.publication;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;

/** Keeps what is published, and renders it as late as the embedded service does: when it is read. */
public final class RecordedPubSub implements PubSubClient {

    /** Where the publisher's presence is kept. */
    public static final String PRESENCE = "presence";

    private final ConcurrentLinkedQueue<Published> published = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> created = new ConcurrentLinkedQueue<>();

    private volatile boolean presenceFails;

    /** The publisher's presence can't be shown from now on. */
    public void failPresence() {
        presenceFails = true;
    }

    /** What was published at a node. */
    public record Published(String node, Supplier<Item> item) {

        public String xml() {
            return item.get().notification();
        }

        /** The text of the first element of that name; empty if there is none. */
        public String text(String element) {
            Matcher found = Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                    .matcher(xml());
            return found.find() ? found.group(1) : "";
        }
    }

    /** The nodes that were made, oldest first. */
    public List<String> created() {
        return List.copyOf(created);
    }

    /** Everything since the last call, oldest first. */
    public List<Published> takeAll() {
        List<Published> taken = List.copyOf(published);
        published.removeAll(taken);
        return taken;
    }

    /** What was published at a node since it was last taken, oldest first. */
    public List<Published> take(String node) {
        List<Published> taken =
                published.stream().filter(update -> update.node().equals(node)).toList();
        published.removeAll(taken);
        return taken;
    }

    @Override
    public void publishItem(String nodeId, Item item) {
        publishItem(nodeId, () -> item);
    }

    @Override
    public void publishItem(String nodeId, Supplier<Item> item) {
        published.add(new Published(nodeId, item));
    }

    /** The publisher's presence, kept among what is published, as if it were a node's. */
    @Override
    public void showPublisher(boolean available) {
        if (presenceFails) {
            throw new IllegalStateException("as the test wants it");
        }
        publishItem(PRESENCE, new Item("<available>" + available + "</available>"));
    }

    @Override
    public void createNode(LeafNode node) {
        created.add(node.nodeId());
    }

    @Override
    public void deleteNode(String nodeId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void subscribe(String nodeId, String user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unsubscribe(String nodeId, String user) {
        throw new UnsupportedOperationException();
    }
}
