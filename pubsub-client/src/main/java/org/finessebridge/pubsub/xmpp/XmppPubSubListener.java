package org.finessebridge.pubsub.xmpp;

import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.xmpp.presence.UserPresenceListener;

/**
 * Told what happens at the XMPP server. Calls come one after the other, on the publisher's thread:
 * they must return quickly and must not block.
 */
public interface XmppPubSubListener extends PubSubListener, UserPresenceListener {}
