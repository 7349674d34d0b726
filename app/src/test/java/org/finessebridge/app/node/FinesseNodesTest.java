package org.finessebridge.app.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;

/** Which nodes there are for whom, and what a change of the directory changes of them. */
class FinesseNodesTest {

    private static final DirectoryTeam ONE = new DirectoryTeam("1", "One");
    private static final DirectoryTeam TWO = new DirectoryTeam("2", "Two");
    private static final DirectoryUser AGENT = user("2001", "1");
    private static final DirectoryUser FIRST = user("3001", "1", "1");
    private static final DirectoryUser SECOND = user("3002", "2", "2");
    private static final DirectorySnapshot START = of(List.of(ONE, TWO), AGENT, FIRST, SECOND);

    private final List<String> calls = new ArrayList<>();
    private final List<List<String>> deletedTogether = new ArrayList<>();
    private final FinesseNodes nodes = new FinesseNodes(new InMemoryDirectory(START), new RecordedPubSub());

    private static DirectoryUser user(String id, String team, String... supervised) {
        Set<Role> roles = supervised.length == 0 ? Set.of(Role.AGENT) : Set.of(Role.SUPERVISOR);
        return new DirectoryUser(id, "u" + id, "", "", roles, team, List.of(supervised), new KnownPassword(id));
    }

    private static DirectorySnapshot of(List<DirectoryTeam> teams, DirectoryUser... users) {
        return DirectorySnapshot.of(teams, List.of(users));
    }

    private void follow(List<DirectoryTeam> teams, DirectoryUser... users) {
        nodes.follow(new DirectoryChange(START, of(teams, users)));
    }

    private static String[] configured(String user, String members) {
        return new String[] {
            "create User/" + user + " " + members,
            "create User/" + user + "/Dialogs " + members,
            "create User/" + user + "/ClientLog " + members,
            "create User/" + user + "/Queues " + members
        };
    }

    @Test
    void makesTheNodesOfTheDirectory() {
        nodes.create();

        assertThat(calls)
                .contains("create SystemInfo []", "create Team/1/Users [3001]")
                .contains(configured("2001", "[2001, 3001]"))
                .contains(
                        "subscribe User/2001 2001",
                        "subscribe User/2001/Dialogs 2001",
                        "subscribe User/2001/ClientLog 2001",
                        "subscribe SystemInfo 2001");
    }

    @Test
    void aNewUserGetsNodesAndARemovedOneLosesThem() {
        follow(List.of(ONE, TWO), user("2002", "1"), FIRST, SECOND);

        assertThat(calls)
                .startsWith(
                        "delete User/2001",
                        "delete User/2001/Dialogs",
                        "delete User/2001/ClientLog",
                        "delete User/2001/Queues",
                        "unsubscribe SystemInfo 2001")
                .contains(configured("2002", "[2002, 3001]"))
                .contains("subscribe User/2002 2002", "subscribe SystemInfo 2002")
                .contains("create Team/1/TeamMessages [2002, 3001]")
                .hasSize(18);
    }

    /** The store of the embedded service takes so many changes and no more. */
    @Test
    void whoeverAreRemovedTogetherAreDeletedTogether() {
        follow(List.of(ONE), FIRST);

        assertThat(deletedTogether)
                .containsExactly(
                        List.of(
                                "/finesse/api/User/2001",
                                "/finesse/api/User/2001/Dialogs",
                                "/finesse/api/User/2001/ClientLog",
                                "/finesse/api/User/2001/Queues",
                                "/finesse/api/User/3002",
                                "/finesse/api/User/3002/Dialogs",
                                "/finesse/api/User/3002/ClientLog",
                                "/finesse/api/User/3002/Queues",
                                "/finesse/api/Team/2/Users",
                                "/finesse/api/Team/2/TeamMessages"),
                        List.of());
    }

    /** What could not be deleted when an id went must not come back with it. */
    @Test
    void whoIsNewGetsNodesThatNobodyIsSubscribedTo() {
        follow(List.of(ONE, TWO), AGENT, FIRST, SECOND, user("2002", "1"));

        assertThat(calls.indexOf("delete User/2002/Queues"))
                .isNotNegative()
                .isLessThan(calls.indexOf("create User/2002/Queues [2002, 3001]"));
    }

    @Test
    void whoIsMovedIsOpenToTheNewSupervisorsAlone() {
        follow(List.of(ONE, TWO), user("2001", "2"), FIRST, SECOND);

        assertThat(calls)
                .startsWith(configured("2001", "[2001, 3002]"))
                .contains("create Team/1/TeamMessages [3001]", "create Team/2/TeamMessages [2001, 3002]")
                .hasSize(6);
    }

    @Test
    void anotherNameChangesNoNode() {
        follow(
                List.of(new DirectoryTeam("1", "Uno"), TWO),
                new DirectoryUser("2001", "other", "", "", Set.of(Role.AGENT), "1", List.of(), new KnownPassword("x")),
                FIRST,
                SECOND);

        assertThat(calls).isEmpty();
    }

    @Test
    void aNewSupervisorIsAdmittedToTheTeamAndItsMembers() {
        follow(List.of(ONE, TWO), AGENT, FIRST, user("3002", "2", "2", "1"));

        assertThat(calls)
                .contains("create Team/1/Users [3001, 3002]")
                .contains(configured("2001", "[2001, 3001, 3002]"))
                .contains(configured("3001", "[3001, 3002]"))
                .contains("create Team/1/TeamMessages [2001, 3001, 3002]")
                .hasSize(10);
    }

    @Test
    void aSupervisorWhoIsNoneAnyMoreIsShutOut() {
        follow(List.of(ONE, TWO), AGENT, user("3001", "1"), SECOND);

        assertThat(calls)
                .contains("create Team/1/Users []")
                .contains(configured("2001", "[2001]"))
                .contains(configured("3001", "[3001]"))
                .contains("create Team/1/TeamMessages [2001, 3001]")
                .hasSize(10);
    }

    @Test
    void teamsComeAndGo() {
        follow(List.of(ONE, new DirectoryTeam("3", "Three")), AGENT, FIRST, user("3002", "3", "3"));

        assertThat(calls)
                .contains("delete Team/2/Users", "create Team/3/Users [3002]")
                .contains("delete Team/2/TeamMessages", "create Team/3/TeamMessages [3002]")
                .contains(configured("3002", "[3002]"))
                .hasSize(11);
    }

    private final class RecordedPubSub implements PubSubClient {

        private static String shortened(String nodeId) {
            return nodeId.substring("/finesse/api/".length());
        }

        @Override
        public void createNode(LeafNode node) {
            calls.add("create " + shortened(node.nodeId()) + " " + new TreeSet<>(node.members()));
        }

        @Override
        public void deleteNode(String nodeId) {
            calls.add("delete " + shortened(nodeId));
        }

        @Override
        public void deleteNodes(Collection<String> nodeIds) {
            deletedTogether.add(List.copyOf(nodeIds));
            PubSubClient.super.deleteNodes(nodeIds);
        }

        @Override
        public void subscribe(String nodeId, String user) {
            calls.add("subscribe " + shortened(nodeId) + " " + user);
        }

        @Override
        public void unsubscribe(String nodeId, String user) {
            calls.add("unsubscribe " + shortened(nodeId) + " " + user);
        }

        @Override
        public void publishItem(String nodeId, Item item) {
            throw new UnsupportedOperationException();
        }
    }
}
