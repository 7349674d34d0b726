package org.finessebridge.pubsub.node;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LeafNodeTest {

    @Test
    void anOpenNodeAdmitsEverybody() {
        assertTrue(LeafNode.open("/finesse/api/SystemInfo").admits("2001"));
    }

    @Test
    void aWhitelistAdmitsItsMembersOnly() {
        LeafNode node = LeafNode.whitelist("/finesse/api/Team/5000/Users", Set.of("3001"));

        assertTrue(node.admits("3001"));
        assertFalse(node.admits("2001"));
    }

    @Test
    void aNodeNeedsAName() {
        assertThrows(IllegalArgumentException.class, () -> LeafNode.open(""));
    }
}
