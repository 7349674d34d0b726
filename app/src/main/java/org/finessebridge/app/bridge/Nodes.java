package org.finessebridge.app.bridge;

import jakarta.annotation.PostConstruct;

import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.systeminfo.SystemInfo;
import org.finessebridge.app.team.Team;
import org.finessebridge.app.user.User;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.node.LeafNode;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;

/**
 * Makes the nodes that clients expect (guide, "Notifications"): each user is subscribed to the own
 * ones without asking; supervisors may subscribe to those of their teams.
 */
@Component
class Nodes {

    private final Directory directory;
    private final PubSubClient pubSub;

    Nodes(Directory directory, PubSubClient pubSub) {
        this.directory = directory;
        this.pubSub = pubSub;
    }

    @PostConstruct
    void create() {
        pubSub.createNode(LeafNode.open(SystemInfo.URI));
        directory.teams().forEach(this::createTeamNode);
        directory.users().forEach(this::createUserNodes);
    }

    private void createTeamNode(DirectoryTeam team) {
        pubSub.createNode(LeafNode.whitelist(Team.usersNode(team.id()), supervisorIds(team.id())));
    }

    private void createUserNodes(DirectoryUser user) {
        Set<String> members = supervisorIds(user.teamId());
        members.add(user.loginId());
        for (String node :
                new String[] {
                    User.uri(user.loginId()),
                    User.dialogsUri(user.loginId()),
                    User.clientLogUri(user.loginId())
                }) {
            pubSub.createNode(LeafNode.whitelist(node, members));
            pubSub.subscribe(node, user.loginId());
        }
        pubSub.subscribe(SystemInfo.URI, user.loginId());
    }

    private Set<String> supervisorIds(String teamId) {
        Set<String> ids = new HashSet<>();
        directory.supervisors(teamId).forEach(supervisor -> ids.add(supervisor.loginId()));
        return ids;
    }
}
