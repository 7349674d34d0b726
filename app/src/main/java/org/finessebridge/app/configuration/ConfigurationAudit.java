package org.finessebridge.app.configuration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who changed what of the configuration: the newest changes, as many as the settings say. Blocks; for the threads of
 * requests.
 */
@Component
@EnableConfigurationProperties(ConfigurationSettings.class)
public class ConfigurationAudit {

    /** What is kept of an object, in characters: a whole layout would fill the table with itself. */
    private static final int LONGEST = 32_768;

    private static final String CUT = "...";

    private final JdbcClient database;
    private final InstantSource clock;
    private final int kept;

    ConfigurationAudit(JdbcClient database, InstantSource clock, ConfigurationSettings settings) {
        this.database = database;
        this.clock = clock;
        this.kept = settings.auditedChanges();
    }

    /**
     * A change as it is kept.
     *
     * @param id grows from change to change
     */
    public record Entry(long id, Instant at, ConfigurationChange change) {}

    /** Adds one, and takes the oldest away where there are more than are kept; within the change's own transaction. */
    void add(ConfigurationChange change) {
        database.sql("""
                        insert into configuration_audit (changed_at, administrator, uri, before_change, after_change)
                        values (:at, :administrator, :uri, :before, :after)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("administrator", change.administrator())
                .param("uri", change.uri())
                .param("before", cut(change.before()))
                .param("after", cut(change.after()))
                .update();
        database.sql("""
                        delete from configuration_audit where id <=
                            (select id from configuration_audit order by id desc
                             offset :kept rows fetch first 1 row only)
                        """).param("kept", kept).update();
    }

    /**
     * The newest ones first.
     *
     * @param before only those with a smaller id
     * @param most how many
     */
    public List<Entry> newest(long before, int most) {
        return database.sql("""
                        select id, changed_at, administrator, uri, before_change, after_change
                        from configuration_audit where id < :before order by id desc
                        fetch first :most rows only
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        new ConfigurationChange(
                                row.getString("administrator"),
                                row.getString("uri"),
                                row.getString("before_change"),
                                row.getString("after_change"))))
                .list();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    }
}
