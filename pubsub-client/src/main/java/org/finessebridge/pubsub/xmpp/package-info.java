/**
 * A {@link org.finessebridge.pubsub.PubSubClient} that publishes to an XMPP server elsewhere, as
 * one of its users. {@link org.finessebridge.pubsub.xmpp.XmppPubSubClient} is the way in; {@code
 * publisher} decides, on one thread; {@code smack} speaks to the server.
 */
@NullMarked
package org.finessebridge.pubsub.xmpp;

import org.jspecify.annotations.NullMarked;
