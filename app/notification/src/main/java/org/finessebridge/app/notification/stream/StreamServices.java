package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.handover.Handover;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.limit.LineAllowance;
import org.finessebridge.app.notification.limit.ListAllowances;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.presence.PresenceBroadcast;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.sasl.CredentialCheck;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.xml.OutboundXml;

/** What all streams share. */
public record StreamServices(
        XmppDomains domains,
        StreamSettings settings,
        Admission admission,
        NotificationMeters meters,
        CredentialCheck credentials,
        UserSessions sessions,
        NodeRegistry nodes,
        ListAllowances lists,
        LineAllowance lines,
        Handover handover,
        PresenceBroadcast presence,
        StanzaRouter router,
        OpenStreams streams) {

    /** What one client may ask of the service. */
    public LimitSettings limits() {
        return settings.limits();
    }

    /** Counts what has been written to a client's connection, if it is an event. */
    public void written(OutboundXml xml) {
        if (xml instanceof Event event) {
            meters.delivered(event.order());
        }
    }
}
