package org.finessebridge.app.teammessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.publication.RecordedPubSub;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.webserviceslog.NoWebServicesLog;
import org.finessebridge.app.webserviceslog.PublicationLog;
import org.junit.jupiter.api.Test;

/** Messages whose time is over, whose teams go, and whose rows are in doubt. */
class TeamMessagesTest {

    private static final TeamMessages.Author SUPERVISOR = new TeamMessages.Author("3001", false);

    private final FakeClock time = new FakeClock();
    private final ConfigurationDatabase database = new ConfigurationDatabase(time, 50);
    private final RecordedPubSub events = new RecordedPubSub();
    private final List<String> told = new ArrayList<>();
    private final TeamMessages messages = messages();

    private TeamMessages messages() {
        return new TeamMessages(
                database.client(),
                database.store(),
                new TeamMessageEvents(events, new PublicationLog(new NoWebServicesLog())),
                new TeamMessageSettings(20),
                time);
    }

    @Test
    void whatIsOverIsToldOnceWhileTheDatabaseIsAwayAndItsChangesAreInDoubt() {
        write(1, "1");
        String kept = write(600, "1");
        database.setAway(true);
        time.advance(Duration.ofSeconds(1));
        int asked = database.asked();

        messages.expire();
        assertThat(deletions()).hasSize(1);
        assertThat(database.asked()).as("telling needs no database").isEqualTo(asked);
        for (int i = 0; i < 30; i++) {
            messages.expire();
            messages.deleteRows();
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(database.asked()).as("it is not asked each second").isEqualTo(asked + 1);

        assertThatThrownBy(() -> messages.delete(SUPERVISOR, kept, RequestId.NONE))
                .isInstanceOf(FinesseApiException.class);
        database.setAway(false);
        database.store().databaseAnswers();
        messages.expire();
        assertThat(deletions()).as("of the one that is over").hasSize(1);
        messages.databaseAnswers();
        messages.deleteRows();
        assertThat(database.count("team_message")).isEqualTo(1);
        assertThat(messages.all(message -> true)).hasSize(1);
    }

    @Test
    void aRowThatIsGoneAlreadyKeepsNoOtherFromBeingDeleted() {
        String gone = write(1, "1");
        write(1, "1");
        time.advance(Duration.ofSeconds(1));
        messages.expire();
        database.client()
                .sql("delete from team_message_team where message_id = ?")
                .param(gone)
                .update();
        database.client()
                .sql("delete from team_message where id = ?")
                .param(gone)
                .update();

        messages.deleteRows();

        assertThat(database.count("team_message")).isZero();
    }

    @Test
    void whatWasMadeThoughTheAnswerWasLostIsTold() {
        database.loseNextAnswer();
        assertThatThrownBy(() -> write(600, "1")).isInstanceOf(FinesseApiException.class);

        database.store().databaseAnswers();

        assertThat(told()).hasSize(1);
        assertThat(messages.all(message -> true)).hasSize(1);
    }

    @Test
    void whatUsersWriteDrivesNothingOutOfTheAudit() {
        messages.delete(SUPERVISOR, write(600, "1"), RequestId.NONE);
        assertThat(database.count("configuration_audit")).isZero();

        messages.delete(new TeamMessages.Author("administrator", true), write(600, "1"), RequestId.NONE);
        assertThat(database.count("configuration_audit")).isEqualTo(1);
        assertThat(database.auditLog()).hasSize(4);
    }

    @Test
    void aTeamTakesItsMessagesWithIt() {
        write(600, "1");
        write(600, "1", "2");

        database.store()
                .change(
                        () -> {
                            messages.deleteFor(Set.of("1"));
                            return "";
                        },
                        made -> null,
                        made -> messages.forget(Set.of("1")));

        assertThat(messages.all(message -> message.isFor("1"))).isEmpty();
        assertThat(messages.all(message -> message.isFor("2"))).hasSize(1);
        assertThat(messages().all(message -> true))
                .as("after a restart")
                .singleElement()
                .satisfies(message -> assertThat(message.teams().team()).containsExactly("2"));
    }

    @Test
    void aTeamThatHasGoneMeanwhileGetsNone() {
        Runnable gone = () -> {
            throw new IllegalStateException("404");
        };

        assertThatThrownBy(() -> messages.create(SUPERVISOR, wanted(600, "1"), gone, RequestId.NONE))
                .hasMessage("404");
        assertThat(told()).isEmpty();
    }

    private String write(long seconds, String... teams) {
        return messages.create(SUPERVISOR, wanted(seconds, teams), () -> {}, RequestId.NONE)
                .id();
    }

    private static TeamMessages.Wanted wanted(long seconds, String... teams) {
        return new TeamMessages.Wanted(
                new TeamMessage.Creator("Minnie", "3001", "Mouse"), "x", seconds, List.of(teams));
    }

    private List<String> deletions() {
        return told().stream().filter(xml -> xml.contains("DELETE")).toList();
    }

    /** All since the beginning. */
    private List<String> told() {
        events.takeAll().forEach(event -> told.add(event.xml()));
        return told;
    }
}
