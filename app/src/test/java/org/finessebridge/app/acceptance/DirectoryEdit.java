package org.finessebridge.app.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;

/** Another state of the directory, made from the present one as an administrator would. */
final class DirectoryEdit {

    private final Map<String, DirectoryUser> users = new LinkedHashMap<>();
    private final Map<String, DirectoryTeam> teams = new LinkedHashMap<>();
    private final RunningServer server;

    private DirectoryEdit(RunningServer server) {
        this.server = server;
        DirectorySnapshot now = server.directory().snapshot();
        now.users().forEach(user -> users.put(user.loginId(), user));
        now.teams().forEach(team -> teams.put(team.id(), team));
    }

    static DirectoryEdit of(RunningServer server) {
        return new DirectoryEdit(server);
    }

    /** An agent whose password is the id. */
    DirectoryEdit add(String loginId, String team) {
        return put(new DirectoryUser(
                loginId,
                "user" + loginId,
                "New",
                "User",
                Set.of(Role.AGENT),
                team,
                List.of(),
                new KnownPassword(loginId)));
    }

    DirectoryEdit remove(String loginId) {
        users.remove(loginId);
        return this;
    }

    DirectoryEdit rename(String loginId, String firstName) {
        DirectoryUser old = user(loginId);
        return put(new DirectoryUser(
                loginId,
                old.loginName(),
                firstName,
                old.lastName(),
                old.roles(),
                old.teamId(),
                old.supervisedTeamIds(),
                old.credential()));
    }

    DirectoryEdit move(String loginId, String team) {
        DirectoryUser old = user(loginId);
        return put(new DirectoryUser(
                loginId,
                old.loginName(),
                old.firstName(),
                old.lastName(),
                old.roles(),
                team,
                old.supervisedTeamIds(),
                old.credential()));
    }

    DirectoryEdit password(String loginId, String password) {
        DirectoryUser old = user(loginId);
        return put(new DirectoryUser(
                loginId,
                old.loginName(),
                old.firstName(),
                old.lastName(),
                old.roles(),
                old.teamId(),
                old.supervisedTeamIds(),
                new KnownPassword(password)));
    }

    DirectoryEdit supervises(String loginId, String... supervised) {
        DirectoryUser old = user(loginId);
        return put(new DirectoryUser(
                loginId,
                old.loginName(),
                old.firstName(),
                old.lastName(),
                Set.of(Role.AGENT, Role.SUPERVISOR),
                old.teamId(),
                List.of(supervised),
                old.credential()));
    }

    DirectoryEdit team(String id, String name) {
        teams.put(id, new DirectoryTeam(id, name));
        return this;
    }

    DirectoryEdit removeTeam(String id) {
        teams.remove(id);
        return this;
    }

    private DirectoryUser user(String loginId) {
        DirectoryUser user = users.get(loginId);
        if (user == null) {
            throw new AssertionError("no user " + loginId);
        }
        return user;
    }

    private DirectoryEdit put(DirectoryUser user) {
        users.put(user.loginId(), user);
        return this;
    }

    /** From now on it is so. */
    void apply() {
        server.directory().replace(DirectorySnapshot.of(teams.values(), users.values()));
    }
}
