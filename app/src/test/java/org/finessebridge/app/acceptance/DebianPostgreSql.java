package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.fixture.Waiting;

/**
 * The PostgreSQL of the distribution's package with its own programs, as a process of this test: with TLS, and with a
 * password for who comes over TCP.
 */
final class DebianPostgreSql implements AutoCloseable {

    static final String PASSWORD = "not-to-be-logged";

    private final Path programs;
    private final Path directory;
    private final int port = ReservedPorts.next();
    private final Process process;

    DebianPostgreSql() throws Exception {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            programs = versions.max(Path::compareTo).orElseThrow().resolve("bin");
        }
        directory = Files.createTempDirectory(Path.of("/tmp"), "postgresql");
        run("chown", "postgres", directory.toString());
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        run("chown", "postgres", password.toString());
        asPostgres(
                program("initdb"),
                "--pgdata=" + data(),
                "--username=postgres",
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--pwfile=" + password);
        asPostgres(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                data().resolve("server.key").toString(),
                "-out",
                certificate().toString());
        process = builder(as(List.of(
                        program("postgres"),
                        "-D",
                        data().toString(),
                        "-p",
                        Integer.toString(port),
                        "-k",
                        directory.toString(),
                        "-c",
                        "listen_addresses=localhost",
                        "-c",
                        "ssl=on")))
                .start();
        Waiting.until("PostgreSQL answers", () -> isReady());
    }

    private boolean isReady() {
        try {
            return builder(as(List.of(program("pg_isready"), "-h", directory.toString(), "-p", Integer.toString(port))))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path certificate() {
        return data().resolve("server.crt");
    }

    /** What its programs have to know to find it: variables of the environment, as a shell takes them. */
    String environment() {
        return "PGHOST=%s PGPORT=%d PATH=%s:/usr/bin:/bin".formatted(directory, port, programs);
    }

    int port() {
        return port;
    }

    /** A file that its programs may write. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** Where a database of it is, for who trusts its certificate alone. */
    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?sslmode=verify-full&sslrootcert="
                + certificate();
    }

    /** Runs one of its programs at the server. */
    String at(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(program(program), "-h", directory.toString(), "-p", Integer.toString(port), "-U", "postgres"));
        command.addAll(List.of(arguments));
        return run(as(command).toArray(String[]::new));
    }

    private void asPostgres(String... command) throws Exception {
        run(as(List.of(command)).toArray(String[]::new));
    }

    /** PostgreSQL does not run as root. */
    private static List<String> as(List<String> command) {
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private String run(String... command) throws Exception {
        Process started = builder(List.of(command))
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as("%s: %s", List.of(command), said).isZero();
        return said;
    }

    private ProcessBuilder builder(List<String> command) {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output.log").toFile()));
    }

    @Override
    public void close() {
        process.destroy();
        Waiting.until("PostgreSQL has ended", () -> !process.isAlive());
    }
}
