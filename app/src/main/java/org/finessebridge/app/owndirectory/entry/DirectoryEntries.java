package org.finessebridge.app.owndirectory.entry;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * All teams and users of a document.
 *
 * @param teams null keeps those that there are
 * @param users null keeps those that there are
 * @param others what else is in it, which is a mistake: see {@link OtherMembers}
 */
@JsonRootName("Directory")
public record DirectoryEntries(
        @Nullable Teams teams,
        @Nullable Users users,
        @JsonAnySetter @Nullable Map<String, Object> others) {

    /** {@code <teams>}. */
    public record Teams(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Team") @Nullable
            List<TeamEntry> entries,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    /** {@code <users>}. */
    public record Users(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("User") @Nullable
            List<UserEntry> entries,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    /** Those. */
    public static DirectoryEntries of(@Nullable List<TeamEntry> teams, @Nullable List<UserEntry> users) {
        return new DirectoryEntries(
                teams == null ? null : new Teams(List.copyOf(teams), null),
                users == null ? null : new Users(List.copyOf(users), null),
                null);
    }

    /** All of a directory. */
    public static DirectoryEntries of(DirectorySnapshot directory) {
        return of(
                directory.teams().stream().map(TeamEntry::of).toList(),
                directory.users().stream().map(UserEntry::of).toList());
    }

    /** The same with another user in the place of that of the same loginId, or behind all others. */
    public DirectoryEntries with(UserEntry user) {
        return of(allTeams(), replaced(allUsers(), user, UserEntry::loginId));
    }

    /** The same with another team. */
    public DirectoryEntries with(TeamEntry team) {
        return of(replaced(allTeams(), team, TeamEntry::id), allUsers());
    }

    /** The same without a user. */
    public DirectoryEntries withoutUser(String loginId) {
        return of(
                allTeams(),
                allUsers().stream()
                        .filter(user -> !loginId.equals(user.loginId()))
                        .toList());
    }

    /** The same without a team. */
    public DirectoryEntries withoutTeam(String id) {
        return of(allTeams().stream().filter(team -> !id.equals(team.id())).toList(), allUsers());
    }

    private static <T> List<T> replaced(List<T> all, T one, Function<T, @Nullable String> id) {
        return Stream.concat(
                        all.stream().filter(other -> !Objects.equals(id.apply(other), id.apply(one))), Stream.of(one))
                .toList();
    }

    /** Tells what is there that nobody looks at. */
    void tellOthers(EntryMistakes mistakes) {
        OtherMembers.tell("The directory", others, null, "", mistakes);
        OtherMembers.tell("The list of teams", teams == null ? null : teams.others(), null, "", mistakes);
        OtherMembers.tell("The list of users", users == null ? null : users.others(), null, "", mistakes);
    }

    /** The teams; where one is null, nothing is said of it. */
    List<TeamEntry> allTeams() {
        return teams == null || teams.entries() == null
                ? List.of()
                : teams.entries().stream()
                        .map(entry -> entry == null ? new TeamEntry(null, null, null) : entry)
                        .toList();
    }

    /** The users; where one is null, nothing is said of it. */
    List<UserEntry> allUsers() {
        return users == null || users.entries() == null
                ? List.of()
                : users.entries().stream()
                        .map(entry -> entry == null ? UserEntry.NOTHING : entry)
                        .toList();
    }

    /** The same, with what is left out as it is. */
    public DirectoryEntries completedBy(DirectorySnapshot present) {
        DirectoryEntries all = of(present);
        return new DirectoryEntries(teams == null ? all.teams() : teams, users == null ? all.users() : users, others);
    }
}
