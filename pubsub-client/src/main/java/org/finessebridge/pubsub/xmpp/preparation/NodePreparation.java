package org.finessebridge.pubsub.xmpp.preparation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.finessebridge.pubsub.node.AccessModel;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smackx.pubsub.Affiliation;
import org.jivesoftware.smackx.pubsub.Affiliation.AffiliationNamespace;
import org.jivesoftware.smackx.pubsub.AffiliationsExtension;
import org.jivesoftware.smackx.pubsub.FormNode;
import org.jivesoftware.smackx.pubsub.FormNodeType;
import org.jivesoftware.smackx.pubsub.NodeExtension;
import org.jivesoftware.smackx.pubsub.PubSubElementType;
import org.jivesoftware.smackx.pubsub.Subscription;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.pubsub.packet.PubSubNamespace;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one node what it should be: created (XEP-0060, 8.1) or configured (8.2), its members (8.9)
 * and then its subscriptions (8.8), by what is missing or too much.
 */
public final class NodePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(NodePreparation.class);

    /** So many entries are changed by one stanza: servers bound its size. */
    private static final int CHUNK = 200;

    /** Sends a request; ends with its result. */
    public interface Requests {

        CompletableFuture<IQ> send(PubSub request);
    }

    private final Requests requests;
    private final Jid service;
    private final BareJid owner;
    private final LeafNodeConfiguration form;
    private final DesiredNode desired;
    private final Function<String, @Nullable EntityBareJid> jidOf;

    /**
     * @param service the pubsub service
     * @param owner who is signed in, whose own affiliation stays
     * @param jidOf the JID of a user; null for one who can't have any and so can't sign in
     */
    public NodePreparation(
            Requests requests,
            Jid service,
            BareJid owner,
            LeafNodeConfiguration form,
            DesiredNode desired,
            Function<String, @Nullable EntityBareJid> jidOf) {
        this.requests = requests;
        this.service = service;
        this.owner = owner;
        this.form = form;
        this.desired = desired;
        this.jidOf = jidOf;
    }

    public CompletableFuture<Void> run() {
        return create().thenCompose(isNew -> isNew ? done() : takeOver())
                .thenCompose(configured -> form.isOfKnownServer() ? done() : requireAccessModel())
                .thenCompose(sure -> affiliations())
                .thenCompose(this::rule)
                .thenCompose(affiliated -> subscriptions())
                .thenCompose(this::subscribe);
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    /** Whether the node is new. */
    private CompletableFuture<Boolean> create() {
        PubSub create =
                PubSub.createPubsubPacket(service, IQ.Type.set, new NodeExtension(PubSubElementType.CREATE, nodeId()));
        create.addExtension(new FormNode(FormNodeType.CONFIGURE, form.of(desired.node())));
        return requests.send(create).handle((result, failure) -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause == null) {
                return true;
            }
            if (cause instanceof RefusedException refused && refused.is("conflict")) {
                return false;
            }
            throw new CompletionException(cause);
        });
    }

    /**
     * Whoever may not configure a node does not own it: others have made it, and decide who hears and
     * publishes there.
     */
    private CompletableFuture<Void> takeOver() {
        return configure().exceptionallyCompose(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            boolean foreign =
                    cause instanceof RefusedException refused && (refused.is("forbidden") || refused.is("not-allowed"));
            return CompletableFuture.failedFuture(
                    foreign
                            ? RefusedException.ofForeignNode(
                                    "conflict", "somebody else has made it, and does not let " + owner + " own it")
                            : failure);
        });
    }

    /** Where the server has not told beforehand what its forms have, it may have passed over what we sent. */
    private CompletableFuture<Void> requireAccessModel() {
        return requests.send(owners(IQ.Type.get, new NodeExtension(PubSubElementType.CONFIGURE_OWNER, nodeId())))
                .thenCompose(result -> {
                    String wanted = desired.node().accessModel().wireName();
                    if (result.getExtensionElement("configure", PubSubNamespace.owner.getXmlns())
                                    instanceof FormNode configured
                            && wanted.equals(accessModel(configured.getForm()))) {
                        return done();
                    }
                    RefusedException open = new RefusedException(
                            "not-acceptable",
                            false,
                            "its form has no " + LeafNodeConfiguration.ACCESS_MODEL + " that is " + wanted
                                    + ": the node would be open to everybody");
                    return send(owners(IQ.Type.set, new NodeExtension(PubSubElementType.DELETE, nodeId())))
                            .handle((deleted, failure) -> {
                                throw new CompletionException(open);
                            });
                });
    }

    private static @Nullable String accessModel(DataForm form) {
        FormField field = form.getField(LeafNodeConfiguration.ACCESS_MODEL);
        return field == null ? null : field.getFirstValue();
    }

    private CompletableFuture<Void> configure() {
        return send(owners(IQ.Type.set, new FormNode(FormNodeType.CONFIGURE_OWNER, nodeId(), form.of(desired.node()))));
    }

    private CompletableFuture<Map<Jid, String>> affiliations() {
        return requests.send(owners(IQ.Type.get, new NodeExtension(PubSubElementType.AFFILIATIONS_OWNER, nodeId())))
                .thenApply(OwnerAffiliations::of);
    }

    /** There is one owner. Others may have made the node before, and let this one own it too. */
    private CompletableFuture<Void> rule(Map<Jid, String> there) {
        List<Jid> others = otherOwners(there);
        if (others.isEmpty()) {
            return affiliate(there);
        }
        LOG.warn(
                "Node {} of the XMPP server belonged to {} too, who could have published there; that is ended. Let"
                        + " nobody but {} make nodes at the server",
                nodeId(),
                others,
                owner);
        return affiliate(there).thenCompose(changed -> affiliations()).thenCompose(now -> {
            List<Jid> left = otherOwners(now);
            return left.isEmpty()
                    ? done()
                    : CompletableFuture.failedFuture(
                            RefusedException.ofForeignNode("conflict", "it belongs to " + left + " too"));
        });
    }

    private List<Jid> otherOwners(Map<Jid, String> affiliations) {
        return affiliations.entrySet().stream()
                .filter(each -> each.getValue().equals(OwnerAffiliations.OWNER)
                        && !each.getKey().equals(owner))
                .map(Map.Entry::getKey)
                .toList();
    }

    private CompletableFuture<Void> affiliate(Map<Jid, String> there) {
        List<Affiliation> changes = new ArrayList<>();
        Set<Jid> members = new HashSet<>();
        for (String user : desired.node().members()) {
            EntityBareJid jid = jidOf.apply(user);
            if (jid == null) {
                continue;
            }
            members.add(jid);
            String type = there.get(jid);
            if (!OwnerAffiliations.MEMBER.equals(type) && !jid.equals(owner)) {
                changes.add(change(jid, Affiliation.Type.member));
            }
        }
        there.forEach((jid, type) -> {
            if (!type.equals(OwnerAffiliations.NONE) && !members.contains(jid) && !jid.equals(owner)) {
                changes.add(change(jid.asBareJid(), Affiliation.Type.none));
            }
        });
        return inChunks(changes, chunk -> new AffiliationsExtension(AffiliationNamespace.owner, chunk, nodeId()));
    }

    private CompletableFuture<List<Subscription>> subscriptions() {
        return requests.send(owners(IQ.Type.get, new NodeExtension(PubSubElementType.SUBSCRIPTIONS_OWNER, nodeId())))
                .thenApply(OwnerSubscriptions::of);
    }

    private CompletableFuture<Void> subscribe(List<Subscription> present) {
        Set<Jid> there = new HashSet<>();
        List<StandardExtensionElement> changes = new ArrayList<>();
        for (Subscription subscription : present) {
            if (subscription.getState() == Subscription.State.subscribed) {
                there.add(subscription.getJid());
                if (!admits(subscription.getJid()) || isUnsubscribed(subscription.getJid())) {
                    changes.add(OwnerSubscriptions.removed(subscription.getJid(), subscription.getId()));
                }
            }
        }
        for (String user : desired.subscribers()) {
            EntityBareJid jid = jidOf.apply(user);
            if (jid != null && !there.contains(jid)) {
                changes.add(OwnerSubscriptions.subscribed(jid));
            }
        }
        return inChunks(changes, chunk -> OwnerSubscriptions.element(nodeId(), chunk));
    }

    private boolean isUnsubscribed(Jid subscriber) {
        BareJid bare = subscriber.asBareJid();
        return desired.unsubscribed().stream().anyMatch(user -> bare.equals(jidOf.apply(user)));
    }

    private boolean admits(Jid subscriber) {
        if (desired.node().accessModel() == AccessModel.OPEN) {
            return true;
        }
        BareJid bare = subscriber.asBareJid();
        return desired.node().members().stream().anyMatch(user -> bare.equals(jidOf.apply(user)));
    }

    private <T> CompletableFuture<Void> inChunks(List<T> changes, Function<List<T>, ExtensionElement> element) {
        CompletableFuture<Void> all = done();
        for (int from = 0; from < changes.size(); from += CHUNK) {
            List<T> chunk = changes.subList(from, Math.min(from + CHUNK, changes.size()));
            all = all.thenCompose(before -> send(owners(IQ.Type.set, element.apply(chunk))));
        }
        return all;
    }

    private static Affiliation change(BareJid jid, Affiliation.Type type) {
        return new Affiliation(jid, type, AffiliationNamespace.owner);
    }

    private PubSub owners(IQ.Type type, ExtensionElement element) {
        PubSub request = new PubSub(service, type, PubSubNamespace.owner);
        request.addExtension(element);
        return request;
    }

    private CompletableFuture<Void> send(PubSub request) {
        return requests.send(request).thenAccept(result -> {});
    }

    private String nodeId() {
        return desired.node().nodeId();
    }
}
