package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.finessebridge.fixture.ProductProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that operators run has what it needs; other tests run with the test's class path, which has more. */
class ProductJarIT {

    @TempDir
    private Path data;

    /** Nobody answers at the XMPP server's port, which is no reason not to start. */
    @Test
    void startsInExternalMode() throws Exception {
        Map<String, String> settings = Map.of(
                "finesse.notification.mode", "external",
                "finesse.notification.external.host", "127.0.0.1",
                "finesse.notification.external.port", Integer.toString(ReservedPorts.next()),
                "finesse.notification.external.password", "none");

        try (ProductProcess product = ProductProcess.start(data, settings)) {
            assertThat(product.restTlsPort()).isPositive();
        }
    }
}
