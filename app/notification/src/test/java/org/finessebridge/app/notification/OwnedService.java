package org.finessebridge.app.notification;

import org.finessebridge.app.notification.pubsub.MemoryNodeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running service, and sessions of its users and of the owner of its nodes. */
abstract class OwnedService {

    final MemoryNodeStore store = new MemoryNodeStore();
    RunningNotificationService running;

    @BeforeEach
    void start() throws Exception {
        running = RunningNotificationService.start(store, "service-users.finesse-password", "owner-secret");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /** A signed-in user. */
    final RawXmpp client(String user) throws Exception {
        RawXmpp client = running.tcp();
        return client.signIn(user, "desktop");
    }

    /** The service user who owns the nodes. */
    final RawXmpp owner() throws Exception {
        RawXmpp owner = running.tcp();
        owner.bind("finesse", "owner-secret", "publisher");
        return owner.send("<presence/>");
    }
}
