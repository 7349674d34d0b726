package org.finessebridge.app.bridge.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryChange.TeamChange;
import org.finessebridge.app.directory.DirectoryChange.UserChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.team.Team;
import org.finessebridge.app.team.TeamMembers;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.user.User;
import org.finessebridge.app.user.UserStatuses;
import org.finessebridge.app.user.Users;
import org.finessebridge.app.xml.FinesseXml;
import org.springframework.stereotype.Component;

/**
 * Publishes what a change of the directory means for users and teams: {@code DELETE} where a user
 * leaves, {@code POST} where one arrives, {@code PUT} for another name or team. Only the bridge's
 * thread calls.
 */
@Component
public class DirectoryUpdates {

    private final NodePublisher nodes;
    private final UserStatuses statuses;
    private final Users users;
    private final TeamMembers members;

    DirectoryUpdates(NodePublisher nodes, UserStatuses statuses, Users users, TeamMembers members) {
        this.nodes = nodes;
        this.statuses = statuses;
        this.users = users;
        this.members = members;
    }

    /**
     * Who leaves the directory or a team, as they were: to be called before the nodes follow, and
     * before their statuses are forgotten.
     */
    public void leaving(DirectoryChange change) {
        for (DirectoryUser user : change.removedUsers()) {
            atUser("DELETE", change.before(), user);
            atTeam("DELETE", user);
        }
        change.changedUsers().stream().filter(UserChange::moved).forEach(moved -> atTeam("DELETE", moved.before()));
    }

    /** Who arrives, and what has another name: to be called when the nodes have followed. */
    public void arrived(DirectoryChange change) {
        for (DirectoryUser user : change.addedUsers()) {
            atUser("POST", change.after(), user);
            atTeam("POST", user);
        }
        for (UserChange changed : change.changedUsers()) {
            if (changed.moved()) {
                atTeam("POST", changed.after());
            } else if (!summary(changed.before()).equals(summary(changed.after()))) {
                atTeam("PUT", changed.after());
            }
        }
        for (TeamChange renamed : change.changedTeams()) {
            renamed(change.after(), renamed.after());
        }
        for (String loginId : usersWhoMayShowOtherwise(change)) {
            showsOtherwise(change, loginId);
        }
    }

    /** A User object shows the names of the own team and of the supervised ones, too. */
    private static Set<String> usersWhoMayShowOtherwise(DirectoryChange change) {
        Set<String> ids = new LinkedHashSet<>();
        change.changedUsers().forEach(changed -> ids.add(changed.after().loginId()));
        for (TeamChange renamed : change.changedTeams()) {
            String team = renamed.after().id();
            change.after().members(team).forEach(user -> ids.add(user.loginId()));
            change.after().supervisors(team).forEach(user -> ids.add(user.loginId()));
        }
        return ids;
    }

    private void showsOtherwise(DirectoryChange change, String loginId) {
        DirectoryUser before = change.before().findUserById(loginId).orElse(null);
        DirectoryUser after = change.after().findUserById(loginId).orElse(null);
        if (before != null && after != null && !full(change.before(), before).equals(full(change.after(), after))) {
            atUser("PUT", change.after(), after);
        }
    }

    private User full(DirectorySnapshot now, DirectoryUser user) {
        return users.of(now, user, statuses.of(user.loginId()));
    }

    private Team.Member summary(DirectoryUser user) {
        return members.of(user, statuses.of(user.loginId()));
    }

    private void atUser(String event, DirectorySnapshot now, DirectoryUser user) {
        String uri = User.uri(user.loginId());
        publish(uri, () -> update("user", full(now, user), event, uri));
    }

    private void atTeam(String event, DirectoryUser user) {
        publish(Team.usersNode(user.teamId()), () -> update("user", summary(user), event, User.uri(user.loginId())));
    }

    private void renamed(DirectorySnapshot now, DirectoryTeam team) {
        String uri = Team.uri(team.id());
        publish(Team.usersNode(team.id()), () -> {
            List<Team.Member> all =
                    now.members(team.id()).stream().map(this::summary).toList();
            return update("team", new Team(team.id(), team.name(), uri, new Team.UserList(all)), "PUT", uri);
        });
    }

    private static Update update(String element, Object object, String event, String source) {
        return new Update(FinesseXml.element(element, object), event, "", source);
    }

    private void publish(String node, Supplier<Update> update) {
        nodes.publish(node, RequestId.NONE, update);
    }
}
