package org.finessebridge.app.notification.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client can't fill the log with its presence, and whoever listens hears all of it. */
class LoggedPresenceTest {

    private final List<String> lines = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final LoggedPresence presence =
            new LoggedPresence((fullJid, type) -> lines.add(fullJid + " " + type), new PresenceListener() {
                @Override
                public void available(String loginId, String fullJid, int priority) {
                    heard.add(loginId + " " + priority);
                }

                @Override
                public void unavailable(String loginId, String fullJid) {
                    heard.add(loginId);
                }

                @Override
                public void sourceLost(String reason) {
                    heard.add(reason);
                }

                @Override
                public void sourceBack() {
                    heard.add("back");
                }
            });

    @Test
    void aLineIsWrittenAndAllIsHandedOn() {
        presence.sourceBack();
        presence.available("2001", "2001@a/desktop", -3);
        presence.unavailable("2001", "2001@a/desktop");
        presence.sourceLost("stopped");

        assertThat(lines).containsExactly("2001@a/desktop available", "2001@a/desktop unavailable");
        assertThat(heard).containsExactly("back", "2001 -3", "2001", "stopped");
    }

    @Test
    void linesAreBoundedAndWhatIsHeardIsNot() {
        for (int i = 0; i < 1000; i++) {
            presence.available("2001", "2001@a/" + i, 0);
        }

        assertThat(lines).hasSizeLessThanOrEqualTo(200).hasSizeGreaterThan(50);
        assertThat(heard).hasSize(1000);
    }
}
