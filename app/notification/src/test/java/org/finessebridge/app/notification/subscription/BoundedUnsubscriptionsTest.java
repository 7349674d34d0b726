package org.finessebridge.app.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that subscribes and unsubscribes as fast as it can. */
class BoundedUnsubscriptionsTest {

    @Test
    void nobodyFillsTheLogAndOthersAreHeard() {
        List<String> told = new ArrayList<>();
        SubscriptionListener bounded = new BoundedUnsubscriptions((node, user) -> told.add(user), () -> 0L);

        for (int i = 0; i < 10_000; i++) {
            bounded.unsubscribed("/finesse/api/User/2001", "2001");
        }
        bounded.unsubscribed("/finesse/api/User/2002", "2002");

        assertThat(told).hasSize(121).endsWith("2002");
    }
}
