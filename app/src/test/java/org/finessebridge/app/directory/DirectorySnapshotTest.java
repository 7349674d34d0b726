package org.finessebridge.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectorySnapshotTest {

    private final DirectorySnapshot directory = DirectorySnapshot.of(
            List.of(new DirectoryTeam("1", "One")),
            List.of(
                    user("JSmith", "John.Smith"),
                    user("ADoe", "alice"),
                    user("adoe", "Alice2"),
                    user("2001", "ALICE")));

    private static final DirectoryTeam ONE = new DirectoryTeam("1", "One");
    private static final DirectoryTeam TWO = new DirectoryTeam("2", "Two");

    private static DirectoryUser supervisor(String loginId, Set<Role> roles, String... teams) {
        return new DirectoryUser(
                loginId, loginId, "First", "Last", roles, "1", List.of(teams), new KnownPassword("secret"));
    }

    private static DirectoryUser user(String loginId, String loginName) {
        return new DirectoryUser(
                loginId, loginName, "First", "Last", Set.of(Role.AGENT), "1", List.of(), new KnownPassword("secret"));
    }

    private @Nullable String inAnyCase(String name) {
        return directory.findUserInAnyCase(name).map(DirectoryUser::loginId).orElse(null);
    }

    @Test
    void theCaseOfANameCountsWhereSomebodyAsksForIt() {
        assertThat(directory.findUser("JSmith")).isPresent();
        assertThat(directory.findUser("jsmith")).isEmpty();
    }

    @Test
    void withoutCaseTheOnlyUserOfANameIsFound() {
        assertThat(inAnyCase("jsmith")).isEqualTo("JSmith");
        assertThat(inAnyCase("JOHN.smith")).isEqualTo("JSmith");
        assertThat(inAnyCase("nobody")).isNull();
    }

    @Test
    void amongSeveralOnlyTheOneThatIsNamedExactlyIsFound() {
        assertThat(inAnyCase("ADoe")).isEqualTo("ADoe");
        assertThat(inAnyCase("adoe")).isEqualTo("adoe");
        assertThat(inAnyCase("ADOE")).isNull();
        assertThat(inAnyCase("Alice")).isNull();
    }

    @Test
    void membersAndSupervisorsAreFoundByTheTeam() {
        DirectoryUser agent = user("2001", "mmouse");
        DirectoryUser supervisor = supervisor("3001", Set.of(Role.SUPERVISOR), "2", "1");
        DirectoryUser noSupervisor = supervisor("3002", Set.of(Role.AGENT), "2");

        DirectorySnapshot snapshot = DirectorySnapshot.of(List.of(ONE, TWO), List.of(agent, supervisor, noSupervisor));

        assertThat(snapshot.members("1")).containsExactly(agent, supervisor, noSupervisor);
        assertThat(snapshot.members("2")).isEmpty();
        assertThat(snapshot.supervisors("1")).containsExactly(supervisor);
        assertThat(snapshot.supervisors("2")).containsExactly(supervisor);
        assertThat(snapshot.supervisors("3")).isEmpty();
        assertThat(DirectorySnapshot.EMPTY.users()).isEmpty();
    }

    @Test
    void whatContradictsItselfIsRefused() {
        DirectoryUser mickey = user("2001", "mmouse");

        refused(List.of(ONE, new DirectoryTeam("1", "Uno")), List.of());
        refused(List.of(ONE), List.of(mickey, user("2001", "minnie")));
        refused(List.of(ONE), List.of(mickey, user("2002", "mmouse")));
        refused(List.of(TWO), List.of(mickey));
        refused(List.of(ONE), List.of(supervisor("3001", Set.of(Role.SUPERVISOR), "2")));
    }

    private static void refused(List<DirectoryTeam> teams, List<DirectoryUser> users) {
        assertThatThrownBy(() -> DirectorySnapshot.of(teams, users)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyChangesIt() {
        assertThatThrownBy(() -> directory.users().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> directory.members("1").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noPasswordShows() {
        assertThat(user("2001", "mmouse").toString()).doesNotContain("secret");
    }
}
