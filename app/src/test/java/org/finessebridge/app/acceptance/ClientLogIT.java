package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What desktops send of their logs is kept (guide, "ClientLog APIs"). */
@ExtendWith(SharedServers.class)
class ClientLogIT {

    private static final String URI = "/finesse/api/User/2008/ClientLog";
    private static final String COMPRESSED = "/finesse/api/User/2008/CompressedClientLog";

    private final RunningServer server = SharedServers.of(Deployment.Type.UCCE);
    private final FinesseHttp rest = server.rest("2008");

    @Spec(document = "Finesse guide", section = "ClientLog", says = "a log is stored as a file")
    @Test
    void aLogIsKeptAsAFileOfItsUser() throws IOException {
        assertThat(rest.post(URI, log("first\nsecond &lt;line&gt;"), "log").statusCode())
                .isEqualTo(202);

        assertThat(Files.readString(newest("2008", ".log"))).isEqualTo("first\nsecond <line>");
        assertThat(rest.post(URI, log("x".repeat(1_048_576)), "log").statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatMovesATerminalIsSpelledOut() throws IOException {
        HttpResponse<String> answer = FinesseHttp.send(rest.request(URI)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"logData\": \"a\\u202eb \\u001b[2J\\u0000\"}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Files.readString(newest("2008", ".log"))).isEqualTo("a\\u202Eb \\u001B[2J\\u0000");
    }

    @Test
    void aCompressedLogIsKeptAsItIs() throws IOException {
        byte[] zip = zip("desktop.log");
        assertThat(rest.post(COMPRESSED, log(Base64.getMimeEncoder().encodeToString(zip)), "zip")
                        .statusCode())
                .isEqualTo(202);
        assertThat(Files.readAllBytes(newest("2008", ".zip"))).isEqualTo(zip);

        byte[] other = zip("other.log");
        assertThat(FinesseHttp.send(rest.request(COMPRESSED)
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(other))
                                .build())
                        .statusCode())
                .isEqualTo(202);
        assertThat(Files.readAllBytes(newest("2008", ".zip"))).isEqualTo(other);
    }

    @Test
    void whatIsNoCompressedLogIs400() throws IOException {
        for (String data :
                List.of("no Base64: ä", "bm8gemlw", Base64.getEncoder().encodeToString(zip("../a")))) {
            assertError(
                    rest.post(COMPRESSED, log(data), "zip"),
                    400,
                    "Invalid Input",
                    "logData",
                    "The logData is no zip file that is taken");
        }
    }

    @Spec(document = "Finesse guide", section = "ClientLog", says = "API errors")
    @Test
    void eachRefusalOfTheGuide() {
        assertError(
                rest.post(URI, "<ClientLog></ClientLog>", "r"),
                400,
                "Parameter Missing",
                "logData",
                "logData Parameter missing");
        assertError(
                rest.post(URI, log("x".repeat(1_048_577)), "r"),
                400,
                "Invalid Input",
                "logData",
                "The logData is larger than 1048576 characters");
        assertThat(rest.post(URI, log("x".repeat(5_000_000)), "r").statusCode()).isEqualTo(413);
        assertThatXml(rest.post("/finesse/api/User/2007/ClientLog", log("x"), "r")
                        .body())
                .hasValue("/ApiErrors/ApiError/ErrorType", "Invalid Authorization User Specified");
        assertThat(server.rest().post(URI, log("x"), "r").statusCode()).isEqualTo(401);
        assertThat(server.rest("3001").post(URI, log("x"), "r").statusCode()).isEqualTo(401);
        assertThat(server.rest("administrator").post(URI, log("x"), "r").statusCode())
                .isEqualTo(401);
        for (HttpResponse<String> wrongMethod : List.of(rest.get(URI), rest.put(URI, log("x"), "r"))) {
            assertThat(wrongMethod.statusCode()).isEqualTo(405);
            assertThatXml(wrongMethod.body()).hasValue("/ApiErrors/ApiError/ErrorType", "Method Not Allowed");
        }
    }

    @Test
    void aDiskThatTakesNothingIsOperationFailure() throws IOException {
        Path directory = server.data().resolve("logs/clientlogs");
        Path away = server.data().resolve("logs/clientlogs-away");
        Files.createDirectories(directory);
        Files.move(directory, away);
        try {
            Files.writeString(directory, "a file where the directory should be");
            assertError(
                    rest.post(URI, log("x"), "r"), 400, "Operation Failure", "", "The client log could not be stored");
        } finally {
            Files.deleteIfExists(directory);
            Files.move(away, directory);
        }
        assertThat(rest.post(URI, log("again"), "r").statusCode()).isEqualTo(202);
    }

    @Test
    void aUserWhoSendsSlowlyKeepsNobodyElseFromIt() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                slow.add(half("2009"));
            }
            Waiting.until("two are read", () -> rest("2009").statusCode() == 503);
            for (String user : List.of("2006", "2007", "2008", "2010")) {
                assertThat(rest(user).statusCode()).as(user).isEqualTo(202);
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        Waiting.until("there is room again", () -> rest("2009").statusCode() == 202);
    }

    private HttpResponse<String> rest(String user) {
        return server.rest(user).post("/finesse/api/User/" + user + "/ClientLog", log("x"), "r");
    }

    /** A log whose second half does not come. */
    private Socket half(String user) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.restPort());
        socket.getOutputStream().write("""
                        POST /finesse/api/User/%s/ClientLog HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Basic %s\r
                        Content-Type: application/xml\r
                        Content-Length: 1000\r
                        \r
                        <ClientLog><logData>""".formatted(
                        user, Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String log(String data) {
        return "<ClientLog><logData>" + data + "</logData></ClientLog>";
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        return out.toByteArray();
    }

    private Path newest(String user, String type) throws IOException {
        try (Stream<Path> files = Files.list(server.data().resolve("logs/clientlogs"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(user + "_"))
                    .filter(file -> file.getFileName().toString().endsWith(type))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }
}
