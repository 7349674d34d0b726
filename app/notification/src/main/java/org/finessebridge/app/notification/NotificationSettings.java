package org.finessebridge.app.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.finessebridge.app.notification.admission.AdmissionSettings;
import org.finessebridge.app.notification.bosh.BoshSettings;
import org.finessebridge.app.notification.credential.ServiceUserSettings;
import org.finessebridge.app.notification.handover.OfflineSettings;
import org.finessebridge.app.notification.http.HttpSettings;
import org.finessebridge.app.notification.http.HttpsSettings;
import org.finessebridge.app.notification.keepalive.KeepAliveSettings;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.pubsub.PubSubSettings;
import org.finessebridge.app.notification.sasl.SaslMechanism;
import org.finessebridge.app.notification.sasl.SaslSettings;
import org.finessebridge.app.notification.tcp.TcpSettings;
import org.finessebridge.app.notification.tls.TransportSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Notification Service. A port of 0 takes a free one, -1 opens none.
 *
 * @param mode whether it is the product's own or an XMPP server elsewhere
 * @param external the XMPP server elsewhere
 * @param https BOSH and XMPP over WebSocket, with TLS
 * @param http the same without TLS
 * @param tcp XMPP over TCP
 * @param bosh what BOSH sessions are offered
 * @param keepAlive how connections that are gone without a word are noticed
 * @param transport how sockets and TLS are served
 * @param admission how many clients may be there at a time
 * @param limits what one client may ask of the service
 * @param sasl how clients authenticate
 * @param serviceUsers who may sign in as {@code finesse} and {@code presencelistener}
 * @param pubsub the publish-subscribe service
 * @param offline events for users who are not connected
 * @param usersMayReachEachOther whether messages, requests and presence go from user to user
 */
@Validated
@ConfigurationProperties(prefix = "finesse.notification", ignoreUnknownFields = false)
public record NotificationSettings(
        @NotNull @DefaultValue("embedded") NotificationMode mode,
        @Valid @NotNull @DefaultValue ExternalSettings external,
        @Valid @NotNull @DefaultValue HttpsSettings https,
        @Valid @NotNull @DefaultValue HttpSettings http,
        @Valid @NotNull @DefaultValue TcpSettings tcp,
        @Valid @NotNull @DefaultValue BoshSettings bosh,
        @Valid @NotNull @DefaultValue KeepAliveSettings keepAlive,
        @Valid @NotNull @DefaultValue TransportSettings transport,
        @Valid @NotNull @DefaultValue AdmissionSettings admission,
        @Valid @NotNull @DefaultValue LimitSettings limits,
        @Valid @NotNull @DefaultValue SaslSettings sasl,
        @Valid @NotNull @DefaultValue ServiceUserSettings serviceUsers,
        @Valid @NotNull @DefaultValue PubSubSettings pubsub,
        @Valid @NotNull @DefaultValue OfflineSettings offline,
        @DefaultValue("false") boolean usersMayReachEachOther) {

    /** Whether clients may send a password, as against a proof that they know it. */
    public boolean offersPlain() {
        return sasl.mechanisms().contains(SaslMechanism.PLAIN);
    }
}
