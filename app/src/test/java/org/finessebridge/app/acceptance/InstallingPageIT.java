package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/installing.md} about PostgreSQL, in their order, with a PostgreSQL of the distribution. */
@Tag("external")
class InstallingPageIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final String TEAM = "/finesse/api/Directory/Team/700";

    @TempDir
    private Path directory;

    @Test
    void aPostgreSqlIsMadeReadyUsedCopiedAndRestored() throws Exception {
        try (DebianPostgreSql postgreSql = new DebianPostgreSql()) {
            List<String> making = section("## A PostgreSQL");
            run(postgreSql, making);
            String variables = making.getFirst();
            List<String> copying = section("### PostgreSQL");
            String dump = copying.getFirst();
            try (RunningServer server = RunningServer.start(settings())) {
                server.rest("administrator").put(TEAM, "<Team><name>Sales</name></Team>", "1");

                List<String> check = section("## Does it work?");
                assertThat(run(postgreSql, List.of(variables, check.getLast()))).isEqualTo("t\nt\n");
                assertThat(run(postgreSql, List.of(variables, withoutTls())))
                        .contains("pg_hba.conf rejects connection");
                run(postgreSql, List.of(variables, dump));
                assertThat(OwnCentre.delete(server.rest("administrator"), TEAM).statusCode())
                        .isEqualTo(200);
            }
            run(postgreSql, List.of(variables, dump.lines().findFirst().orElseThrow(), copying.getLast()));
            try (RunningServer server = RunningServer.start(settings())) {
                assertThat(server.rest("administrator").get(TEAM).body()).contains("<name>Sales</name>");
            }
        }
    }

    /** The right password is no use where anybody could read it. */
    private String withoutTls() throws IOException {
        return "as_postgres env PGPASSWORD=%s PGSSLMODE=disable psql -h localhost -U finesse finesse -c 'select 1' || true"
                .formatted(setting("FINESSE_DATABASE_PASSWORD"));
    }

    private String[] settings() throws IOException {
        List<String> settings = new ArrayList<>(List.of("--finesse.data-dir=" + directory.resolve("data")));
        for (String name : List.of("url", "username", "password")) {
            settings.add(
                    "--finesse.database." + name + "=" + setting("FINESSE_DATABASE_" + name.toUpperCase(Locale.ROOT)));
        }
        return settings.toArray(String[]::new);
    }

    private String setting(String name) throws IOException {
        return Files.readAllLines(directory.resolve("environment")).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** The blocks of commands below a heading, as far as the next one. */
    private static List<String> section(String heading) throws IOException {
        String page = Files.readString(Path.of("../docs/installing.md"));
        int from = page.indexOf("\n" + heading + "\n") + 1;
        assertThat(from).as(heading).isPositive();
        int to = page.indexOf("\n#", from);
        return BLOCK.matcher(page.substring(from, to < 0 ? page.length() : to))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** Here are another port and other directories, and neither a package nor a service of the machine is touched. */
    private String run(DebianPostgreSql postgreSql, List<String> blocks) throws Exception {
        String commands = blocks.stream()
                .collect(Collectors.joining("\n"))
                .lines()
                .filter(line -> !line.startsWith("apt-get ") && !line.startsWith("systemctl "))
                .collect(Collectors.joining("\n"))
                .replace("runuser -u postgres -- ", "runuser -u postgres -- env " + postgreSql.environment() + " ")
                .replace(":5432/", ":" + postgreSql.port() + "/")
                .replace("/etc/finesse-bridge/", directory + "/")
                .replace("/var/backups/", postgreSql.file("") + "/");
        Process shell = new ProcessBuilder(
                        "bash", "-c", "set -euo pipefail\nsettings=" + directory + "/environment\n" + commands + "\n")
                .directory(postgreSql.file("").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }
}
