package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
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
        List<Mistake> mistakes) {

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
     * @param members what differs of one that stays
     */
    @JsonRootName("Change")
    public record Change(
            String object,
            String name,
            Kind kind,

            @JacksonXmlElementWrapper(localName = "members") @JacksonXmlProperty(localName = "Member")
            List<Member> members) {}

    /** A member with its values; that of a password is never told. */
    @JsonRootName("Member")
    public record Member(String name, String before, String after) {}

    /** Nothing is done. */
    public static DirectoryDiff refused(List<Mistake> mistakes) {
        return new DirectoryDiff(false, 0, 0, 0, 0, List.of(), mistakes);
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
                .forEach(user -> changes.add(user(user, Kind.ADDED, password(passwords.containsKey(user.loginId())))));
        for (DirectoryUser after : change.after().users()) {
            change.before().findUserById(after.loginId()).ifPresent(before -> {
                List<Member> members = differing(before, after, passwords.containsKey(after.loginId()));
                if (!members.isEmpty()) {
                    changes.add(
                            user(after, before.teamId().equals(after.teamId()) ? Kind.CHANGED : Kind.MOVED, members));
                }
            });
        }
        change.removedUsers().forEach(user -> changes.add(user(user, Kind.REMOVED, List.of())));
        change.removedTeams().forEach(team -> changes.add(team(team, Kind.REMOVED, List.of())));
        int added = change.addedTeams().size() + change.addedUsers().size();
        int removed = change.removedTeams().size() + change.removedUsers().size();
        return new DirectoryDiff(
                applied, added, changes.size() - added - removed, removed, passwords.size(), changes, List.of());
    }

    private static Change team(DirectoryTeam team, Kind kind, List<Member> members) {
        return new Change("Team " + team.id(), team.name(), kind, members);
    }

    private static Change user(DirectoryUser user, Kind kind, List<Member> members) {
        return new Change("User " + user.loginId(), user.loginName(), kind, members);
    }

    private static List<Member> differing(DirectoryUser before, DirectoryUser after, boolean password) {
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
                        password(password))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Member> members(String name, String before, String after) {
        return before.equals(after) ? List.of() : List.of(new Member(name, before, after));
    }

    private static List<Member> password(boolean given) {
        return given ? List.of(new Member("password", "", "***")) : List.of();
    }

    private static String roles(DirectoryUser user) {
        return user.roles().stream().sorted().map(Role::wireName).collect(Collectors.joining(";"));
    }
}
