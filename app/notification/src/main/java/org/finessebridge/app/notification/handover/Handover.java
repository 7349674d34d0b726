package org.finessebridge.app.notification.handover;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which session gets which event of its user. Who is there gets it at once, and nothing is
 * locked for that. What is published for a user who is away, and what a session could not bring to
 * its client, is kept in the user's {@link Mailbox}, and given to the next session that is
 * available, with the time that it is from, as often as it takes. Bounded for each user and in all:
 * the oldest goes first; what has grown too old is dropped.
 *
 * <p>Safe for use by any thread, and never blocks: what concerns the mailbox of one user is done in
 * steps of a {@link ConcurrentHashMap}, one after the other.
 */
public final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final OfflineSettings settings;
    private final InstantSource time;
    private final Function<String, ? extends List<? extends Receiver>> sessions;
    private final Predicate<String> isUser;
    private final ConcurrentHashMap<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Counter stored;
    private final Counter given;
    private final Counter stale;
    private final Counter full;
    private final Counter superseded;

    /**
     * Nothing is kept yet.
     *
     * @param sessions gives those of a user, as they are now; a session that has ended is not among
     *     them when it gives back
     * @param isUser whether there is such a user still: for nobody else anything is kept
     */
    public Handover(
            OfflineSettings settings,
            InstantSource time,
            NotificationMeters meters,
            Function<String, ? extends List<? extends Receiver>> sessions,
            Predicate<String> isUser) {
        this.settings = settings;
        this.time = time;
        this.sessions = sessions;
        this.isUser = isUser;
        this.stored = meters.offlineEvents("stored");
        this.given = meters.offlineEvents("given");
        this.stale = meters.offlineEvents("stale");
        this.full = meters.offlineEvents("full");
        this.superseded = meters.offlineEvents("superseded");
    }

    /**
     * Hands something to all sessions of a user, or keeps it if there is none.
     *
     * @param bareJid the user's
     */
    public void hand(Publication publication, String user, String bareJid) {
        List<? extends Receiver> present = sessions.apply(user);
        if (present.isEmpty()) {
            if (publication.isKept()) {
                keep(user, List.of(publication.to(bareJid)));
                offer(sessions.apply(user)); // who has come between the two looks
            }
            return;
        }
        Event event = publication.to(bareJid);
        event.handTo(present);
        event.render();
        for (Receiver receiver : present) {
            receiver.deliver(event);
        }
    }

    /**
     * Takes events back from a session whose client has not got them, and will not get them there.
     * Where another session that is there has been handed one too, the user has got it; else it is
     * kept, and offered to the sessions that are there.
     *
     * @param events best all that the session has at a time: of each node, those that come back
     *     together are given together
     */
    public void takeBack(String user, Receiver from, List<Event> events) {
        if (!isUser.test(user)) {
            return;
        }
        List<? extends Receiver> others = sessions.apply(user).stream()
                .filter(other -> !other.equals(from))
                .toList();
        List<Event> kept = new ArrayList<>(events.size());
        for (Event event : events) {
            if (!event.isForAllSessions() || event.wasHandedToAnyOf(others)) {
                continue;
            }
            event.rememberOnly(others);
            kept.add(event);
        }
        if (!kept.isEmpty()) {
            keep(user, kept);
            offer(others);
        }
    }

    private static void offer(List<? extends Receiver> sessions) {
        for (Receiver session : sessions) {
            session.collect();
        }
    }

    private void keep(String user, List<Event> events) {
        if (settings.eventsPerUser() == 0) {
            return;
        }
        if (LOG.isDebugEnabled()) {
            events.forEach(
                    event -> LOG.debug("Unable to route packet. No session is available so store offline. {}", event));
        }
        mailboxes.compute(user, (key, old) -> {
            Mailbox mailbox = old == null ? new Mailbox() : old;
            for (Event event : events) {
                add(event, mailbox);
            }
            return mailbox.isEmpty() ? null : mailbox;
        });
    }

    private void add(Event event, Mailbox mailbox) {
        if (!event.isKept()) {
            superseded.increment();
        } else if (size.get() >= settings.events()) {
            full.increment();
        } else if (mailbox.add(event)) {
            size.incrementAndGet();
            stored.increment();
            if (event.publication().isState()) {
                int replaced = mailbox.dropSuperseded();
                size.addAndGet(-replaced);
                stale.increment(replaced);
            }
            if (mailbox.size() > settings.eventsPerUser()) {
                mailbox.dropFirst();
                size.decrementAndGet();
                full.increment();
            }
        }
    }

    /**
     * Gives what is kept for a user to a session that is available now, for the first time.
     *
     * @param waiting what the session has kept itself, in order
     * @param since {@link System#nanoTime} from which on all that is published comes to the session,
     *     and nothing of it has reached the client yet but what waits
     * @return both, in the order of the publishing
     */
    public List<Event> take(String user, Receiver session, List<Event> waiting, long since) {
        return take(user, session, waiting, OptionalLong.of(since));
    }

    /**
     * The same for a session whose client has been sent events before. What is on its way there says nothing: between
     * what is kept and that there may be something newer, which the client has heard.
     */
    public List<Event> takeMore(String user, Receiver session, List<Event> waiting) {
        return take(user, session, waiting, OptionalLong.empty());
    }

    private List<Event> take(String user, Receiver session, List<Event> waiting, OptionalLong since) {
        Mailbox mailbox = mailboxes.remove(user);
        if (mailbox == null) {
            return waiting;
        }
        size.addAndGet(-mailbox.size());
        Mailbox.Hand hand = mailbox.handTo(session, waiting, since, oldest());
        given.increment(hand.given());
        stale.increment(hand.stale());
        superseded.increment(hand.superseded());
        return hand.events();
    }

    /** Drops what is kept for a user who will never come. */
    public void drop(String user) {
        Mailbox mailbox = mailboxes.remove(user);
        if (mailbox != null) {
            size.addAndGet(-mailbox.size());
        }
    }

    /** Drops what has grown too old. */
    public void dropStale() {
        Instant oldest = oldest();
        for (String user : mailboxes.keySet()) {
            mailboxes.computeIfPresent(user, (key, mailbox) -> {
                int dropped = mailbox.dropOlderThan(oldest);
                size.addAndGet(-dropped);
                stale.increment(dropped);
                return mailbox.isEmpty() ? null : mailbox;
            });
        }
    }

    private Instant oldest() {
        return time.instant().minus(settings.maxAge());
    }

    /** How many events are kept. */
    public int size() {
        return size.get();
    }
}
