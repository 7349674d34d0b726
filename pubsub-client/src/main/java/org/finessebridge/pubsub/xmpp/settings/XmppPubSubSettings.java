package org.finessebridge.pubsub.xmpp.settings;

/**
 * Settings of the publisher.
 *
 * @param askForPresence whether users whose presence the server does not show are asked for it (RFC
 *     6121, 3.1), once; servers with a shared roster need no asking
 */
public record XmppPubSubSettings(
        XmppServer server, PublisherAccount user, XmppTls tls, PublishLimits limits, boolean askForPresence) {}
