package org.finessebridge.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.finessebridge.app.FakeClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of changes, and how much of it. */
class ConfigurationAuditTest {

    private static final String URI = "/finesse/api/Directory";

    private final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
    private final ConfigurationAudit audit = database.audit();

    @Test
    void anImportIsKeptAsAWholeInSeveralRows() {
        String after = IntStream.range(0, 3_000)
                .mapToObj(i -> "<User><loginId>" + i + "</loginId><lastName>Größe</lastName></User>")
                .collect(Collectors.joining());

        change(null, after);

        List<ConfigurationAudit.Entry> rows =
                audit.newest(Long.MAX_VALUE, 1_000).entries();
        assertThat(rows).hasSize(after.length() / ConfigurationAudit.LONGEST_OF_ROW + 1);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.change().after()).endsWith(">").hasSizeLessThanOrEqualTo(ConfigurationAudit.LONGEST_OF_ROW);
            assertThat(row.change().before()).isNull();
        });
        assertThat(rows.reversed().stream().map(row -> row.change().after()).collect(Collectors.joining()))
                .isEqualTo(after);
        assertThat(database.auditLog()).hasSize(1);
    }

    @Test
    void whatIsLongerThanTheBoundIsCutAndSaysSo() {
        String long1 = "😀".repeat(ConfigurationAudit.LONGEST);

        AuditParts parts = new AuditParts(long1, ConfigurationAudit.LONGEST_OF_ROW, ConfigurationAudit.LONGEST);
        StringBuilder whole = new StringBuilder();
        while (parts.isLeft()) {
            whole.append(parts.next());
        }

        assertThat(whole.length()).isBetween(ConfigurationAudit.LONGEST - 1, ConfigurationAudit.LONGEST);
        assertThat(whole.toString().replace("😀", "")).isEqualTo("...");
        assertThat(parts.next()).isEmpty();
        assertThat(new AuditParts(null, 10, 10).next()).isNull();
    }

    @Test
    void noMoreRowsAreKeptThanTheSettingsSay() {
        change("x".repeat(ConfigurationAudit.LONGEST_OF_ROW * 70), "y");

        assertThat(database.count("configuration_audit")).isEqualTo(50);
    }

    @Test
    void aPageIsBoundedByItsCharactersToo() {
        for (int i = 0; i < 50; i++) {
            change("x".repeat(ConfigurationAudit.LONGEST_OF_ROW), "y".repeat(ConfigurationAudit.LONGEST_OF_ROW));
        }

        ConfigurationAudit.Page first = audit.newest(Long.MAX_VALUE, 1_000);
        assertThat(first.entries())
                .hasSize(ConfigurationAudit.LONGEST_OF_PAGE / (2 * ConfigurationAudit.LONGEST_OF_ROW));
        assertThat(first.mayBeMore()).isTrue();
        ConfigurationAudit.Page second = audit.newest(first.entries().getLast().id(), 1_000);
        assertThat(second.mayBeMore()).isFalse();
        assertThat(first.entries().size() + second.entries().size()).isEqualTo(50);
        assertThat(audit.newest(1, 1_000).entries()).isEmpty();
        assertThat(audit.newest(1, 1_000).mayBeMore()).isFalse();
        assertThat(audit.newest(Long.MAX_VALUE, 2).entries()).hasSize(2);
    }

    /** They may do so as often as they like. */
    @Test
    void whatUsersChangeIsInTheLogFileAlone() {
        change(null, "<ReasonCode/>");
        for (int i = 0; i < 100; i++) {
            database.store()
                    .change(
                            () -> "",
                            made -> new ConfigurationChange("3001", URI, null, "<TeamMessage/>", true),
                            made -> {});
        }

        assertThat(audit.newest(Long.MAX_VALUE, 1_000).entries()).hasSize(1);
        assertThat(database.auditLog()).hasSize(101).endsWith("created \"/finesse/api/Directory\" by-user=\"3001\"");
    }

    private void change(@Nullable String before, String after) {
        database.store()
                .change(() -> after, made -> new ConfigurationChange("administrator", URI, before, made), made -> {});
    }
}
