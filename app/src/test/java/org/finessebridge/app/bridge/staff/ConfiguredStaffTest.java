package org.finessebridge.app.bridge.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.owndirectory.CtiAgent;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.code.TeamConfigOperation;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfiguredAgent;
import org.finessebridge.cti.message.supervisor.AgentTeamConfigEvent;
import org.finessebridge.cti.message.supervisor.TeamMember;
import org.finessebridge.cti.message.uccx.UccxAgent;
import org.finessebridge.cti.message.uccx.UccxConfigAgentEvent;
import org.finessebridge.cti.message.uccx.UccxTeamConfigEvent;
import org.finessebridge.cti.message.uccx.UccxTeamMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom the CTI server knows, as it tells it by and by. */
class ConfiguredStaffTest {

    private final ConfiguredStaff staff = new ConfiguredStaff(new Deployment(Deployment.Type.UCCE, 5000));

    private static ConfigAgentEvent agent(
            RecordType what, long peripheral, String id, @Nullable String oldId, String name) {
        return new ConfigAgentEvent(
                List.of(new ConfiguredAgent(
                        Coded.of(what),
                        peripheral,
                        null,
                        2,
                        null,
                        id,
                        oldId,
                        "login" + id,
                        "Last",
                        name,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null)),
                Remainder.NONE);
    }

    private static AgentTeamConfigEvent team(TeamConfigOperation what, long team, TeamMember... members) {
        return AgentTeamConfigEvent.builder()
                .peripheralId(5000)
                .teamId(team)
                .agents(List.of(members))
                .configOperation(Coded.of(what))
                .agentTeamName("Team " + team)
                .build();
    }

    @Test
    void agentsComeChangeAndGo() {
        staff.told(agent(RecordType.ADD, 5000, "1001", null, "Jane"));
        staff.told(agent(RecordType.ADD, 5000, "999", null, "Bob"));
        staff.told(agent(RecordType.ADD, 5001, "1003", null, "of another peripheral"));
        staff.told(agent(RecordType.CHANGE, 5000, "1001", null, "Janet"));

        assertThat(staff.all())
                .containsExactly(
                        new CtiAgent("999", "login999", "Bob", "Last", true, null, null),
                        new CtiAgent("1001", "login1001", "Janet", "Last", true, null, null));

        staff.told(agent(RecordType.DELETE, 5000, "999", null, "Bob"));
        staff.told(agent(RecordType.CHANGE, 5000, "1002", "1001", "Janet"));
        assertThat(staff.all()).extracting(CtiAgent::id).containsExactly("1002");

        staff.sessionOpened();
        assertThat(staff.all()).isEmpty();
    }

    /** Supervisors lead a team, and temporary agents are in another one. */
    @Test
    void whoIsInATeamIsToldByTheTeam() {
        staff.told(agent(RecordType.ADD, 5000, "1001", null, "Jane"));
        staff.told(team(TeamConfigOperation.RESTORE, 7, new TeamMember("1001", 0, null, null)));
        staff.told(team(
                TeamConfigOperation.ADD,
                8,
                new TeamMember("1001", 1, null, null),
                new TeamMember("1001", 2, null, null)));
        assertThat(staff.all()).singleElement().returns("7", CtiAgent::teamId).returns("Team 7", CtiAgent::teamName);

        staff.told(team(TeamConfigOperation.REMOVE, 8, new TeamMember("1001", 0, null, null)));
        assertThat(staff.all()).singleElement().returns("7", CtiAgent::teamId);
        staff.told(team(TeamConfigOperation.REMOVE, 7, new TeamMember("1001", 0, null, null)));
        assertThat(staff.all()).singleElement().returns(null, CtiAgent::teamId);
    }

    @Test
    void uccxTellsTheSameInItsOwnMessages() {
        staff.told(new UccxConfigAgentEvent(
                List.of(new UccxAgent(Coded.of(RecordType.ADD), 1, "jdoe", "Doe", "Jane", "4001", null, 0, List.of())),
                Remainder.NONE));
        staff.told(UccxTeamConfigEvent.builder()
                .teamId(3)
                .teamName("Sales")
                .operation(1)
                .members(List.of(new UccxTeamMember("jdoe", 0, null, null)))
                .build());

        assertThat(staff.all()).containsExactly(new CtiAgent("jdoe", null, "Jane", "Doe", false, "3", "Sales"));
    }

    @Test
    void theBridgeHandsThemOver() {
        try (PlayedBridge bridge = new PlayedBridge("2001")) {
            bridge.event(agent(RecordType.ADD, 5000, "1001", null, "Jane"));

            assertThat(bridge.staff.all()).extracting(CtiAgent::id).containsExactly("1001");
        }
    }
}
