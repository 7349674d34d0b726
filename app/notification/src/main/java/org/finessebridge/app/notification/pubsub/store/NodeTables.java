package org.finessebridge.app.notification.pubsub.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.notification.pubsub.NodeConfiguration;
import org.finessebridge.app.notification.pubsub.NodeStore.StoredSubscription;
import org.finessebridge.pubsub.node.AccessModel;
import org.finessebridge.pubsub.node.LeafNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code pubsub_node}, {@code pubsub_member} and {@code pubsub_subscription}. Every
 * change may be made twice. Blocks.
 */
record NodeTables(JdbcClient database) {

    /** A statement has no more values: databases bound them. */
    private static final int AT_ONCE = 500;

    private record NodeRow(
            String nodeId,
            String title,
            String accessModel,
            boolean lastItemOnSubscribe,
            boolean notifyRetract,
            boolean persistItems,
            boolean deliverPayloads) {}

    List<NodeConfiguration> nodes() {
        return database
                .sql("select * from pubsub_node order by node_id")
                .query((row, number) -> new NodeRow(
                        row.getString("node_id"),
                        row.getString("title"),
                        row.getString("access_model"),
                        row.getBoolean("last_item_on_subscribe"),
                        row.getBoolean("notify_retract"),
                        row.getBoolean("persist_items"),
                        row.getBoolean("deliver_payloads")))
                .list() // a stream would keep the connection until it is closed
                .stream()
                .map(this::configuration)
                .toList();
    }

    private NodeConfiguration configuration(NodeRow row) {
        Set<String> members = new HashSet<>(database.sql("select user_id from pubsub_member where node_id = :node")
                .param("node", row.nodeId())
                .query(String.class)
                .list());
        LeafNode leaf = row.accessModel().equals(AccessModel.OPEN.wireName())
                ? LeafNode.open(row.nodeId())
                : LeafNode.whitelist(row.nodeId(), members);
        return new NodeConfiguration(
                leaf,
                row.title(),
                row.lastItemOnSubscribe(),
                row.notifyRetract(),
                row.persistItems(),
                row.deliverPayloads());
    }

    List<StoredSubscription> subscriptions() {
        return database.sql("select node_id, user_id from pubsub_subscription order by node_id," + " user_id")
                .query((row, number) -> new StoredSubscription(row.getString("node_id"), row.getString("user_id")))
                .list();
    }

    void subscribe(String nodeId, String user) {
        database.sql("""
                        merge into pubsub_subscription t
                        using (values (cast(:node as varchar), cast(:user as varchar)))
                            as s (node_id, user_id)
                        on t.node_id = s.node_id and t.user_id = s.user_id
                        when not matched then insert (node_id, user_id, since)
                            values (s.node_id, s.user_id, current_timestamp)
                        """).param("node", nodeId).param("user", user).update();
    }

    void unsubscribe(String nodeId, String user) {
        database.sql("delete from pubsub_subscription where node_id = :node and user_id = :user")
                .param("node", nodeId)
                .param("user", user)
                .update();
    }

    void configure(NodeConfiguration node) {
        deleteNode(node.nodeId());
        database.sql("""
                        insert into pubsub_node (node_id, title, access_model,
                            last_item_on_subscribe, notify_retract, persist_items,
                            deliver_payloads)
                        values (:node, :title, :access, :last, :retract, :persist, :payloads)
                        """)
                .param("node", node.nodeId())
                .param("title", node.title())
                .param("access", node.leaf().accessModel().wireName())
                .param("last", node.lastItemOnSubscribe())
                .param("retract", node.notifyRetract())
                .param("persist", node.persistItems())
                .param("payloads", node.deliverPayloads())
                .update();
        for (String member : node.leaf().members()) {
            database.sql("insert into pubsub_member (node_id, user_id) values (:node, :user)")
                    .param("node", node.nodeId())
                    .param("user", member)
                    .update();
        }
    }

    void delete(Collection<String> nodeIds) {
        for (String table : new String[] {"pubsub_member", "pubsub_node", "pubsub_subscription"}) {
            deleteWhere(table, "node_id", nodeIds);
        }
    }

    void forget(Collection<String> users) {
        deleteWhere("pubsub_subscription", "user_id", users);
    }

    private void deleteWhere(String table, String column, Collection<String> values) {
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            database.sql("delete from " + table + " where " + column + " in (:values)")
                    .param("values", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .update();
        }
    }

    private void deleteNode(String nodeId) {
        for (String table : new String[] {"pubsub_member", "pubsub_node"}) {
            database.sql("delete from " + table + " where node_id = :node")
                    .param("node", nodeId)
                    .update();
        }
    }
}
