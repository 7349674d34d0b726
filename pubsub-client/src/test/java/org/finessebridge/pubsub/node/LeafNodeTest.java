package org.finessebridge.pubsub.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LeafNodeTest {

    @Test
    void anOpenNodeAdmitsEverybody() {
        assertThat(LeafNode.open("/finesse/api/SystemInfo").admits("2001")).isTrue();
    }

    @Test
    void aWhitelistAdmitsItsMembersOnly() {
        LeafNode node = LeafNode.whitelist("/finesse/api/Team/5000/Users", Set.of("3001"));

        assertThat(node.admits("3001")).isTrue();
        assertThat(node.admits("2001")).isFalse();
    }

    @Test
    void aNodeNeedsAName() {
        assertThatThrownBy(() -> LeafNode.open("")).isInstanceOf(IllegalArgumentException.class);
    }
}
