package org.finessebridge.app.node;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryChange.UserChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.queue.UserQueues;
import org.finessebridge.app.systeminfo.SystemInfo;
import org.finessebridge.app.team.Team;
import org.finessebridge.app.user.User;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.node.LeafNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the nodes that clients expect (guide, "Notifications"): each user is subscribed to the own
 * ones without asking; supervisors may subscribe to those of their teams, and all members to the team's messages. Changes of the directory
 * are followed on one thread, in their order.
 */
@Component
public class FinesseNodes {

    private static final Logger LOG = LoggerFactory.getLogger(FinesseNodes.class);

    private final Directory directory;
    private final PubSubClient pubSub;

    FinesseNodes(Directory directory, PubSubClient pubSub) {
        this.directory = directory;
        this.pubSub = pubSub;
    }

    @PostConstruct
    void create() {
        pubSub.createNode(LeafNode.open(SystemInfo.URI));
        DirectorySnapshot now = directory.snapshot();
        now.teams().forEach(team -> configureTeamNode(now, team));
        now.users().forEach(user -> createUserNodes(now, user));
    }

    /**
     * Creates and deletes nodes and changes who may use them. Subscriptions of those who may no
     * longer end, and their users are told (XEP-0060, 8.4 and 8.8.3). What is published before this
     * call reaches the old subscribers, what is published after it the new ones. Nobody who was subscribed to the nodes
     * of an id is so when it comes back.
     */
    public void follow(DirectoryChange change) {
        DirectorySnapshot now = change.after();
        one("those who are gone", () -> pubSub.deleteNodes(nodes(change.removedUsers(), change.removedTeams())));
        change.removedUsers()
                .forEach(user -> one(user.loginId(), () -> pubSub.unsubscribe(SystemInfo.URI, user.loginId())));
        one("those who are new", () -> pubSub.deleteNodes(nodes(change.addedUsers(), change.addedTeams())));
        change.addedTeams().forEach(team -> one(team.id(), () -> configureTeamNode(now, team)));
        change.teamsWithOtherSupervisors().forEach(team -> one(team.id(), () -> configureTeamNode(now, team)));
        change.addedUsers().forEach(user -> one(user.loginId(), () -> createUserNodes(now, user)));
        usersWithOtherSupervisors(change).forEach(user -> one(user.loginId(), () -> configureUserNodes(now, user)));
        teamsWithOtherMembers(change)
                .forEach(team -> now.findTeam(team).ifPresent(there -> one(team, () -> configureMessages(now, there))));
    }

    /** What fails for one must not leave the others as they were. */
    private static void one(String id, Runnable step) {
        try {
            step.run();
        } catch (PubSubException e) {
            LOG.error(
                    "The nodes of {} could not follow a change of the directory: {}. Restart to" + " make them anew",
                    id,
                    e.getMessage());
        }
    }

    private static Collection<DirectoryUser> usersWithOtherSupervisors(DirectoryChange change) {
        Set<DirectoryUser> users = new LinkedHashSet<>();
        change.changedUsers().stream()
                .filter(UserChange::moved)
                .map(UserChange::after)
                .forEach(users::add);
        change.teamsWithOtherSupervisors()
                .forEach(team -> users.addAll(change.after().members(team.id())));
        change.addedUsers().forEach(users::remove);
        return users;
    }

    /** The ids of the teams that somebody has joined or left. */
    private static Set<String> teamsWithOtherMembers(DirectoryChange change) {
        Set<String> teams = new LinkedHashSet<>();
        change.removedUsers().forEach(user -> teams.add(user.teamId()));
        change.addedUsers().forEach(user -> teams.add(user.teamId()));
        change.changedUsers().stream().filter(UserChange::moved).forEach(moved -> {
            teams.add(moved.before().teamId());
            teams.add(moved.after().teamId());
        });
        return teams;
    }

    private void configureTeamNode(DirectorySnapshot now, DirectoryTeam team) {
        pubSub.createNode(LeafNode.whitelist(Team.usersNode(team.id()), supervisorIds(now, team.id())));
        configureMessages(now, team);
    }

    private void configureMessages(DirectorySnapshot now, DirectoryTeam team) {
        Set<String> readers = supervisorIds(now, team.id());
        now.members(team.id()).forEach(member -> readers.add(member.loginId()));
        pubSub.createNode(LeafNode.whitelist(Team.messagesNode(team.id()), readers));
    }

    /** All that there are of those users and teams. */
    private static List<String> nodes(List<DirectoryUser> users, List<DirectoryTeam> teams) {
        List<String> nodes = new ArrayList<>();
        for (DirectoryUser user : users) {
            nodes.addAll(userNodes(user));
            nodes.add(UserQueues.uri(user.loginId()));
        }
        for (DirectoryTeam team : teams) {
            nodes.add(Team.usersNode(team.id()));
            nodes.add(Team.messagesNode(team.id()));
        }
        return nodes;
    }

    private void createUserNodes(DirectorySnapshot now, DirectoryUser user) {
        configureUserNodes(now, user);
        userNodes(user).forEach(node -> pubSub.subscribe(node, user.loginId()));
        pubSub.subscribe(SystemInfo.URI, user.loginId());
    }

    private void configureUserNodes(DirectorySnapshot now, DirectoryUser user) {
        Set<String> members = supervisorIds(now, user.teamId());
        members.add(user.loginId());
        userNodes(user).forEach(node -> pubSub.createNode(LeafNode.whitelist(node, members)));
        pubSub.createNode(LeafNode.whitelist(UserQueues.uri(user.loginId()), members));
    }

    /** Those to which a user is subscribed without asking. */
    private static List<String> userNodes(DirectoryUser user) {
        return List.of(User.uri(user.loginId()), User.dialogsUri(user.loginId()), User.clientLogUri(user.loginId()));
    }

    private static Set<String> supervisorIds(DirectorySnapshot now, String teamId) {
        Set<String> ids = new HashSet<>();
        now.supervisors(teamId).forEach(supervisor -> ids.add(supervisor.loginId()));
        return ids;
    }
}
