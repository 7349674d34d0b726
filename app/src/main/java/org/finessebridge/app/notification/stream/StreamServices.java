package org.finessebridge.app.notification.stream;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.presence.PresenceBroadcast;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.sasl.CredentialCheck;
import org.finessebridge.app.notification.session.UserSessions;

/** What all streams share. */
public record StreamServices(
        ServerIdentity identity,
        NotificationSettings.Limits limits,
        CredentialCheck credentials,
        UserSessions sessions,
        NodeRegistry nodes,
        PresenceBroadcast presence,
        StanzaRouter router,
        OpenStreams streams) {}
