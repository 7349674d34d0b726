package org.finessebridge.app.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.finessebridge.app.directory.DirectoryChange.TeamChange;
import org.finessebridge.app.directory.DirectoryChange.UserChange;
import org.junit.jupiter.api.Test;

class DirectoryChangeTest {

    private static final DirectoryTeam ONE = new DirectoryTeam("1", "One");
    private static final DirectoryTeam TWO = new DirectoryTeam("2", "Two");
    private static final DirectoryUser MICKEY = user("2001", "Mickey", "1", "secret");
    private static final DirectoryUser MINNIE = supervisor("1");

    private static DirectoryUser user(String id, String firstName, String team, String password) {
        return new DirectoryUser(
                id, "login" + id, firstName, "Mouse", Set.of(Role.AGENT), team, List.of(), new KnownPassword(password));
    }

    private static DirectoryUser supervisor(String... teams) {
        return new DirectoryUser(
                "3001",
                "minnie",
                "Minnie",
                "Mouse",
                Set.of(Role.AGENT, Role.SUPERVISOR),
                "1",
                List.of(teams),
                new KnownPassword("secret"));
    }

    private static DirectoryChange change(List<DirectoryUser> before, List<DirectoryUser> after) {
        List<DirectoryTeam> teams = List.of(ONE, TWO);
        return new DirectoryChange(DirectorySnapshot.of(teams, before), DirectorySnapshot.of(teams, after));
    }

    @Test
    void usersComeAndGo() {
        DirectoryUser donald = user("2002", "Donald", "1", "secret");

        DirectoryChange change = change(List.of(MICKEY, MINNIE), List.of(MINNIE, donald));

        assertThat(change.addedUsers()).containsExactly(donald);
        assertThat(change.removedUsers()).containsExactly(MICKEY);
        assertThat(change.changedUsers()).isEmpty();
    }

    @Test
    void whoIsTheSameHasNotChanged() {
        DirectoryChange change = change(List.of(MICKEY), List.of(user("2001", "Mickey", "1", "secret")));

        assertThat(change.changedUsers()).isEmpty();
    }

    @Test
    void aNameATeamAndAPasswordAreChanges() {
        DirectoryUser renamed = user("2001", "Michael", "1", "secret");
        DirectoryUser moved = user("2001", "Mickey", "2", "secret");
        DirectoryUser otherPassword = user("2001", "Mickey", "1", "other");

        UserChange rename = only(renamed);
        assertThat(rename.renamed()).isTrue();
        assertThat(rename.moved()).isFalse();
        UserChange move = only(moved);
        assertThat(move.renamed()).isFalse();
        assertThat(move.moved()).isTrue();
        UserChange password = only(otherPassword);
        assertThat(password.renamed()).isFalse();
        assertThat(password.moved()).isFalse();
    }

    private static UserChange only(DirectoryUser after) {
        DirectoryChange change = change(List.of(MICKEY), List.of(after));
        assertThat(change.changedUsers()).containsExactly(new UserChange(MICKEY, after));
        return change.changedUsers().getFirst();
    }

    @Test
    void teamsComeGoAndGetAnotherName() {
        DirectoryTeam uno = new DirectoryTeam("1", "Uno");
        DirectoryTeam three = new DirectoryTeam("3", "Three");

        DirectoryChange change = new DirectoryChange(
                DirectorySnapshot.of(List.of(ONE, TWO), List.of()),
                DirectorySnapshot.of(List.of(uno, three), List.of()));

        assertThat(change.addedTeams()).containsExactly(three);
        assertThat(change.removedTeams()).containsExactly(TWO);
        assertThat(change.changedTeams()).containsExactly(new TeamChange(ONE, uno));
    }

    @Test
    void supervisorsOfATeamComeAndGo() {
        assertThat(change(List.of(MINNIE), List.of(supervisor("2"))).teamsWithOtherSupervisors())
                .containsExactly(ONE, TWO);
        assertThat(change(List.of(MINNIE), List.of()).teamsWithOtherSupervisors())
                .containsExactly(ONE);
        assertThat(change(List.of(MINNIE), List.of(MINNIE, MICKEY)).teamsWithOtherSupervisors())
                .isEmpty();
    }
}
