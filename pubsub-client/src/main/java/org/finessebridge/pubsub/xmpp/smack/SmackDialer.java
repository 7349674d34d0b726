package org.finessebridge.pubsub.xmpp.smack;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.finessebridge.pubsub.xmpp.connection.DialException;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubDialer;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.preparation.LeafNodeConfiguration;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.SubscribeListener;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/** Connects by Smack: TLS, SASL, resource, roster and presence. */
public final class SmackDialer implements PubSubDialer {

    private final XmppPubSubSettings settings;
    private final Predicate<String> isUser;
    private final Supplier<Set<String>> users;

    /**
     * @param isUser whether the bare JID's local part is one whose presence counts
     * @param users all of them
     */
    public SmackDialer(XmppPubSubSettings settings, Predicate<String> isUser, Supplier<Set<String>> users) {
        this.settings = settings;
        this.isUser = isUser;
        this.users = users;
    }

    @Override
    public void requireFreeAddress() throws DialException, InterruptedException {
        new AddressHolder(settings).requireNone();
    }

    @Override
    public PubSubLink dial(LinkListener listener) throws DialException, InterruptedException {
        XMPPTCPConnection connection;
        DomainBareJid service;
        try {
            connection = PublisherConnection.publishing(settings);
            service = JidCreate.domainBareFrom(settings.server().pubSubDomain());
        } catch (XmppStringprepException e) {
            throw new DialException(LinkEnd.needsOperator("No name of a server: " + e.getCausingString()), e);
        }
        boolean connected = false;
        try {
            connection.addConnectionListener(new Ends(listener));
            connection.addStanzaListener(stanza -> presence((Presence) stanza, listener), StanzaTypeFilter.PRESENCE);
            Roster roster = Roster.getInstanceFor(connection);
            roster.addSubscribeListener((from, request) -> answer(from));
            connection.connect().login();
            requireOwnResource(connection);
            LeafNodeConfiguration form = new LeafNodeConfiguration(fields(connection, service));
            if (settings.askForPresence()) {
                askForPresence(roster);
            }
            connected = true;
            return new SmackLink(connection, service, settings, form, listener);
        } catch (SmackException | IOException | XMPPException e) {
            throw new DialException(SmackErrors.ofDialing(e, settings.server(), settings.user()), e);
        } finally {
            if (!connected) {
                connection.disconnect();
            }
        }
    }

    /** A server that gives another resource has a session of ours already. */
    private void requireOwnResource(XMPPTCPConnection connection) throws DialException {
        String bound = connection.getUser().getResourcepart().toString();
        if (!bound.equals(settings.user().resource())) {
            throw new DialException(SmackErrors.conflict(settings.user()));
        }
    }

    /** The fields of a node's configuration that the server knows; null if it does not tell. */
    private static @Nullable Set<String> fields(XMPPTCPConnection connection, DomainBareJid service)
            throws SmackException, XMPPException, InterruptedException, DialException {
        try {
            DataForm form = PubSubManager.getInstanceFor(connection, service)
                    .getDefaultConfiguration()
                    .getDataForm();
            String fault = LeafNodeConfiguration.fault(form);
            if (fault != null) {
                throw new DialException(LinkEnd.needsOperator(
                        "The pubsub service " + service + " would leave nodes open to everybody: " + fault));
            }
            return form.getFields().stream().map(FormField::getFieldName).collect(Collectors.toSet());
        } catch (XMPPErrorException e) {
            return switch (e.getStanzaError().getCondition()) {
                case feature_not_implemented, forbidden, not_allowed -> null;
                default ->
                    throw new DialException(
                            LinkEnd.needsOperator("The pubsub service %s does not answer: %s"
                                    .formatted(service, e.getStanzaError().getCondition())),
                            e);
            };
        }
    }

    private SubscribeListener.@Nullable SubscribeAnswer answer(Jid from) {
        return isOurs(from) ? SubscribeListener.SubscribeAnswer.Approve : null;
    }

    private boolean isOurs(Jid jid) {
        return jid.getDomain().toString().equals(settings.server().domain())
                && jid.getLocalpartOrNull() != null
                && isUser.test(jid.getLocalpartOrNull().toString());
    }

    private void presence(Presence presence, LinkListener listener) {
        Jid from = presence.getFrom();
        if (from != null && from.getResourceOrNull() != null) {
            switch (presence.getType()) {
                case available -> listener.presence(from.toString(), true, presence.getPriority());
                case unavailable -> listener.presence(from.toString(), false, 0);
                default -> {
                    // no statement about a session
                }
            }
        }
    }

    private void askForPresence(Roster roster) throws SmackException, InterruptedException, IOException {
        roster.reloadAndWait();
        for (String user : users.get()) {
            var jid = JidCreate.entityBareFromOrNull(
                    user + "@" + settings.server().domain());
            if (jid == null) {
                continue;
            }
            var entry = roster.getEntry(jid);
            if (entry == null || (!entry.canSeeHisPresence() && !entry.isSubscriptionPending())) {
                roster.sendSubscriptionRequest(jid);
            }
        }
    }

    /** Hands the end of the connection over. */
    private final class Ends implements ConnectionListener {

        private final LinkListener listener;

        Ends(LinkListener listener) {
            this.listener = listener;
        }

        @Override
        public void connectionClosed() {
            listener.ended(LinkEnd.lost("it has closed the stream"));
        }

        @Override
        public void connectionClosedOnError(Exception e) {
            listener.ended(SmackErrors.ofConnection(e, settings.user()));
        }
    }
}
