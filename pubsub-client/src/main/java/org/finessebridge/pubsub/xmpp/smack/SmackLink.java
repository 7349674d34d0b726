package org.finessebridge.pubsub.xmpp.smack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubDialer;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.preparation.LeafNodeConfiguration;
import org.finessebridge.pubsub.xmpp.preparation.NodePreparation;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jivesoftware.smackx.pubsub.NodeExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubElementType;
import org.jivesoftware.smackx.pubsub.PublishItem;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.pubsub.packet.PubSubNamespace;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection by Smack. Its answers come on Smack's threads. */
final class SmackLink implements PubSubLink {

    private static final Logger LOG = LoggerFactory.getLogger(SmackLink.class);

    private final XMPPTCPConnection connection;
    private final DomainBareJid service;
    private final XmppPubSubSettings settings;
    private final LeafNodeConfiguration form;
    private final PubSubDialer.LinkListener listener;

    SmackLink(
            XMPPTCPConnection connection,
            DomainBareJid service,
            XmppPubSubSettings settings,
            LeafNodeConfiguration form,
            PubSubDialer.LinkListener listener) {
        this.connection = connection;
        this.service = service;
        this.settings = settings;
        this.form = form;
        this.listener = listener;
    }

    @Override
    public CompletableFuture<Void> prepare(DesiredNode node) {
        return new NodePreparation(this::request, service, connection.getUser().asBareJid(), form, node, this::jidOf)
                .run();
    }

    @Override
    public CompletableFuture<Void> delete(String nodeId) {
        PubSub delete = new PubSub(service, IQ.Type.set, PubSubNamespace.owner);
        delete.addExtension(new NodeExtension(PubSubElementType.DELETE, nodeId));
        return request(delete).handle((result, failure) -> {
            if (failure == null || (failure instanceof RefusedException refused && refused.is("item-not-found"))) {
                return null;
            }
            throw new CompletionException(failure);
        });
    }

    @Override
    public CompletableFuture<Void> publish(String nodeId, PendingItem item) {
        PubSub publish = PubSub.createPubsubPacket(
                service,
                IQ.Type.set,
                new PublishItem<>(
                        nodeId,
                        new PayloadItem<>(
                                item.id(), new NotificationElement(item.item().notification()))));
        return request(publish).thenAccept(result -> {});
    }

    /** {@inheritDoc} A stream that is broken shows it in another way, and the next one begins with a presence. */
    @Override
    public void showPresence() {
        try {
            connection.sendStanza(
                    connection.getStanzaFactory().buildPresenceStanza().build());
        } catch (SmackException.NotConnectedException e) {
            LOG.debug("The presence was not sent: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public CompletableFuture<Void> ping() {
        return request(new Ping(connection.getXMPPServiceDomain())).thenAccept(result -> {});
    }

    @Override
    public CompletableFuture<Void> endSessions(String user) {
        EntityBareJid jid = jidOf(user);
        return jid == null // who can't have a JID can't sign in
                ? CompletableFuture.completedFuture(null)
                : new EndUserSession(this::request, connection.getXMPPServiceDomain()).of(jid);
    }

    @Override
    public void close(LinkEnd end) {
        listener.ended(end);
        Thread.ofVirtual().name("pubsub-disconnect").start(connection::disconnect);
    }

    private CompletableFuture<IQ> request(IQ request) {
        CompletableFuture<IQ> result = new CompletableFuture<>();
        connection
                .sendIqRequestAsync(request, settings.limits().requestTimeout().toMillis())
                .onSuccess(result::complete)
                .onError(failure -> result.completeExceptionally(SmackErrors.ofRequest(failure)));
        return result;
    }

    private @Nullable EntityBareJid jidOf(String user) {
        return JidCreate.entityBareFromOrNull(user + "@" + settings.server().domain());
    }
}
