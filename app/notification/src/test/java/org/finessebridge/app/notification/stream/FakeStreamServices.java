package org.finessebridge.app.notification.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.FakeCredentials;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.handover.Handover;
import org.finessebridge.app.notification.handover.PublishingClock;
import org.finessebridge.app.notification.limit.LineAllowance;
import org.finessebridge.app.notification.limit.ListAllowances;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.presence.PresenceBroadcast;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.notification.pubsub.EmbeddedPubSubClient;
import org.finessebridge.app.notification.pubsub.EventDelivery;
import org.finessebridge.app.notification.pubsub.MemoryNodeStore;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.roster.RosterContacts;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.sasl.CredentialCheck;
import org.finessebridge.app.notification.sasl.SameThread;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.session.UserToUser;
import org.finessebridge.pubsub.PubSubClient;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The services of streams with default settings, for which every user has the own name as password.
 */
public final class FakeStreamServices {

    private static final NotificationSettings DEFAULTS = settings(Map.of());

    private FakeStreamServices() {}

    /** The settings as they are when nothing is configured. */
    public static NotificationSettings defaults() {
        return DEFAULTS;
    }

    /** Settings, by their names below {@code finesse.notification}. */
    public static NotificationSettings settings(Map<String, String> values) {
        Map<String, String> properties = new HashMap<>();
        values.forEach((name, value) -> properties.put("finesse.notification." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.notification", NotificationSettings.class);
    }

    /**
     * New services.
     *
     * @param users takes the sessions
     * @param presence takes what becomes of the sessions' presence
     */
    public static StreamServices create(UserSessions users, List<String> presence) {
        return create(users, presence, defaults());
    }

    /** New services with settings. */
    public static StreamServices create(UserSessions users, List<String> presence, NotificationSettings settings) {
        NotificationMeters meters = new NotificationMeters(new SimpleMeterRegistry());
        XmppDomains domains = new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local");
        PresenceListener listener = new PresenceListener() {
            @Override
            public void available(String loginId, String fullJid, int priority) {
                presence.add("available " + fullJid);
            }

            @Override
            public void unavailable(String loginId, String fullJid) {
                presence.add("unavailable " + fullJid);
            }
        };
        return new StreamServices(
                domains,
                new StreamSettings(settings.limits(), settings.keepAlive(), settings.sasl()),
                new Admission(settings.admission(), meters, () -> false),
                meters,
                new CredentialCheck(new FakeCredentials(), new SameThread()),
                users,
                new NodeRegistry(defaults().pubsub(), new MemoryNodeStore(), InstantSource.system()),
                new ListAllowances(settings.pubsub().nodesPerPage()),
                new LineAllowance(System::nanoTime),
                new Handover(settings.offline(), InstantSource.system(), meters, users::of, user -> true),
                new PresenceBroadcast(domains, new RosterContacts(domains), users, listener),
                new StanzaRouter(domains, Map.of(), new UserToUser(false, users, name -> name)),
                new OpenStreams());
    }

    /** A way for events to sessions, of which nothing is kept. */
    public static EventDelivery delivery(UserSessions users) {
        NotificationMeters meters = new NotificationMeters(new SimpleMeterRegistry());
        return new EventDelivery(
                new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local"),
                users,
                new Handover(defaults().offline(), InstantSource.system(), meters, users::of, user -> true),
                new PublishingClock(InstantSource.system()));
    }

    /** The way to publish to the sessions of these services. */
    public static PubSubClient publisher(StreamServices services) {
        EventDelivery delivery = new EventDelivery(
                services.domains(),
                services.sessions(),
                services.handover(),
                new PublishingClock(InstantSource.system()));
        return new EmbeddedPubSubClient(services.nodes(), delivery);
    }
}
