package org.finessebridge.app.webserviceslog.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What waits for the disk of a request, and how much of the heap it says that it takes. */
class RequestLinesTest {

    private record Sent(List<String> texts) {}

    private record Waiting(LoggedEvent event, int weight, Supplier<LoggedParameter[]> parameters) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private final RequestLines lines = new RequestLines(new WebServicesLog() {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void write(LoggedEvent event, String text, LoggedParameter... parameters) {
            // not of a body
        }

        @Override
        public void writeLater(LoggedEvent event, String text, int weight, Supplier<LoggedParameter[]> parameters) {
            waiting.add(new Waiting(event, weight, parameters));
        }
    });

    private Waiting read(MockHttpServletRequest request, Object body, int bytes) {
        LoggedRequest logged = LoggedRequest.begin(request);
        logged.isOf(new RequestKind("user.PUT", "User-[id]-PUT", true));
        lines.read(request, body, bytes);
        return waiting.getLast();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/finesse/api/User/2001");
        request.setServletPath("/finesse/api/User/2001");
        return request;
    }

    private static Sent body(int texts) {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            many.add("text " + i);
        }
        return new Sent(many);
    }

    /** Whatever length the request has told, or none. */
    @Test
    void aLargeBodyIsNotKeptForItsLine() {
        int bytes = 1024 * 1024;
        Sent body = body(100_000);
        Waiting line = read(request(), body, bytes);

        assertThat(line.event()).isEqualTo(LoggedEvent.API_REQUEST);
        assertThat(line.parameters().get()[4].value())
                .startsWith(" texts:text 0 texts:text 1")
                .hasSizeBetween(2_000, 2_300);
        assertThat(line.weight()).isBetween(4_000, 6_000);
        WeakReference<Sent> kept = new WeakReference<>(body);
        body = null;
        for (int i = 0; i < 50 && kept.get() != null; i++) {
            System.gc();
        }
        assertThat(kept.get()).isNull();
    }

    @Test
    void aSmallOneWeighsWhatItWasReadFrom() {
        assertThat(read(request(), body(10), 1_000).weight()).isGreaterThan(16_000);
    }

    @Test
    void everyTextOfARequestCountsAndIsCut() {
        MockHttpServletRequest request = request();
        request.addHeader("requestId", "r".repeat(100_000));
        request.setQueryString("q".repeat(100_000));

        Waiting line = read(request, body(1), 10);

        assertThat(line.parameters().get()[2].value()).hasSize(512 + 3);
        assertThat(line.weight()).isBetween(12_000, 16_000);
    }
}
