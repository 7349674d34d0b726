package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators do with {@code app/bin/finesse-directory}: users in and out, and a backup that is restored. */
class DirectoryCommandIT {

    @TempDir
    private Path files;

    private record Ended(int code, String said) {}

    private Ended run(RunningServer server, String password, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "bin/finesse-directory"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FINESSE_URL", "http://127.0.0.1:" + server.restPort());
        return ended(builder, password);
    }

    private static Ended ended(ProcessBuilder builder, String password) throws Exception {
        Process process = builder.start();
        process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return new Ended(process.exitValue(), said);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content).toString();
    }

    @Test
    void whatIsImportedIsThereAgainAfterABackupIsRestored() throws Exception {
        Path data = files.resolve("data");
        Path backup;
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + data)) {
            String teams = file("teams.csv", "id,name\n1,\"Sales & \"\"More\"\"\"\n");
            assertThat(run(server, "administrator", "diff", "teams", teams))
                    .isEqualTo(
                            new Ended(
                                    0,
                                    "ADDED    Team 1 (Sales & \"More\")\n1 added, 0 changed, 0 removed, 0 passwords: not done yet\n"));
            assertThat(run(server, "administrator", "import", "teams", teams).said())
                    .endsWith("done\n");
            // The demo's users are beside them: their ids are taken.
            assertThat(run(
                            server,
                            "administrator",
                            "import",
                            "users",
                            file("wrong.csv", "loginId,loginName,teamId\n2001,,1\n1001,,2\n1002,jdое,1\n")))
                    .isEqualTo(new Ended(1, """
                                    line 2, User 2001: The loginId or loginName is, or looks like, that of user 2001
                                    line 3, User 1001: The teamId '2' is that of no own team
                                    line 4, User 1002: The loginName mixes letters or digits of several scripts, of which some look like others
                                    Nothing is changed.
                                    """));
            String users = file("users.csv", "loginId;loginName;teamId;password\n1001;jdoe;1;geheim\n");
            assertThat(run(server, "administrator", "import", "users", users).said())
                    .contains("ADDED    User 1001 (jdoe)", "password: \"\" -> \"***\"", "1 passwords: done");
            assertThat(run(server, "administrator", "export", "users").said())
                    .contains("\"1001\",\"jdoe\"")
                    .doesNotContain("2001");
            assertThat(run(server, "administrator", "export", "all").said()).contains("\"Team\":[{\"id\":\"1\"");
            assertThat(run(server, "wrong", "export", "all")).returns(1, Ended::code);
            assertThat(run(server, "administrator", "export", "nothing")).returns(2, Ended::code);

            assertThat(new FinesseHttp(server.restPort(), "1001", "geheim")
                            .get("/finesse/api/User/1001")
                            .body())
                    .contains("<loginName>jdoe</loginName>");
            String said = run(server, "administrator", "backup").said();
            backup =
                    Path.of(said.replaceFirst(".*\"file\":\"([^\"]+)\".*", "$1").strip());
            assertThat(backup).isRegularFile().hasParent(data.resolve("backups"));

            assertThat(run(server, "administrator", "import", "users", file("none.csv", "loginId,teamId\n"))
                            .said())
                    .contains("REMOVED  User 1001");
            assertThat(new FinesseHttp(server.restPort(), "1001", "geheim")
                            .get("/finesse/api/User/1001")
                            .statusCode())
                    .isEqualTo(401);
        }
        restore(backup, data.resolve("database"));
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + data)) {
            assertThat(new FinesseHttp(server.restPort(), "1001", "geheim")
                            .get("/finesse/api/User/1001")
                            .body())
                    .contains("<loginName>jdoe</loginName>");
        }
    }

    @Test
    void agentsOfTheCtiServerAreTakenOver() throws Exception {
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + files.resolve("data"))) {
            TakenOverAgentsIT.tellAgents(server, server.rest("administrator"));
            assertThat(run(server, "administrator", "agents").said())
                    .contains("\"id\":\"1700\"", "\"firstName\":\"Ada\"", "\"id\":\"1701\"")
                    .doesNotContain("2001");

            assertThat(run(server, "administrator", "diff", "agents", "1700", "1701:88"))
                    .isEqualTo(new Ended(1, """
                            User 1701: The teamId '88' is that of no own team
                            Nothing is changed.
                            """));
            assertThat(run(server, "administrator", "diff", "agents", "1700")).isEqualTo(new Ended(0, """
                            ADDED    Team 77 (Vertrieb)
                            ADDED    User 1700 (1700)
                            1 new user has no password yet, and cannot sign in but by an LDAP server: "finesse-directory password" sets one
                            2 added, 0 changed, 0 removed, 0 passwords: not done yet
                            """));
            assertThat(run(server, "administrator", "import", "agents", "1700").said())
                    .endsWith("2 added, 0 changed, 0 removed, 0 passwords: done\n");
            assertThat(run(server, "administrator", "import", "agents", "1700"))
                    .returns(1, Ended::code)
                    .satisfies(ended ->
                            assertThat(ended.said()).contains("Refused (400):", "1700: The CTI server has not told"));
            assertThat(run(server, "administrator", "import", "agents", "all:77")
                            .said())
                    .startsWith("ADDED    User 1701 (1701)\n1 new user has no password yet")
                    .endsWith("\n1 added, 0 changed, 0 removed, 0 passwords: done\n");
            assertThat(run(server, "administrator", "diff", "agents", "all"))
                    .isEqualTo(new Ended(0, "There are no agents that are no users yet.\n"));
            server.simulator()
                    .play(cti -> {
                        cti.addAgents(
                                List.of(TakenOverAgentsIT.agent("17x2", "Odd"), TakenOverAgentsIT.agent("1703", "Cy")));
                        cti.dropClients();
                    })
                    .join();
            Waiting.until(
                    "asked anew",
                    () -> server.rest("administrator")
                            .get("/finesse/api/Directory/CtiAgents")
                            .body()
                            .contains("<id>1703</id>"));
            assertThat(run(server, "administrator", "import", "agents", "all:77"))
                    .isEqualTo(new Ended(0, """
                            ADDED    User 1703 (1703)
                            LEFT OUT User 17x2: The loginId has to have 1 to 11 digits
                            1 new user has no password yet, and cannot sign in but by an LDAP server: "finesse-directory password" sets one
                            1 added, 0 changed, 0 removed, 0 passwords, 1 left out: done
                            """));
            assertThat(run(server, "administrator", "diff", "agents", "all:x"))
                    .isEqualTo(new Ended(1, "\"x\" can be no team.\n"));
            assertThat(run(server, "administrator", "diff", "agents", "1700</id>"))
                    .returns(1, Ended::code);
            assertThat(run(server, "administrator", "export", "agents", "all")).returns(2, Ended::code);
        }
    }

    /** Certificates are passed over on this machine alone, and not where one is named; with a curl that only tells. */
    @ParameterizedTest
    @CsvSource({
        "https://localhost:8445,,true",
        "https://127.0.0.1,,true",
        "https://[::1]:8445/,,true",
        "https://127.example.org,,false",
        "https://localhost.example.org:8445,,false",
        "https://localhost:8445@example.org,,false",
        "https://localhost:8445,certificate.pem,false"
    })
    void trustsNobodyElse(String url, String certificate, boolean passedOver) throws Exception {
        ProcessBuilder command = withToldCurl("sh", "bin/finesse-directory", "export", "users");
        command.environment().put("FINESSE_URL", url);
        if (certificate != null) {
            command.environment().put("FINESSE_CACERT", certificate);
        }
        assertThat(ended(command, "secret")).isEqualTo(new Ended(0, ""));

        List<String> arguments = Files.readAllLines(files.resolve("arguments"));
        assertThat(arguments.contains("-k")).isEqualTo(passedOver);
        assertThat(arguments.contains("--cacert")).isEqualTo(certificate != null);
    }

    /** Where a person is asked for the password, too; {@code script} (util-linux) is the terminal. */
    @Test
    void leavesNothingOfWhatWasExported() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script");
        Ended ended =
                ended(withToldCurl("script", "-qec", "sh bin/finesse-directory export users", "/dev/null"), "secret");

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("Password of administrator");
        assertThat(files.resolve("arguments")).exists();
        assertThat(files.resolve("temporary")).isEmptyDirectory();
    }

    /** A file that leaves people out may be an old one: who sits before it is told, and asked. */
    @Test
    void asksBeforeAnybodyIsLost() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script");
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + files.resolve("data"))) {
            run(server, "administrator", "import", "teams", file("teams.csv", "id,name\n1,Sales\n"));
            String all = file("all.csv", """
                    loginId,loginName,roles,teamId,supervisedTeamIds,password
                    1001,jdoe,Agent;Supervisor,1,1,
                    1002,bsmith,Agent;Supervisor;Administrator,1,1,a long one of Bob
                    1003,boss,Agent;Administrator,1,,a long one of the boss
                    """);
            assertThat(run(server, "administrator", "import", "users", all).said())
                    .endsWith("done\n");

            String fewer = file("fewer.csv", "loginId,roles,teamId,supervisedTeamIds\n1002,Agent,1,\n1001,Agent,1,\n");
            Ended kept = atTerminal(server, "import users " + fewer, "administrator\nn");
            assertThat(kept.code()).as(kept.said()).isEqualTo(1);
            assertThat(kept.said())
                    .contains("Removed, and signed out: 1003 (boss)")
                    .contains("No administrators any more: 1002 (bsmith), 1003 (boss)")
                    .contains("No supervisors any more: 1001 (jdoe), 1002 (bsmith)")
                    .contains("not done yet", "Do this? [y/N]", "Nothing is changed.");
            assertThat(server.rest("administrator")
                            .get("/finesse/api/User/1003")
                            .statusCode())
                    .isEqualTo(200);

            Ended done = atTerminal(server, "import users " + fewer, "administrator\ny");
            assertThat(done.code()).as(done.said()).isZero();
            assertThat(done.said()).contains("Do this? [y/N]", "1 removed, 0 passwords: done");
            assertThat(server.rest("administrator")
                            .get("/finesse/api/User/1003")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(atTerminal(server, "import users " + fewer, "administrator")
                            .said())
                    .as("nobody is lost")
                    .doesNotContain("Do this?")
                    .contains("0 changed, 0 removed, 0 passwords: done");
        }
    }

    @Test
    void aUserGetsAnotherPasswordWithoutAnArgument() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script");
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + files.resolve("data"))) {
            run(server, "administrator", "import", "teams", file("teams.csv", "id,name\n1,Sales\n"));
            run(
                    server,
                    "administrator",
                    "import",
                    "users",
                    file("users.csv", "loginId,loginName,teamId\n1001,jdoe,1\n"));

            Ended done = atTerminal(
                    server, "password 1001", "administrator\na <new> & \"good\" one\na <new> & \"good\" one");
            assertThat(done.code()).as(done.said()).isZero();
            assertThat(done.said()).contains("Another password of 1001", "is another one");
            assertThat(signsIn(server, "a <new> & \"good\" one")).isEqualTo(200);

            assertThat(atTerminal(server, "password 1001", "administrator\nof one kind\nof another"))
                    .returns(1, Ended::code);
            assertThat(withFile(server, file("new", "of a file\n"), "password", "1001"))
                    .isEqualTo(new Ended(0, "The password of 1001 is another one.\n"));
            assertThat(signsIn(server, "of a file")).isEqualTo(200);
            assertThat(run(
                                    server,
                                    "administrator",
                                    "diff",
                                    "users",
                                    file("users.csv", "loginId,teamId,password\n1001,1,of a table\n"))
                            .said())
                    .as("there was one before")
                    .contains("password: \"***\" -> \"***\"");
            assertThat(withFile(server, file("new", "abc\n"), "password", "1001"))
                    .returns(1, Ended::code)
                    .satisfies(ended -> assertThat(ended.said()).startsWith("Refused (400):\n"));
            assertThat(withFile(server, files.resolve("none").toString(), "password", "1001"))
                    .isEqualTo(
                            new Ended(1, files.resolve("none") + " can't be read. Check FINESSE_NEW_PASSWORD_FILE.\n"));
        }
    }

    private static int signsIn(RunningServer server, String password) {
        return new FinesseHttp(server.restPort(), "1001", password)
                .get("/finesse/api/User/1001")
                .statusCode();
    }

    private static Ended withFile(RunningServer server, String newPassword, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "bin/finesse-directory"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FINESSE_URL", "http://127.0.0.1:" + server.restPort());
        builder.environment().put("FINESSE_NEW_PASSWORD_FILE", newPassword);
        return ended(builder, "administrator");
    }

    /** One line, whatever is wrong: with the file of the password, or with what the product says in JSON. */
    @Test
    void aRefusalIsALine() throws Exception {
        ProcessBuilder missing = new ProcessBuilder("sh", "bin/finesse-directory", "export", "users");
        missing.redirectErrorStream(true).environment().put("FINESSE_PASSWORD_FILE", "/does/not/exist");
        assertThat(ended(missing, ""))
                .isEqualTo(new Ended(1, "/does/not/exist can't be read. Check FINESSE_PASSWORD_FILE.\n"));

        ProcessBuilder told = withToldCurl("sh", "bin/finesse-directory", "backup");
        Files.writeString(files.resolve("bin/curl"), """
                #!/bin/sh
                cat >/dev/null
                while [ "$1" != -o ]; do shift; done
                cat >"$2" <<'EOF'
                {"ApiErrors":{"ApiError":[{"ErrorType":"Not Implemented","ErrorData":"database",
                "ErrorMessage":"Use \\"pg_dump\\""}]}}
                EOF
                printf 501
                """);
        assertThat(ended(told, "secret")).isEqualTo(new Ended(1, "Refused (501):\ndatabase: Use \"pg_dump\"\n"));
    }

    private static Ended atTerminal(RunningServer server, String arguments, String typed) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qec", "sh bin/finesse-directory " + arguments, "/dev/null")
                .redirectErrorStream(true);
        builder.environment().put("FINESSE_URL", "http://127.0.0.1:" + server.restPort());
        return ended(builder, typed);
    }

    private ProcessBuilder withToldCurl(String... command) throws IOException {
        Path curl = Files.createDirectories(files.resolve("bin")).resolve("curl");
        Files.writeString(curl, """
                #!/bin/sh
                cat >/dev/null
                printf '%s\\n' "$@" >"$TMPDIR/../arguments"
                printf 200
                """);
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .merge("PATH", Objects.requireNonNull(curl.getParent()).toString(), (path, ours) -> ours + ":" + path);
        builder.environment()
                .put(
                        "TMPDIR",
                        Files.createDirectories(files.resolve("temporary")).toString());
        return builder;
    }

    /** As docs/operating.md says. */
    private static void restore(Path backup, Path database) throws IOException {
        try (Stream<Path> old = Files.list(database)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (InputStream bytes = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(
                        zip,
                        database.resolve(Path.of(entry.getName()).getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
