package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.acceptance.LosableDesktop.Loss;
import org.finessebridge.app.acceptance.LosableDesktop.Transport;
import org.finessebridge.app.acceptance.TeamWatch.Heard;

/**
 * Agents of the demo sign in by REST and are READY, and all lose a desktop: one by each transport and each kind of loss,
 * one whose page is loaded anew, and one who has another desktop. Their supervisor has to hear of the former, not before
 * their time is over, and of the last two nothing. How long each took is printed, and not judged.
 */
final class LostDesktops {

    private static final String TEAM = "5000";
    private static final int FIRST_AGENT = 2001;
    private static final String REFRESHED = "2009";
    private static final String AT_TWO_DESKTOPS = "2010";

    /**
     * What the settings say of when a desktop is missed.
     *
     * @param inactivity finesse.notification.bosh.inactivity
     * @param silence finesse.notification.keep-alive.silence
     * @param answer finesse.notification.keep-alive.answer
     * @param absence how long a presence is unavailable before the forced logout
     */
    record Times(Duration inactivity, Duration silence, Duration answer, Duration absence) {

        /** How long the service hears nothing, at least, before it takes a desktop for lost. */
        private Duration unheard(Transport transport, Loss loss) {
            if (transport == Transport.BOSH) {
                return inactivity;
            }
            return loss == Loss.KILLED ? Duration.ZERO : silence.plus(answer);
        }
    }

    /** What the CTI server makes of the forced logout. */
    record Outcome(String state, int reason) {}

    /** A desktop, the way that it takes and how it is lost. */
    private record Row(String agent, Transport transport, Loss loss, LosableDesktop desktop) {

        @Override
        public String toString() {
            return "%s, %s".formatted(transport, loss);
        }
    }

    /**
     * A desktop that is lost.
     *
     * @param updates how many updates of its agent had been heard before
     * @param spoke a time after which it has said something, in ns
     * @param at a time before which it was not lost yet, in ns
     */
    private record Lost(Row row, int updates, long spoke, long at) {

        /** The earliest time of the forced logout, in ns. */
        long earliest(Times times) {
            long missed = spoke + times.unheard(row.transport(), row.loss()).toNanos();
            return Math.max(missed, at) + times.absence().toNanos();
        }
    }

    private final RunningServer server;
    private final Times times;
    private final Outcome outcome;
    private final TeamWatch team = new TeamWatch(TEAM);
    private final List<AutoCloseable> open = new ArrayList<>();

    LostDesktops(RunningServer server, Times times, Outcome outcome) {
        this.server = server;
        this.times = times;
        this.outcome = outcome;
    }

    /**
     * Loses them.
     *
     * @param transports those of the agents who are to be logged out
     * @param patience how long each may take
     */
    void prove(List<Transport> transports, Duration patience) throws Exception {
        try {
            open.add(team.begin(server, "3001"));
            List<Row> rows = rows(transports);
            int refreshed = loseAndReload();
            int atTwo = loseOneOfTwo();
            List<Lost> lost = new ArrayList<>();
            for (Row row : rows) {
                lost.add(lose(row));
            }
            for (Lost one : lost) {
                assertLoggedOut(one, patience);
            }
            // Theirs was lost first: their time would have been over before.
            assertStillReady(REFRESHED, refreshed);
            assertStillReady(AT_TWO_DESKTOPS, atTwo);
        } finally {
            for (AutoCloseable one : open.reversed()) {
                one.close();
            }
        }
    }

    private List<Row> rows(List<Transport> transports) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Transport transport : transports) {
            for (Loss loss : Loss.values()) {
                String agent = String.valueOf(FIRST_AGENT + rows.size());
                rows.add(new Row(agent, transport, loss, opened(LosableDesktop.start(server, transport, agent))));
                signIn(agent);
            }
        }
        return rows;
    }

    /** The page's next load is the same resource. */
    private int loseAndReload() throws Exception {
        LosableDesktop page = opened(LosableDesktop.start(server, Transport.WEBSOCKET, REFRESHED));
        LosableDesktop next = opened(LosableDesktop.loaded(server, Transport.WEBSOCKET, REFRESHED));
        signIn(REFRESHED);
        int updates = team.count(REFRESHED);
        page.lose(Loss.KILLED);
        next.connect();
        return updates;
    }

    private int loseOneOfTwo() throws Exception {
        LosableDesktop one = opened(LosableDesktop.start(server, Transport.TCP, AT_TWO_DESKTOPS));
        opened(LosableDesktop.start(server, Transport.BOSH, AT_TWO_DESKTOPS, "other"));
        signIn(AT_TWO_DESKTOPS);
        int updates = team.count(AT_TWO_DESKTOPS);
        one.lose(Loss.KILLED);
        return updates;
    }

    private Lost lose(Row row) throws Exception {
        int updates = team.count(row.agent());
        long spoke = System.nanoTime();
        row.desktop().speak();
        long at = System.nanoTime();
        row.desktop().lose(row.loss());
        return new Lost(row, updates, spoke, at);
    }

    private LosableDesktop opened(LosableDesktop desktop) {
        open.add(desktop);
        return desktop;
    }

    private void signIn(String agent) {
        assertThat(server.rest(agent).login(agent, agent, "in").statusCode()).isEqualTo(202);
        team.awaitState(agent, "NOT_READY");
        assertThat(server.rest(agent).changeState(agent, "READY", "ready").statusCode())
                .isEqualTo(202);
        team.awaitState(agent, "READY");
    }

    private void assertLoggedOut(Lost lost, Duration patience) {
        Row row = lost.row();
        Heard heard = team.await(row.agent(), lost.updates(), patience);
        System.out.printf(
                "%s: %s %.1f s after the loss of the desktop%n",
                row, heard.update().state(), (heard.at() - lost.at()) / 1e9);
        assertThat(heard.at() - lost.earliest(times))
                .as("%s: ns after the earliest time", row)
                .isNotNegative();
        assertThatXml(heard.update().xml())
                .as("%s", row)
                .hasValue("//state", outcome.state())
                .hasValue("//requestId", "")
                .hasValue("//user/reasonCode/code", String.valueOf(outcome.reason()));
        assertThat(Objects.requireNonNull(
                                server.simulator().agentStates().join().get(row.agent()))
                        .eventReasonCode())
                .as("%s", row)
                .isEqualTo(outcome.reason());
    }

    private void assertStillReady(String agent, int updates) {
        assertThat(team.count(agent)).as("updates of %s", agent).isEqualTo(updates);
        assertThatXml(server.rest(agent).get("/finesse/api/User/" + agent).body())
                .hasValue("/User/state", "READY");
    }
}
