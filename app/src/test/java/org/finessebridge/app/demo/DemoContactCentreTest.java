package org.finessebridge.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.Role;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedTeam;
import org.junit.jupiter.api.Test;

class DemoContactCentreTest {

    @Test
    void hasTheTwoTeams() {
        InMemoryDirectory directory = directory(0);

        assertThat(directory.members("5000").stream().map(DirectoryUser::loginId))
                .containsExactly(
                        "2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008", "2009", "2010", "3001");
        assertThat(directory.members("5001")).hasSize(11);
        assertThat(directory.supervisors("5001").stream().map(DirectoryUser::loginId))
                .containsExactly("3002");
        assertThat(directory.findUser("mmouse").orElseThrow().loginId()).isEqualTo("2001");
        assertThat(directory.findUser("isaac").orElseThrow().loginId()).isEqualTo("47483648");
    }

    @Test
    void everyPasswordIsTheId() {
        assertThat(directory(3).users())
                .isNotEmpty()
                .allMatch(user -> user.credential().matches(user.loginId()));
    }

    @Test
    void generatesAgentsInTeamsOfFiftyWithASupervisorEach() {
        InMemoryDirectory directory = directory(120);

        assertThat(directory.members("10000")).hasSize(50);
        assertThat(directory.members("10001")).hasSize(50);
        assertThat(directory.members("10002")).hasSize(20);
        DirectoryUser first = directory.findUser("agent1001001").orElseThrow();
        assertThat(first.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.SUPERVISOR);
        assertThat(first.supervisedTeamIds()).isEqualTo(List.of("10000"));
        DirectoryUser last = directory.findUser("1001120").orElseThrow();
        assertThat(last.firstName()).isEqualTo("Agent");
        assertThat(last.lastName()).isEqualTo("1001120");
        assertThat(last.roles()).containsExactly(Role.AGENT);
        assertThat(DemoContactCentre.withGeneratedAgents(120).extensions())
                .contains(new DeviceRange(1_001_001, 1_001_120));
    }

    /** The CTI library has the same people in its own demo, for use without this product. */
    @Test
    void isTheDemoOfTheCtiLibrary() {
        ContactCentre library = ContactCentreFile.demo();
        DemoContactCentre demo = DemoContactCentre.withGeneratedAgents(0);

        assertThat(library.agents()).hasSameSizeAs(demo.users());
        for (DirectoryUser user : demo.users()) {
            SimulatedAgent agent = Objects.requireNonNull(library.agent(user.loginId()));
            assertThat(agent.firstName()).isEqualTo(user.firstName());
            assertThat(agent.lastName()).isEqualTo(user.lastName());
            assertThat(agent.password()).as("any is taken").isNull();
            assertThat(agent.teamId()).isEqualTo(Long.valueOf(user.teamId()));
        }
        for (DirectoryTeam team : demo.teams()) {
            assertThat(library.teams().get(Long.valueOf(team.id())))
                    .isEqualTo(new SimulatedTeam(Long.parseLong(team.id()), team.name()));
        }
        assertThat(library.extensions().stream().map(r -> r.first() + "-" + r.last()))
                .containsExactlyElementsOf(demo.extensions().stream()
                        .map(r -> r.first() + "-" + r.last())
                        .toList());
    }

    private static InMemoryDirectory directory(int generated) {
        DemoContactCentre demo = DemoContactCentre.withGeneratedAgents(generated);
        return new InMemoryDirectory(demo.teams(), demo.users());
    }
}
