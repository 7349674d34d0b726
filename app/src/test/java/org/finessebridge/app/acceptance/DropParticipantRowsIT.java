package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Call flows 7.6: who may drop whom of a conference, by the setting. X talks to who made the conference, A or the
 * supervisor S, and to B.
 */
class DropParticipantRowsIT extends CallRows {

    private static final Map<String, RunningServer> SERVERS = new HashMap<>();

    private String setting = "supervisor-only";

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(RunningServer::close);
        SERVERS.clear();
    }

    @Override
    RunningServer server() {
        return SERVERS.computeIfAbsent(setting, DropParticipantRowsIT::start);
    }

    private static RunningServer start(String setting) {
        RunningServer server = RunningServer.start("--finesse.dialog.enable-drop-participant-for=" + setting);
        SharedServers.leaveNoDoubt(server);
        return server;
    }

    /**
     * Who asks, by id, for whom to be dropped: 202, or the refusal.
     *
     * @param controller who made the conference: 2001 or the supervisor 3001
     * @param offered who is offered the action, by the letters of the rows
     */
    @Spec(document = "call-flows", section = "7.6", says = "rights, and kinds of targets")
    @ParameterizedTest
    @CsvSource({
        // setting, controller, offered, who asks, for whom, answer
        "supervisor-only, 3001, S, 3001, 2002, 202",
        "supervisor-only, 3001, S, 3001, 4085550199, 400 Invalid Destination",
        "supervisor-only, 3001, S, 3001, 2003, 400 Invalid Destination",
        "supervisor-only, 3001, S, 3001, 3001, 400 Invalid Destination",
        "supervisor-only, 3001, S, 2002, 3001, 401 Authorization Failure",
        "supervisor-only, 2001, '', 2001, 2002, 401 Authorization Failure",
        "conference-controller-and-supervisor, 2001, A, 2001, 2002, 202",
        "conference-controller-and-supervisor, 2001, A, 2001, 4085550199, 202",
        "conference-controller-and-supervisor, 2001, A, 2001, 2003, 400 Invalid Destination",
        "conference-controller-and-supervisor, 2001, A, 2002, 2001, 401 Authorization Failure",
        "conference-controller-and-supervisor, 3001, S, 3001, 4085550199, 202",
        "all, 2001, AB, 2001, 2002, 202",
        "all, 2001, AB, 2002, 2001, 202",
        "all, 2001, AB, 2002, 4085550199, 202",
        "all, 2001, AB, 2002, 2003, 400 Invalid Destination"
    })
    void dropped(String by, String controller, String offered, String who, String whom, String answer)
            throws Exception {
        setting = by;
        begin(ucce().toList().getFirst(), "o", "k");
        RowUser a = ready(controller);
        RowUser b = notReady("2002");
        String own = ShortUpdate.device(controller);
        consult(a, b, own, "B");
        a.acts("o", "CONFERENCE");
        String first = own + " ACTIVE[T" + drops(offered, own) + "]";
        String second = "B ACTIVE[T-" + drops(offered, "B") + "]";
        String all = "o X>7000 ACTIVE CONFERENCE: %s, %s, %s second=k queue=10 keyed";
        a.hearsLast("PUT " + all.formatted(first, second, "X ACTIVE[I]") + " #CONFERENCE");
        b.hearsLast("POST " + all.formatted(first, second, "X ACTIVE[I]"));

        RowUser asks = who.equals("2002") ? b : a;
        var got = asks.rest()
                .put(
                        "/finesse/api/Dialog/" + id("o"),
                        "<Dialog><requestedAction>PARTICIPANT_DROP</requestedAction><targetMediaAddress>" + whom
                                + "</targetMediaAddress></Dialog>",
                        "drop");
        String type = got.body().replaceAll("(?s).*<ErrorType>([^<]*)<.*", " $1");
        assertThat(got.statusCode() + type).isEqualTo(answer);
        if (answer.equals("202")) {
            String gone = whom.equals(X) ? "X DROPPED[-]" : "X ACTIVE[I]";
            String left = all.formatted(
                    whom.equals(controller) ? own + " DROPPED[-]" : first,
                    whom.equals("2002") ? "B DROPPED[-]" : second,
                    gone);
            RowUser other = who.equals("2002") ? a : b;
            asks.hearsLast("PUT " + left + " #drop");
            other.hearsLast("PUT " + left);
            if (!whom.equals(X)) {
                other.hearsLast("DELETE " + left);
            }
        }
        leave();
    }

    private static String drops(String offered, String letter) {
        return offered.contains(letter) ? "+PARTICIPANT_DROP" : "";
    }
}
