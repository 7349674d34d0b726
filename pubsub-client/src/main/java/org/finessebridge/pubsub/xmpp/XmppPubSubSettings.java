package org.finessebridge.pubsub.xmpp;

/**
 * Settings of a {@link XmppPubSubClient}.
 *
 * @param askForPresence whether users whose presence the server does not show are asked for it (RFC
 *     6121, 3.1), once; servers with a shared roster need no asking
 */
public record XmppPubSubSettings(
        XmppServer server, ServiceUser user, XmppTls tls, PublishLimits limits, boolean askForPresence) {}
