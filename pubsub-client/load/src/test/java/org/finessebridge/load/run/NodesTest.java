package org.finessebridge.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NodesTest {

    private final Nodes nodes = new Nodes("/load/x", 101, 50);

    @Test
    void eachSessionHasANodeAndEachBegunTeamToo() {
        assertThat(nodes.teams()).isEqualTo(3);
        assertThat(nodes.count()).isEqualTo(104);
        assertThat(nodes.name(0)).isEqualTo("/load/x/User/0");
        assertThat(nodes.name(103)).isEqualTo("/load/x/Team/2/Users");
    }

    @Test
    void theFirstOfATeamIsItsSupervisor() {
        assertThat(nodes.teamOf(99)).isEqualTo(1);
        assertThat(nodes.supervisorOf(1)).isEqualTo(50);
        assertThat(nodes.subscriber(102)).isEqualTo(50);
        assertThat(nodes.subscriber(77)).isEqualTo(77);
    }
}
