package org.finessebridge.app.owndirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.owndirectory.OwnUsers.between;
import static org.finessebridge.app.owndirectory.OwnUsers.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry.TeamIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an import when others change the directory while its passwords are hashed, or its answer is lost. */
class DirectoryImportsTest {

    private static final String LONG = "of twelve or more";

    private static final UserEntry.Roles SUPERVISOR = UserEntry.Roles.of(List.of("Supervisor"));

    private final OwnUsers users = new OwnUsers();

    @BeforeEach
    void somebodyIsThere() throws Exception {
        users.importAll(entry("1001", "secret-1001"), entry("1002", "secret-1002"));
    }

    @Test
    void bringsNobodyBackWhoWasRemovedMeanwhile() {
        assertThatThrownBy(() -> between(
                        () -> users.remove("1001"),
                        () -> importAll(
                                entry("1001", "of the file"), entry("1002", null), entry("1003", "of the file"))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("The user has been removed")
                .extracting(refused -> ((FinesseApiException) refused).errorData())
                .isEqualTo("User 1001");

        assertThat(users.directory.own().users()).as("nothing is done").containsExactly(users.user("1002"));
    }

    @Test
    void isMadeWhereItHasNobodyWhoWasRemovedMeanwhile() {
        between(() -> users.remove("1001"), () -> importAll(entry("1002", "of the file")));

        assertThat(users.directory.own().users()).containsExactly(users.user("1002"));
        assertThat(users.user("1002").credential().matches("of the file")).isTrue();
    }

    /** Whoever did it was told that it is done, and would not know that an older file has undone it. */
    @ParameterizedTest
    @EnumSource(Done.class)
    void undoesNothingThatWasDoneMeanwhile(Done done) throws Exception {
        users.put(new TeamEntry(null, "2", "Service"));
        users.put(entry("1003", LONG, "Administrator"));
        users.put(new UserEntry(null, "1004", null, null, null, SUPERVISOR, "1", TeamIds.of(List.of("1")), null));
        DirectoryEntries file = DirectoryEntries.of(users.directory.own()).with(entry("1002", "of the file"));

        assertThatThrownBy(() -> between(() -> done.what.accept(users), () -> importAll(file)))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining(done.reason)
                .extracting(refused -> ((FinesseApiException) refused).errorData())
                .isEqualTo(done.object);

        assertThat(users.user("1002").credential().matches("secret-1002"))
                .as("nothing is done")
                .isTrue();
    }

    /** What somebody does, and what is then said of an import that has all as it was before. */
    enum Done {
        ADMINISTRATOR_NO_LONGER(users -> users.put(entry("1003", null)), "User 1003", "The user has been changed"),
        MOVED(
                users -> users.put(new UserEntry(null, "1001", null, null, null, null, "2", null, null)),
                "User 1001",
                "The user has been changed"),
        SUPERVISES_ANOTHER_TEAM(
                users -> users.put(
                        new UserEntry(null, "1004", null, null, null, null, null, TeamIds.of(List.of("2")), null)),
                "User 1004",
                "The user has been changed"),
        RENAMED(
                users -> users.put(new UserEntry(null, "1001", "jdoe", null, null, null, null, null, null)),
                "User 1001",
                "The user has been changed"),
        USER_ADDED(users -> users.put(entry("1005", null)), "User 1005", "The user has been added"),
        TEAM_ADDED(users -> users.put(new TeamEntry(null, "3", "Night")), "Team 3", "The team has been added"),
        TEAM_RENAMED(users -> users.put(new TeamEntry(null, "2", "Day")), "Team 2", "The team has been renamed"),
        TEAM_REMOVED(users -> users.removeTeam("2"), "Team 2", "The team has been removed");

        @SuppressWarnings("ImmutableEnumChecker") // what it does to others is the matter here
        private final Consumer<OwnUsers> what;

        private final String object;
        private final String reason;

        Done(Consumer<OwnUsers> what, String object, String reason) {
            this.what = what;
            this.object = object;
            this.reason = reason;
        }
    }

    /** A file that says of what was changed what it is now, or nothing, undoes nothing. */
    @Test
    void isMadeWhereItLeavesWhatWasDoneMeanwhile() throws Exception {
        UserEntry sameName = new UserEntry(null, "1001", "jdoe", "Jane", null, null, null, null, null);
        DirectoryEntries file = DirectoryEntries.of(null, List.of(sameName, entry("1002", "of the file")));

        between(
                () -> {
                    users.put(new TeamEntry(null, "2", "Service"));
                    users.put(new UserEntry(null, "1001", "jdoe", null, null, SUPERVISOR, "2", null, null));
                },
                () -> importAll(file));

        assertThat(users.user("1001"))
                .returns("Jane", DirectoryUser::firstName)
                .returns("2", DirectoryUser::teamId)
                .returns(Set.of(Role.AGENT, Role.SUPERVISOR), DirectoryUser::roles);
        assertThat(users.user("1002").credential().matches("of the file")).isTrue();
    }

    /** Who got another role a minute ago is not signed out by a file that knows nothing of it. */
    @Test
    void removesNobodyWhoWasChangedMeanwhile() {
        assertThatThrownBy(() -> between(
                        () -> users.put(entry("1001", null, "Supervisor")),
                        () -> importAll(entry("1002", "of the file"))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("The user has been changed");

        assertThat(users.directory.own().users()).hasSize(2);
    }

    @Test
    void leavesPasswordsThatWereSetMeanwhile() {
        between(
                () -> {
                    users.passwords.set("administrator", "1001", "of the reset");
                    users.put(entry("1003", "of the newcomer"));
                },
                () -> assertThat(importAll(
                                entry("1001", "secret-1001"),
                                entry("1002", "of the file"),
                                entry("1003", "of the file")))
                        .returns(true, DirectoryDiff::applied)
                        .returns(1, DirectoryDiff::passwords));

        assertThat(users.user("1001").credential().matches("of the reset")).isTrue();
        assertThat(users.user("1002").credential().matches("of the file")).isTrue();
        assertThat(users.user("1003").credential().matches("of the newcomer")).isTrue();
        assertThat(users.ended).containsExactly("1001", "1002");
    }

    /** The file's password is long enough, but it is not the one that stays. */
    @Test
    void givesTheRoleToNobodyWithAPasswordOfAnyLength() {
        assertThatThrownBy(() -> between(
                        () -> users.passwords.set("administrator", "1001", "short"),
                        () -> importAll(entry("1001", LONG, "Administrator"), entry("1002", null))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("gets a password with the role");

        assertThat(users.user("1001").roles()).hasSize(1);
    }

    /** A request for one user takes no minutes: what it says comes last. */
    @Test
    void oneUserGetsWhatTheRequestSays() {
        between(
                () -> users.passwords.set("administrator", "1001", "of the reset"),
                () -> users.put(entry("1001", "of the request")));

        assertThat(users.user("1001").credential().matches("of the request")).isTrue();
    }

    @Test
    void aLostAnswerLeavesNoSessionToWhoKnowsAnOldOne() throws Exception {
        users.database.loseNextAnswer();
        assertThatThrownBy(() -> importAll(entry("1001", "of the file"), entry("1002", "secret-1002")))
                .isInstanceOf(FinesseApiException.class);

        importAll(entry("1001", "of the file"), entry("1002", "secret-1002"));

        assertThat(users.ended).containsExactly("1001");
    }

    @Test
    void takesNobodyOverWhoIsThereMeanwhile() {
        CtiAgent agent = new CtiAgent("1003", null, "Ada", "Agent", true, null, null);

        assertThatThrownBy(() -> between(
                        () -> users.put(entry("1003", "of the newcomer")), () -> takeOver(new TakenOver(agent, "1"))))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("has the agent already");

        assertThat(users.user("1003").firstName()).isEmpty();
        assertThat(users.user("1003").roles()).hasSize(1);
    }

    private void takeOver(TakenOver one) {
        users.imports.change(
                OwnUsers.IMPORTER, DirectoryController.URI, present -> TakenOver.into(present, List.of(one)));
    }

    private DirectoryDiff importAll(UserEntry... all) {
        try {
            return users.importAll(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DirectoryDiff importAll(DirectoryEntries file) {
        try {
            return users.imports.run(OwnUsers.IMPORTER, DirectoryController.URI, () -> present -> file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
