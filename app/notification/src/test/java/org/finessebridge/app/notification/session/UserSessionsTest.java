package org.finessebridge.app.notification.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.session.UserSessions.Outcome;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gives place where a user has as many sessions as are allowed. */
class UserSessionsTest {

    private static final int MOST = 3;

    private final UserSessions sessions = new UserSessions();

    private static final class Page implements UserSession {

        private OptionalLong unattended = OptionalLong.empty();

        @Override
        public OptionalLong unattendedSince() {
            return unattended;
        }

        @Override
        public String user() {
            return "2001";
        }

        @Override
        public @Nullable String resource() {
            return null;
        }

        @Override
        public @Nullable String fullJid() {
            return null;
        }

        @Override
        public @Nullable String presence() {
            return null;
        }

        @Override
        public int priority() {
            return 0;
        }

        @Override
        public void deliver(Event event) {}

        @Override
        public void collect() {}

        @Override
        public void deliverPresence(String from, OutboundXml presence) {}

        @Override
        public void deliverPublisherPresence(String from, OutboundXml presence) {}

        @Override
        public boolean deliverFromUser(OutboundXml stanza) {
            return true;
        }

        @Override
        public void displaced() {}

        @Override
        public void userRemoved() {}

        @Override
        public void passwordReset() {}
    }

    private Page[] bound() {
        Page[] pages = new Page[MOST];
        for (int i = 0; i < MOST; i++) {
            pages[i] = new Page();
            assertThat(bind(pages[i], "r" + i)).isEqualTo(new Outcome.Taken(null));
        }
        return pages;
    }

    private Outcome bind(Page page, String resource) {
        assertThat(sessions.authenticated("2001", page, MOST)).isEqualTo(new Outcome.Taken(null));
        return sessions.bind("2001", page, resource, MOST);
    }

    @Test
    void whoHasBeenWithoutARequestForLongestGivesPlace() {
        Page[] pages = bound();
        pages[1].unattended = OptionalLong.of(20);
        pages[2].unattended = OptionalLong.of(10);
        Page next = new Page();

        assertThat(bind(next, "r3")).isEqualTo(new Outcome.Taken(pages[2]));

        assertThat(sessions.of("2001")).containsExactly(pages[0], pages[1], next);
    }

    @Test
    void whoeverIsThereStays() {
        Page[] pages = bound();
        Page next = new Page();

        assertThat(bind(next, "r3")).isEqualTo(new Outcome.TooMany());

        assertThat(sessions.of("2001")).containsExactly(pages[0], pages[1], pages[2], next);
    }

    /** Between its displacement and its end it may still ask. */
    @Test
    void whoHasLostItsPlaceDoesNotTakeOneByBinding() {
        Page first = new Page();
        sessions.authenticated("2001", first, MOST);
        first.unattended = OptionalLong.of(10);
        Page second = new Page();
        sessions.authenticated("2001", second, MOST);
        sessions.authenticated("2001", new Page(), MOST);
        assertThat(sessions.authenticated("2001", new Page(), MOST)).isEqualTo(new Outcome.Taken(first));

        assertThat(sessions.bind("2001", first, "r", MOST)).isEqualTo(new Outcome.TooMany());

        assertThat(sessions.of("2001")).hasSize(MOST).doesNotContain(first);
        assertThat(sessions.bind("2001", second, "r", MOST)).isEqualTo(new Outcome.Taken(null));
    }

    @Test
    void theSameResourceTakesNoPlaceOfOthers() {
        Page[] pages = bound();
        pages[1].unattended = OptionalLong.of(20);
        Page next = new Page();

        assertThat(bind(next, "r0")).isEqualTo(new Outcome.Taken(pages[0]));

        assertThat(sessions.of("2001")).containsExactly(pages[1], pages[2], next);
    }

    /** Pages that went before they had a resource. */
    @Test
    void theSameGoesForSessionsWithoutAResource() {
        Page first = new Page();
        sessions.authenticated("2001", first, MOST);
        sessions.authenticated("2001", new Page(), MOST);
        sessions.authenticated("2001", new Page(), MOST);
        assertThat(sessions.authenticated("2001", new Page(), MOST)).isEqualTo(new Outcome.TooMany());
        first.unattended = OptionalLong.of(-5);

        assertThat(sessions.authenticated("2001", new Page(), MOST)).isEqualTo(new Outcome.Taken(first));
    }
}
