package org.finessebridge.pubsub.xmpp.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FollowedUsersTest {

    private final FollowedUsers users = new FollowedUsers();

    /** Its request for presence would not be approved else. */
    @Test
    void whoseIdHasCapitalLettersIsKnownByTheAddress() {
        users.add("JDoe");

        assertThat(users.haveAddress("jdoe")).isTrue();
        assertThat(users.haveAddress("doe")).isFalse();
        assertThat(users.all()).containsExactly("JDoe");
        users.remove("JDoe");
        assertThat(users.haveAddress("jdoe")).isFalse();
    }
}
