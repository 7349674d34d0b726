package org.finessebridge.app.bridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.queue.UserQueues;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queues of a supervisor change with the directory, too, and are told then. */
class QueuesOfSupervisorsTest {

    private static final DirectoryUser AGENT = agent("2001", "1");
    private static final DirectoryUser OTHER = agent("2002", "2");
    private static final DirectoryUser FIRST = supervisor("3001", "1");
    private static final DirectoryUser SECOND = supervisor("3002", "2");

    private final PlayedBridge bridge = new PlayedBridge();

    @BeforeEach
    void start() {
        directoryIs(AGENT, OTHER, FIRST, SECOND);
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    private static DirectoryUser agent(String id, String team) {
        return user(id, team, Set.of(Role.AGENT));
    }

    private static DirectoryUser supervisor(String id, String... teams) {
        return user(id, teams[0], Set.of(Role.AGENT, Role.SUPERVISOR), teams);
    }

    private static DirectoryUser user(String id, String team, Set<Role> roles, String... supervised) {
        return new DirectoryUser(id, "u" + id, "", "", roles, team, List.of(supervised), new KnownPassword(id));
    }

    private void directoryIs(DirectoryUser... users) {
        bridge.directory.replace(DirectorySnapshot.of(
                List.of(new DirectoryTeam("1", "T"), new DirectoryTeam("2", "U")), List.of(users)));
        bridge.settle();
    }

    private void serves(DirectoryUser user, long... queues) {
        bridge.event(bridge.eventOf(user.loginId(), AgentState.NOT_READY, "9" + user.loginId())
                .skillGroups(Arrays.stream(queues)
                        .mapToObj(number -> new SkillGroup(number, null, null, null))
                        .toList())
                .build());
    }

    /** Event and first queue of each update at the user's list since the last call. */
    private List<String> told(DirectoryUser user) {
        return bridge.take(UserQueues.uri(user.loginId())).stream()
                .map(update -> update.text("event") + " " + update.text("uri"))
                .toList();
    }

    private Set<Long> listed(DirectoryUser user) {
        return UserQueues.of(bridge.directory.snapshot(), user, bridge.queues);
    }

    @Test
    void whoIsMovedTakesTheQueuesToTheNewSupervisor() {
        serves(AGENT, 77);
        assertThat(told(FIRST)).containsExactly("POST /finesse/api/Queue/77");
        assertThat(told(AGENT)).hasSize(1);

        directoryIs(agent("2001", "2"), OTHER, FIRST, SECOND);

        assertThat(told(FIRST)).containsExactly("DELETE /finesse/api/Queue/77");
        assertThat(told(SECOND)).containsExactly("POST /finesse/api/Queue/77");
        assertThat(told(AGENT)).isEmpty();
        assertThat(listed(FIRST)).isEmpty();
        assertThat(listed(SECOND)).containsExactly(77L);
    }

    @Test
    void whoIsRemovedLeavesTheListOfTheSupervisor() {
        serves(AGENT, 77);
        told(FIRST);

        directoryIs(OTHER, FIRST, SECOND);

        assertThat(told(FIRST)).containsExactly("DELETE /finesse/api/Queue/77");
        assertThat(told(SECOND)).isEmpty();
        assertThat(bridge.queues.servedBy("2001")).isEmpty();
    }

    @Test
    void anotherTeamBringsItsQueuesAndTakesThemAway() {
        serves(AGENT, 77);
        serves(OTHER, 78);
        told(SECOND);

        directoryIs(AGENT, OTHER, FIRST, supervisor("3002", "2", "1"));
        assertThat(told(SECOND)).containsExactly("POST /finesse/api/Queue/77");

        directoryIs(AGENT, OTHER, FIRST, user("3002", "2", Set.of(Role.AGENT), "2", "1"));
        assertThat(told(SECOND)).containsExactly("DELETE /finesse/api/Queue/77");
        assertThat(listed(user("3002", "2", Set.of(Role.AGENT), "2", "1"))).isEmpty();
    }

    @Test
    void whatAnotherMemberServesStaysInTheList() {
        serves(AGENT, 77);
        serves(OTHER, 77);
        told(FIRST);
        told(SECOND);

        directoryIs(agent("2002", "1"), FIRST, SECOND); // one goes, the other takes the place

        assertThat(told(FIRST)).isEmpty();
        assertThat(told(SECOND)).containsExactly("DELETE /finesse/api/Queue/77");
    }
}
