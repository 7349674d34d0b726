package org.finessebridge.app.owndirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.configuration.KeptForTeams;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamAssignments.Kind;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.EntryMistakes;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.owndirectory.entry.EntryRules.Wanted;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.finessebridge.app.security.KeptPassword;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What teams leave behind, which is nothing; and the longest names, which are kept. */
class OwnDirectoryTest {

    private static final DirectoryTeam SALES = new DirectoryTeam("1", "Sales");
    private static final DirectoryTeam DEMO = new DirectoryTeam("5000", "Demo");

    private final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
    private final InMemoryDirectory directory = new InMemoryDirectory(List.of(DEMO), List.of());
    private final TeamAssignments assignments = assignments();
    private final DirectoryRows rows = new DirectoryRows(new NamedParameterJdbcTemplate(database.template()));
    private final OwnDirectory own = own(assignments);

    private TeamAssignments assignments() {
        return new TeamAssignments(database.client(), database.store(), directory);
    }

    private OwnDirectory own(KeptForTeams... kept) {
        return new OwnDirectory(
                directory, new OwnDirectorySource(rows, database.writer()), rows, database.store(), List.of(kept));
    }

    /** As {@code security.KeyRenewal} makes them; a password that has been replaced meanwhile has its own. */
    @Test
    void keysThatAreMadeAnewAreKeptOfThePresentPasswordAlone() {
        KeptPassword.Texts old =
                new KeptPassword.Texts("hash", keys("SHA-1", "AAAA"), keys("SHA-256", "AAAA"), null, null);
        KeptPassword.Texts made = new KeptPassword.Texts(
                "hash", keys("SHA-1", "BBBB"), keys("SHA-256", "BBBB"), keys("SHA-1", "CCCC"), keys("SHA-256", "CCCC"));
        DirectoryUser user =
                new DirectoryUser("1001", "jdoe", "", "", Set.of(Role.AGENT), "1", List.of(), KeptPassword.of(old));
        own.change(now -> DirectorySnapshot.of(List.of(SALES), List.of(user)), change -> null);
        assertThat(kept()).isEqualTo(old);

        rows.keep("1001", new KeptPassword.Texts("another", made.scramSha1(), made.scramSha256(), null, null));
        assertThat(kept()).isEqualTo(old);
        rows.keep("1001", made);
        assertThat(kept()).isEqualTo(made);
    }

    private KeptPassword.Texts kept() {
        DirectoryUser user = rows.read().findUserById("1001").orElseThrow();
        return Objects.requireNonNull(((KeptPassword) user.credential()).texts());
    }

    private static String keys(String hash, String salt) {
        return "SCRAM-" + hash + "$4096:" + salt + "$AAAA:AAAA";
    }

    @Test
    void aTeamTakesItsAssignmentsWithIt() {
        set(SALES);
        assign("1");
        assertThat(assignments.isAssigned(Kind.PHONE_BOOK, 7)).isTrue();

        set();
        assertThat(database.count("team_assignment")).isZero();
        assertThat(assignments.isAssigned(Kind.PHONE_BOOK, 7)).isFalse();

        set(SALES);
        assertThat(assignments.of("1", Kind.PHONE_BOOK)).isEmpty();
    }

    @Test
    void aTeamThatIsNotThereHoldsNothingAndLeavesNothingToAnother() {
        assign("5000");
        assertThat(assignments.isAssigned(Kind.PHONE_BOOK, 7)).isTrue();

        directory.replace(DirectorySnapshot.of(List.of(), List.of())); // the demo is off
        assertThat(assignments.isAssigned(Kind.PHONE_BOOK, 7)).isFalse();
        assertThat(assignments.of("5000", Kind.PHONE_BOOK))
                .as("until the demo is on again")
                .containsExactly(7L);

        set(new DirectoryTeam("5000", "Somebody's own"));
        assertThat(assignments.of("5000", Kind.PHONE_BOOK)).isEmpty();
        assertThat(assignments().of("5000", Kind.PHONE_BOOK))
                .as("after a restart")
                .isEmpty();
    }

    @Test
    void whatCannotBeDeletedKeepsTheTeam() {
        set(SALES);
        assign("1");
        OwnDirectory failing = own(assignments, new KeptForTeams() {
            @Override
            public void deleteFor(Collection<String> teamIds) {
                throw new QueryTimeoutException("too slow");
            }

            @Override
            public void forget(Collection<String> teamIds) {
                throw new AssertionError("nothing has been committed");
            }
        });

        assertThatThrownBy(() -> change(failing)).isInstanceOf(FinesseApiException.class);

        assertThat(directory.findTeam("1")).isPresent();
        assertThat(assignments().of("1", Kind.PHONE_BOOK)).containsExactly(7L);
        assertThat(rows.read().teams()).containsExactly(SALES);
    }

    /** Each of these letters is two units of UTF-16, which H2 counts, and one character. */
    @Test
    void theLongestNamesAreKept() {
        String letter = "\uD840\uDC00";
        DirectoryTeam team = new DirectoryTeam("1", letter.repeat(32));
        DirectoryUser user = new DirectoryUser(
                "1001",
                letter.repeat(64),
                letter.repeat(32),
                letter.repeat(32),
                Set.of(Role.AGENT),
                "1",
                List.of(),
                KeptPassword.NONE);
        Wanted wanted = Objects.requireNonNull(new EntryRules(false, name -> false)
                .check(
                        DirectoryEntries.of(List.of(TeamEntry.of(team)), List.of(UserEntry.of(user))),
                        DirectorySnapshot.EMPTY,
                        DirectorySnapshot.EMPTY,
                        new EntryMistakes()));

        own.change(before -> wanted.directory(), change -> null);

        assertThat(rows.read().users()).containsExactly(user);
        assertThat(rows.read().teams()).containsExactly(team);
    }

    private void assign(String team) {
        database.store()
                .change(
                        () -> {
                            assignments.replace(team, Kind.PHONE_BOOK, List.of(7L));
                            return Set.of();
                        },
                        made -> null,
                        made -> assignments.show(team, Kind.PHONE_BOOK, List.of(7L)));
    }

    private void set(DirectoryTeam... teams) {
        change(own, teams);
    }

    private static void change(OwnDirectory own, DirectoryTeam... teams) {
        own.change(
                before -> DirectorySnapshot.of(List.of(teams), List.of()),
                change -> new ConfigurationChange("administrator", "/finesse/api/Directory", "", ""));
    }
}
