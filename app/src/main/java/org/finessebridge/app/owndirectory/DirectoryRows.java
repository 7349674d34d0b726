package org.finessebridge.app.owndirectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.KeptKeys;
import org.finessebridge.app.security.KeptPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The tables {@code directory_team}, {@code directory_user} and {@code supervised_team}. Blocks. */
@Component
class DirectoryRows implements KeptKeys {

    /** Rows of one batch: none takes as long as the database's time-out. */
    private static final int BATCH = 500;

    private final NamedParameterJdbcOperations database;

    DirectoryRows(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    private record Supervised(String loginId, String teamId) {}

    /** All of them, in the order of their ids. */
    DirectorySnapshot read() {
        Map<String, List<String>> supervised = new HashMap<>();
        database.query(
                        "select login_id, team_id from supervised_team order by login_id, position",
                        (row, number) -> new Supervised(row.getString(1), row.getString(2)))
                .forEach(row -> supervised
                        .computeIfAbsent(row.loginId(), id -> new ArrayList<>())
                        .add(row.teamId()));
        List<DirectoryTeam> teams = database.query(
                "select id, name from directory_team order by length(id), id",
                (row, number) -> new DirectoryTeam(row.getString(1), row.getString(2)));
        List<DirectoryUser> users = database.query(
                """
                        select login_id, login_name, first_name, last_name, supervisor, team_id,
                            password_hash, scram_sha_1, scram_sha_256, administrator,
                            scram_sha_1_of_name, scram_sha_256_of_name
                        from directory_user order by length(login_id), login_id
                        """,
                (row, number) -> new DirectoryUser(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        roles(row.getBoolean(5), row.getBoolean(10)),
                        row.getString(6),
                        supervised.getOrDefault(row.getString(1), List.of()),
                        password(row)));
        return DirectorySnapshot.of(teams, users);
    }

    private static Set<Role> roles(boolean supervisor, boolean administrator) {
        Set<Role> roles = EnumSet.of(Role.AGENT);
        if (supervisor) {
            roles.add(Role.SUPERVISOR);
        }
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles;
    }

    private static KeptPassword password(ResultSet row) throws SQLException {
        String hash = row.getString("password_hash");
        return KeptPassword.of(
                hash == null
                        ? null
                        : new KeptPassword.Texts(
                                hash,
                                row.getString("scram_sha_1"),
                                row.getString("scram_sha_256"),
                                row.getString("scram_sha_1_of_name"),
                                row.getString("scram_sha_256_of_name")));
    }

    @Override
    public void keep(String loginId, KeptPassword.Texts password) {
        database.update("""
                        update directory_user set scram_sha_1 = :sha1, scram_sha_256 = :sha256,
                            scram_sha_1_of_name = :sha1OfName, scram_sha_256_of_name = :sha256OfName
                        where login_id = :id and password_hash = :hash
                        """, password(new MapSqlParameterSource("id", loginId), password));
    }

    private static MapSqlParameterSource password(MapSqlParameterSource user, KeptPassword.@Nullable Texts password) {
        return user.addValue("hash", password == null ? null : password.hash())
                .addValue("sha1", password == null ? null : password.scramSha1())
                .addValue("sha256", password == null ? null : password.scramSha256())
                .addValue("sha1OfName", password == null ? null : password.scramSha1OfName())
                .addValue("sha256OfName", password == null ? null : password.scramSha256OfName());
    }

    /** Makes the tables what they are to be: teams come before their members, and go behind them. */
    void write(DirectoryChange change) {
        List<DirectoryUser> changed = change.changedUsers().stream()
                .map(DirectoryChange.UserChange::after)
                .toList();
        batch(
                "insert into directory_team (id, name) values (:id, :name)",
                change.addedTeams(),
                DirectoryRows::parameters);
        batch(
                "update directory_team set name = :name where id = :id",
                change.changedTeams(),
                team -> parameters(team.after()));
        batch(
                "delete from supervised_team where login_id = :id",
                Stream.concat(change.removedUsers().stream(), changed.stream()).toList(),
                DirectoryRows::parameters);
        batch("delete from directory_user where login_id = :id", change.removedUsers(), DirectoryRows::parameters);
        batch("""
                update directory_user set login_name = :loginName, first_name = :firstName, last_name = :lastName,
                    supervisor = :supervisor, administrator = :administrator, team_id = :team,
                    password_hash = :hash, scram_sha_1 = :sha1, scram_sha_256 = :sha256,
                    scram_sha_1_of_name = :sha1OfName, scram_sha_256_of_name = :sha256OfName
                where login_id = :id
                """, changed, DirectoryRows::parameters);
        batch("""
                insert into directory_user (login_id, login_name, first_name, last_name, supervisor, administrator,
                    team_id, password_hash, scram_sha_1, scram_sha_256, scram_sha_1_of_name, scram_sha_256_of_name)
                values (:id, :loginName, :firstName, :lastName, :supervisor, :administrator,
                    :team, :hash, :sha1, :sha256, :sha1OfName, :sha256OfName)
                """, change.addedUsers(), DirectoryRows::parameters);
        batch(
                "insert into supervised_team (login_id, team_id, position) values (:id, :team, :position)",
                Stream.concat(change.addedUsers().stream(), changed.stream())
                        .flatMap(DirectoryRows::supervised)
                        .toList(),
                Function.identity());
        batch("delete from directory_team where id = :id", change.removedTeams(), DirectoryRows::parameters);
    }

    private <T> void batch(String sql, Collection<T> rows, Function<T, SqlParameterSource> parameters) {
        List<SqlParameterSource> all = rows.stream().map(parameters).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            database.batchUpdate(
                    sql, all.subList(from, Math.min(all.size(), from + BATCH)).toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource parameters(DirectoryTeam team) {
        return new MapSqlParameterSource("id", team.id()).addValue("name", team.name());
    }

    private static SqlParameterSource parameters(DirectoryUser user) {
        KeptPassword.Texts password = user.credential() instanceof KeptPassword kept ? kept.texts() : null;
        MapSqlParameterSource all = new MapSqlParameterSource("id", user.loginId())
                .addValue("loginName", user.loginName())
                .addValue("firstName", user.firstName())
                .addValue("lastName", user.lastName())
                .addValue("supervisor", user.roles().contains(Role.SUPERVISOR))
                .addValue("administrator", user.roles().contains(Role.ADMINISTRATOR))
                .addValue("team", user.teamId());
        return password(all, password);
    }

    private static Stream<SqlParameterSource> supervised(DirectoryUser user) {
        return IntStream.range(0, user.supervisedTeamIds().size())
                .mapToObj(position -> new MapSqlParameterSource("id", user.loginId())
                        .addValue("team", user.supervisedTeamIds().get(position))
                        .addValue("position", position));
    }
}
