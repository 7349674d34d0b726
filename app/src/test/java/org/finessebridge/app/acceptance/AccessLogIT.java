package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The access log of REST, a line for each request, whatever became of it. */
class AccessLogIT {

    private static RunningServer server;
    private static WrittenLog log;

    @BeforeAll
    static void start() {
        server = RunningServer.start("--finesse.proxies.trusted=127.0.0.1");
        log = WrittenLog.ofAccess(server.data());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String line(String containing) {
        Waiting.until(containing, () -> !lines(containing).isEmpty());
        return lines(containing).getFirst();
    }

    private static List<String> lines(String containing) {
        return log.lines().stream().filter(line -> line.contains(containing)).toList();
    }

    @Spec(
            document = "Traces of the original",
            section = "Access log",
            says = "address, address, user, port, request, status, bytes, milliseconds")
    @Test
    void aRequestHasItsUserItsBytesAndItsTime() {
        String body =
                server.rest("2001").get("/finesse/api/User/2001?nocache=11").body();

        Matcher line = Pattern.compile("127\\.0\\.0\\.1 127\\.0\\.0\\.1 2001 - (\\d+)"
                        + " GET /finesse/api/User/2001\\?nocache=11 HTTP/1\\.1 200 (\\d+) (\\d{1,5})")
                .matcher(line("nocache=11"));
        assertThat(line.matches()).isTrue();
        assertThat(line.group(1)).isEqualTo(Integer.toString(server.restPort()));
        assertThat(line.group(2)).isEqualTo(Integer.toString(body.length()));
    }

    @Test
    void whoHasNotSignedInIsADash() {
        server.rest().get("/finesse/api/SystemInfo?nocache=12");
        server.rest().get("/finesse/api/User/2001?nocache=13");
        new FinesseHttp(server.restPort(), "2001", "wrong").get("/finesse/api/User/2001?nocache=14");

        assertThat(line("nocache=12"))
                .matches("127.0.0.1 127.0.0.1 - - \\d+ GET /finesse/api/SystemInfo\\S+ HTTP/1.1 200 \\d+ \\d+");
        assertThat(line("nocache=13")).matches("127.0.0.1 127.0.0.1 - - \\d+ GET \\S+ HTTP/1.1 401 \\d+ \\d+");
        assertThat(line("nocache=14")).matches("127.0.0.1 127.0.0.1 - - \\d+ GET \\S+ HTTP/1.1 401 \\d+ \\d+");
    }

    @Test
    void whatTomcatRefusesIsThereWithoutASecondLine() throws Exception {
        var _ = RawRequests.exchange(server.restPort(), "GET /a\\b?nocache=15 HTTP/1.1\r\nHost: a\r\n\r\n");
        var _ = RawRequests.exchange(
                server.restPort(),
                "GET /finesse/api/SystemInfo?nocache=16%0d%0a127.0.0.1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        Waiting.until("the refusal", () -> log.lines().stream().anyMatch(line -> line.contains(" 400 ")));
        assertThat(line("nocache=16")).contains("nocache=16%0d%0a127.0.0.1 ");
    }

    @Test
    void aClientBehindATrustedProxyStandsBeforeIt() {
        FinesseHttp.send(server.rest()
                .request("/finesse/api/SystemInfo?nocache=17")
                .header("X-Forwarded-For", "192.0.2.7")
                .GET()
                .build());
        FinesseHttp.send(server.rest()
                .request("/finesse/api/SystemInfo?nocache=18")
                .header("X-Forwarded-For", "a b")
                .GET()
                .build());

        assertThat(line("nocache=17")).startsWith("192.0.2.7 127.0.0.1 - - ");
        assertThat(line("nocache=18")).startsWith("a\\u0020b 127.0.0.1 - - ");
    }

    @Test
    void theFileIsThatOfTheDay() {
        server.rest().get("/finesse/api/SystemInfo?nocache=19");
        line("nocache=19");

        assertThat(log.files())
                .anyMatch(name -> name.startsWith("localhost_access_log."
                        + LocalDate.now(ZoneId.systemDefault()).getYear()))
                .allMatch(name -> name.matches("localhost_access_log\\.\\d{4}-\\d\\d-\\d\\d\\.txt"));
    }

    @Test
    void thePortIsTheServersWhateverTheClientCallsIt() throws Exception {
        String request = "GET /finesse/api/SystemInfo?nocache=%d HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
        var _ = RawRequests.exchange(server.restPort(), request.formatted(20, "localhost:4711"));
        var _ = RawRequests.exchange(server.restPort(), request.formatted(21, "localhost"));

        assertThat(line("nocache=20")).contains(" - - " + server.restPort() + " GET ");
        assertThat(line("nocache=21")).contains(" - - " + server.restPort() + " GET ");
    }

    @Test
    void noSecretOfAPathIsThere() throws Exception {
        for (String path :
                new String[] {"User/2001;password=sesame", "SystemInfo;jsessionid=sesame", "User/2001%3Bpassword=sesame"
                }) {
            var _ = RawRequests.exchange(
                    server.restPort(),
                    "GET /finesse/api/" + path + "?nocache=22 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }
        Waiting.until("the refusals", () -> lines("nocache=22").size() == 3);

        assertThat(lines("nocache=22"))
                .allMatch(line -> line.contains("=***"))
                .noneMatch(line -> line.contains("sesame"));
    }
}
