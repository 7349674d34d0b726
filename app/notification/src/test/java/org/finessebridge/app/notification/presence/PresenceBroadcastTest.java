package org.finessebridge.app.notification.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.roster.RosterContacts;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.session.UserSessions.Outcome;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** What the listener hears when sessions take each other's resource. */
class PresenceBroadcastTest {

    private static final String USER = "2001";

    private final XmppDomains domains = new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local");
    private final UserSessions sessions = new UserSessions();
    private final List<String> heard = new ArrayList<>();
    private Runnable whileUnavailable = () -> {};
    private final PresenceBroadcast presence =
            new PresenceBroadcast(domains, new RosterContacts(domains), sessions, new PresenceListener() {
                @Override
                public void available(String loginId, String fullJid, int priority) {
                    synchronized (heard) {
                        heard.add("available");
                    }
                }

                @Override
                public void unavailable(String loginId, String fullJid) {
                    whileUnavailable.run();
                    synchronized (heard) {
                        heard.add("unavailable");
                    }
                }
            });

    /** As a session does when it binds: RFC 6120, 7.7.2.2. */
    private FakeSession bind(int number) {
        FakeSession session = new FakeSession(USER, "desktop", number);
        sessions.authenticated(USER, session, 100);
        if (sessions.bind(USER, session, "desktop", 100) instanceof Outcome.Taken(var displaced) && displaced != null) {
            presence.unavailable(USER, displaced);
        }
        return session;
    }

    private void end(FakeSession session) {
        sessions.remove(USER, session);
        presence.unavailable(USER, session);
    }

    @Spec(document = "RFC 6120", section = "7.7.2.2")
    @Test
    void aDisplacedSessionEndsBeforeTheNewOneBegins() {
        FakeSession older = bind(1);
        presence.available(USER, older, "");
        FakeSession newer = bind(2);
        assertThat(presence.available(USER, older, "")).isNull(); // its presence was under way
        presence.available(USER, newer, "");
        end(older);

        assertThat(heard).containsExactly("available", "unavailable", "available");
    }

    @Test
    void aSessionThatHasEndedAndNotSaidSoYetIsEndedForIt() {
        FakeSession older = bind(1);
        presence.available(USER, older, "");
        sessions.remove(USER, older); // and its thread is held up here
        FakeSession newer = bind(2);
        presence.available(USER, newer, "");
        presence.unavailable(USER, older);

        assertThat(heard).containsExactly("available", "unavailable", "available");
    }

    @Test
    void theNewSessionWaitsWhileTheListenerHearsOfTheOldOne() throws Exception {
        FakeSession older = bind(1);
        presence.available(USER, older, "");
        CountDownLatch available = new CountDownLatch(1);
        boolean[] overtook = new boolean[1];
        List<Thread> threads = new ArrayList<>();
        whileUnavailable = () -> {
            Thread other = new Thread(() -> {
                presence.available(USER, bind(2), "");
                available.countDown();
            });
            threads.add(other);
            other.start();
            while (available.getCount() > 0 && other.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            overtook[0] = available.getCount() == 0;
        };
        sessions.remove(USER, older);

        presence.unavailable(USER, older);
        threads.getFirst().join(8000);

        assertThat(overtook[0]).isFalse();
        assertThat(heard).containsExactly("available", "unavailable", "available");
    }

    @Test
    void underLoadTheListenerNeverHearsTheSameTwiceInARow() throws Exception {
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Thread> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int number = t;
            all.add(Thread.ofPlatform().start(() -> {
                try {
                    start.await(8, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 0; i < 2000; i++) {
                    FakeSession session = bind(number * 10_000 + i);
                    presence.available(USER, session, "");
                    if (i % 3 != 0) {
                        end(session);
                    }
                }
            }));
        }
        for (Thread thread : all) {
            thread.join(30_000);
        }

        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i)).as("at " + i).isEqualTo(i % 2 == 0 ? "available" : "unavailable");
        }
        assertThat(heard).isNotEmpty();
    }
}
