package org.finessebridge.app.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What differs between two snapshots. A user is known by the loginId and a team by its id: who gets
 * another one is removed and added. Immutable; lists are in the order of the snapshot they are
 * from.
 */
public final class DirectoryChange {

    private final DirectorySnapshot before;
    private final DirectorySnapshot after;
    private final List<DirectoryUser> addedUsers = new ArrayList<>();
    private final List<DirectoryUser> removedUsers = new ArrayList<>();
    private final List<UserChange> changedUsers = new ArrayList<>();
    private final List<DirectoryTeam> addedTeams = new ArrayList<>();
    private final List<DirectoryTeam> removedTeams = new ArrayList<>();
    private final List<TeamChange> changedTeams = new ArrayList<>();
    private final List<DirectoryTeam> teamsWithOtherSupervisors = new ArrayList<>();

    /** A user who is in both snapshots and differs in anything, be it the credential alone. */
    public record UserChange(DirectoryUser before, DirectoryUser after) {

        /** Whether the user is in another team now. */
        public boolean moved() {
            return !before.teamId().equals(after.teamId());
        }

        /** Whether a name or a role differs. */
        public boolean renamed() {
            return !before.loginName().equals(after.loginName())
                    || !before.firstName().equals(after.firstName())
                    || !before.lastName().equals(after.lastName())
                    || !before.roles().equals(after.roles());
        }
    }

    /** A team that is in both snapshots, with another name. */
    public record TeamChange(DirectoryTeam before, DirectoryTeam after) {}

    /** Compares the two. */
    public DirectoryChange(DirectorySnapshot before, DirectorySnapshot after) {
        this.before = before;
        this.after = after;
        compareUsers();
        compareTeams();
    }

    private void compareUsers() {
        for (DirectoryUser user : after.users()) {
            before.findUserById(user.loginId())
                    .ifPresentOrElse(
                            old -> {
                                if (!old.equals(user)) {
                                    changedUsers.add(new UserChange(old, user));
                                }
                            },
                            () -> addedUsers.add(user));
        }
        for (DirectoryUser user : before.users()) {
            if (after.findUserById(user.loginId()).isEmpty()) {
                removedUsers.add(user);
            }
        }
    }

    private void compareTeams() {
        for (DirectoryTeam team : after.teams()) {
            before.findTeam(team.id())
                    .ifPresentOrElse(
                            old -> {
                                if (!old.equals(team)) {
                                    changedTeams.add(new TeamChange(old, team));
                                }
                                if (!supervisors(before, team).equals(supervisors(after, team))) {
                                    teamsWithOtherSupervisors.add(team);
                                }
                            },
                            () -> addedTeams.add(team));
        }
        for (DirectoryTeam team : before.teams()) {
            if (after.findTeam(team.id()).isEmpty()) {
                removedTeams.add(team);
            }
        }
    }

    private static Set<String> supervisors(DirectorySnapshot snapshot, DirectoryTeam team) {
        Set<String> ids = new HashSet<>();
        snapshot.supervisors(team.id()).forEach(user -> ids.add(user.loginId()));
        return ids;
    }

    /** How it was. */
    public DirectorySnapshot before() {
        return before;
    }

    /** How it is now. */
    public DirectorySnapshot after() {
        return after;
    }

    /** Who is new. */
    public List<DirectoryUser> addedUsers() {
        return List.copyOf(addedUsers);
    }

    /** Who has gone, as they were. */
    public List<DirectoryUser> removedUsers() {
        return List.copyOf(removedUsers);
    }

    /** Who differs in anything. */
    public List<UserChange> changedUsers() {
        return List.copyOf(changedUsers);
    }

    /** The teams that are new. */
    public List<DirectoryTeam> addedTeams() {
        return List.copyOf(addedTeams);
    }

    /** The teams that have gone, as they were. */
    public List<DirectoryTeam> removedTeams() {
        return List.copyOf(removedTeams);
    }

    /** The teams with another name. */
    public List<TeamChange> changedTeams() {
        return List.copyOf(changedTeams);
    }

    /** The teams of both snapshots that are supervised by others than before. */
    public List<DirectoryTeam> teamsWithOtherSupervisors() {
        return List.copyOf(teamsWithOtherSupervisors);
    }
}
