package org.finessebridge.app.owndirectory;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.finessebridge.app.csv.CsvFile;
import org.finessebridge.app.csv.CsvFile.Columns;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.jspecify.annotations.Nullable;

/**
 * {@code teams.csv} and {@code users.csv}. Several roles or teams stand in one cell, parted by semicolons, bars
 * or spaces. Passwords are read, and never written.
 */
final class DirectoryCsv {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String LOGIN_ID = "loginId";
    private static final String LOGIN_NAME = "loginName";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String ROLES = "roles";
    private static final String TEAM_ID = "teamId";
    private static final String SUPERVISED = "supervisedTeamIds";
    private static final String PASSWORD = "password";

    private static final List<String> TEAM_COLUMNS = List.of(ID, NAME);
    private static final List<String> USER_COLUMNS =
            List.of(LOGIN_ID, LOGIN_NAME, FIRST_NAME, LAST_NAME, ROLES, TEAM_ID, SUPERVISED);
    private static final List<String> KNOWN_OF_USERS =
            List.of(LOGIN_ID, LOGIN_NAME, FIRST_NAME, LAST_NAME, ROLES, TEAM_ID, SUPERVISED, PASSWORD);
    private static final Pattern BETWEEN = Pattern.compile("[;|\\s]+");

    private DirectoryCsv() {}

    static byte[] teams(DirectorySnapshot directory) {
        return new CsvFile(
                        TEAM_COLUMNS,
                        directory.teams().stream()
                                .map(team -> new CsvFile.Row(0, Map.of(ID, team.id(), NAME, team.name())))
                                .toList())
                .write();
    }

    static byte[] users(DirectorySnapshot directory) {
        return new CsvFile(
                        USER_COLUMNS,
                        directory.users().stream().map(DirectoryCsv::row).toList())
                .write();
    }

    private static CsvFile.Row row(DirectoryUser user) {
        return new CsvFile.Row(
                0,
                Map.of(
                        LOGIN_ID, user.loginId(),
                        LOGIN_NAME, user.loginName(),
                        FIRST_NAME, user.firstName(),
                        LAST_NAME, user.lastName(),
                        ROLES,
                                user.roles().stream()
                                        .sorted()
                                        .map(Role::wireName)
                                        .collect(joining(";")),
                        TEAM_ID, user.teamId(),
                        SUPERVISED, String.join(";", user.supervisedTeamIds())));
    }

    /** All teams of a file; users stay. */
    static DirectoryEntries readTeams(byte[] file) throws CsvFile.UnreadableException {
        CsvFile table = CsvFile.read(file, Columns.only(TEAM_COLUMNS, Set.copyOf(TEAM_COLUMNS)), EntryRules.MOST_TEAMS);
        return DirectoryEntries.of(
                table.rows().stream()
                        .map(row -> new TeamEntry(row.line(), row.text(ID), row.text(NAME)))
                        .toList(),
                null);
    }

    /** All users of a file; teams stay. */
    static DirectoryEntries readUsers(byte[] file) throws CsvFile.UnreadableException {
        CsvFile table =
                CsvFile.read(file, Columns.only(KNOWN_OF_USERS, Set.of(LOGIN_ID, TEAM_ID)), EntryRules.MOST_USERS);
        return DirectoryEntries.of(
                null,
                table.rows().stream()
                        .map(row -> new UserEntry(
                                row.line(),
                                row.text(LOGIN_ID),
                                row.text(LOGIN_NAME),
                                row.text(FIRST_NAME),
                                row.text(LAST_NAME),
                                roles(row.text(ROLES)),
                                row.text(TEAM_ID),
                                supervised(row.text(SUPERVISED)),
                                row.cells().get(PASSWORD))) // as it is: an apostrophe or a blank may belong to it
                        .toList());
    }

    private static UserEntry.@Nullable Roles roles(@Nullable String cell) {
        return cell == null ? null : UserEntry.Roles.of(list(cell));
    }

    private static UserEntry.@Nullable TeamIds supervised(@Nullable String cell) {
        return cell == null ? null : UserEntry.TeamIds.of(list(cell));
    }

    private static List<String> list(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(BETWEEN.split(cell.strip()));
    }
}
