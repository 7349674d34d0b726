package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.KeptPassword;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * What an import changes, or would change, or why it can't.
 *
 * @param applied whether it has been done
 * @param added how many teams and users are new
 * @param changed how many differ
 * @param removed how many are gone
 * @param passwords how many users get a password
 * @param changes each of them
 * @param mistakes the first ones; nothing is done where there are any
 * @param leftOut where all agents were asked for: those who can be no users; the others are taken over all the same
 */
@JsonRootName("DirectoryImport")
public record DirectoryDiff(
        boolean applied,
        int added,
        int changed,
        int removed,
        int passwords,

        @JacksonXmlElementWrapper(localName = "changes") @JacksonXmlProperty(localName = "Change")
        List<Change> changes,

        @JacksonXmlElementWrapper(localName = "mistakes") @JacksonXmlProperty(localName = "Mistake")
        List<Mistake> mistakes,

        @JacksonXmlElementWrapper(localName = "leftOut") @JacksonXmlProperty(localName = "LeftOut") @Nullable
        List<Mistake> leftOut) {

    private static final String SECRET = "***";

    /** What becomes of something. */
    public enum Kind {
        ADDED,
        /** A user comes into another team; names may differ too. */
        MOVED,
        CHANGED,
        REMOVED
    }

    /**
     * A team or user that differs.
     *
     * @param object {@code User 1001}, {@code Team 5000}
     * @param name what it is called, after the change where it is still there
     * @param members what differs of one that stays; the roles of a user who is gone, where there are more than that of
     *     an agent
     */
    @JsonRootName("Change")
    public record Change(
            String object,
            String name,
            Kind kind,

            @JacksonXmlElementWrapper(localName = "members") @JacksonXmlProperty(localName = "Member")
            List<DifferingMember> members) {}

    /** A member with its values; that of a password is never told. */
    @JsonRootName("Member")
    public record DifferingMember(String name, String before, String after) {}

    /** Nothing is done. */
    public static DirectoryDiff refused(List<Mistake> mistakes) {
        return new DirectoryDiff(false, 0, 0, 0, 0, List.of(), mistakes, null);
    }

    /** What a change does, and which users get passwords by it. */
    public static DirectoryDiff of(DirectoryChange change, Map<String, String> passwords, boolean applied) {
        List<Change> changes = new ArrayList<>();
        change.addedTeams().forEach(team -> changes.add(team(team, Kind.ADDED, List.of())));
        change.changedTeams()
                .forEach(team -> changes.add(team(
                        team.after(),
                        Kind.CHANGED,
                        members("name", team.before().name(), team.after().name()))));
        change.addedUsers()
                .forEach(user ->
                        changes.add(user(user, Kind.ADDED, password(passwords.containsKey(user.loginId()), ""))));
        for (DirectoryUser after : change.after().users()) {
            change.before().findUserById(after.loginId()).ifPresent(before -> {
                List<DifferingMember> members = differing(before, after, passwords.containsKey(after.loginId()));
                if (!members.isEmpty()) {
                    changes.add(
                            user(after, before.teamId().equals(after.teamId()) ? Kind.CHANGED : Kind.MOVED, members));
                }
            });
        }
        change.removedUsers().forEach(user -> changes.add(user(user, Kind.REMOVED, lostRoles(user))));
        change.removedTeams().forEach(team -> changes.add(team(team, Kind.REMOVED, List.of())));
        int added = change.addedTeams().size() + change.addedUsers().size();
        int removed = change.removedTeams().size() + change.removedUsers().size();
        return new DirectoryDiff(
                applied, added, changes.size() - added - removed, removed, passwords.size(), changes, List.of(), null);
    }

    /** The same, and who was left out. */
    public DirectoryDiff without(List<Mistake> objects) {
        return new DirectoryDiff(applied, added, changed, removed, passwords, changes, mistakes, objects);
    }

    private static Change team(DirectoryTeam team, Kind kind, List<DifferingMember> members) {
        return new Change("Team " + team.id(), team.name(), kind, members);
    }

    private static Change user(DirectoryUser user, Kind kind, List<DifferingMember> members) {
        return new Change("User " + user.loginId(), user.loginName(), kind, members);
    }

    private static List<DifferingMember> differing(DirectoryUser before, DirectoryUser after, boolean password) {
        return Stream.of(
                        members("loginName", before.loginName(), after.loginName()),
                        members("firstName", before.firstName(), after.firstName()),
                        members("lastName", before.lastName(), after.lastName()),
                        members("roles", roles(before), roles(after)),
                        members("teamId", before.teamId(), after.teamId()),
                        members(
                                "supervisedTeamIds",
                                String.join(";", before.supervisedTeamIds()),
                                String.join(";", after.supervisedTeamIds())),
                        password(password, before.credential().equals(KeptPassword.NONE) ? "" : SECRET))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DifferingMember> members(String name, String before, String after) {
        return before.equals(after) ? List.of() : List.of(new DifferingMember(name, before, after));
    }

    private static List<DifferingMember> password(boolean given, String before) {
        return given ? List.of(new DifferingMember("password", before, SECRET)) : List.of();
    }

    /** That a supervisor or an administrator goes should be seen; that it was an agent goes without saying. */
    private static List<DifferingMember> lostRoles(DirectoryUser user) {
        return user.roles().equals(Set.of(Role.AGENT)) ? List.of() : members("roles", roles(user), "");
    }

    private static String roles(DirectoryUser user) {
        return user.roles().stream().sorted().map(Role::wireName).collect(Collectors.joining(";"));
    }
}
