package org.finessebridge.app.webserviceslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Documents that are published and logged, and what is kept of them while the log's disk refuses lines. */
class PublicationLogTest {

    private final List<Supplier<LoggedParameter[]>> waiting = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final PublicationLog log = new PublicationLog(new WebServicesLog() {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
            throw new AssertionError("a document is made later");
        }

        @Override
        public void writeLater(LoggedEvent event, String text, int weight, Supplier<LoggedParameter[]> parameters) {
            waiting.add(parameters);
        }
    });

    private Supplier<String> publishing() {
        return log.publishing("/finesse/api/User/2001", () -> "x".repeat(1_000_000) + made.incrementAndGet());
    }

    @Test
    void aDocumentIsMadeOnceForThePublisherAndTheLog() {
        String published = publishing().get();

        assertThat(waiting.getFirst().get()[1].value()).isSameAs(published);
    }

    @Test
    void noDocumentWaitsForTheDisk() {
        Supplier<String> document = publishing();
        for (int i = 0; i < 50 && made.get() < 2; i++) {
            assertThat(document.get()).startsWith("xxx");
            System.gc();
        }

        assertThat(made.get()).isGreaterThan(1);
        assertThat(waiting.getFirst().get()[1].value()).startsWith("xxx");
    }
}
