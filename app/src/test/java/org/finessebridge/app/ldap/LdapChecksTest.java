package org.finessebridge.app.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.FakeTicker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How long checks wait for each other, and for the server. */
class LdapChecksTest {

    private static final LdapSettings ONE_CONNECTION = new Binder(new MapConfigurationPropertySource(
                    Map.of("finesse.ldap.connections", "1", "finesse.ldap.timeout", "2s")))
            .bindOrCreate("finesse.ldap", LdapSettings.class);

    private static final long MOST_OF_THE_TIMEOUT = 1_300;

    private final CountDownLatch never = new CountDownLatch(1);

    private boolean takesMostOfTheTimeout() {
        try {
            return !never.await(MOST_OF_THE_TIMEOUT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Or at the start of a shift a server that answers would be taken for away. */
    @Test
    void toWaitForATurnIsNoTimeOfTheServer() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        try (LdapChecks checks = new LdapChecks("test", ONE_CONNECTION, new FakeTicker());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = threads.submit(() -> checks.run(() -> {
                running.countDown();
                return takesMostOfTheTimeout();
            }));
            running.await();

            assertThat(checks.run(this::takesMostOfTheTimeout)).isTrue();
            assertThat(first.get()).isTrue();
        }
    }
}
