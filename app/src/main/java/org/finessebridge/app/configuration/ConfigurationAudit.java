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

    /**
     * What is kept of a change, before and after each, in characters: enough for the largest layout, and for an import
     * of some ten thousand users.
     */
    public static final int LONGEST = 4 * 1024 * 1024;

    /**
     * What a row has of it, before and after each. A longer change has several rows, so that as many rows as are kept
     * never take more than so many times that.
     */
    static final int LONGEST_OF_ROW = 32_768;

    /** What a page has, in characters; a row has less. */
    static final int LONGEST_OF_PAGE = 2 * 1024 * 1024;

    private final JdbcClient database;
    private final InstantSource clock;
    private final int kept;

    ConfigurationAudit(JdbcClient database, InstantSource clock, ConfigurationSettings settings) {
        this.database = database;
        this.clock = clock;
        this.kept = settings.auditedChanges();
    }

    /**
     * A change as it is kept, or a part of a long one.
     *
     * @param id grows from change to change
     */
    public record Entry(long id, Instant at, ConfigurationChange change) {}

    /**
     * Some of them.
     *
     * @param mayBeMore whether there may be older ones
     */
    public record Page(List<Entry> entries, boolean mayBeMore) {}

    /** Adds one, and takes the oldest away where there are more than are kept; within the change's own transaction. */
    void add(ConfigurationChange change) {
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        AuditParts before = new AuditParts(change.before(), LONGEST_OF_ROW, LONGEST);
        AuditParts after = new AuditParts(change.after(), LONGEST_OF_ROW, LONGEST);
        do {
            insert(at, change, before.next(), after.next());
        } while (before.isLeft() || after.isLeft());
        database.sql("""
                        delete from configuration_audit where id <=
                            (select id from configuration_audit order by id desc
                             offset :kept rows fetch first 1 row only)
                        """).param("kept", kept).update();
    }

    private void insert(
            OffsetDateTime at, ConfigurationChange change, @Nullable String before, @Nullable String after) {
        database.sql("""
                        insert into configuration_audit (changed_at, administrator, uri, before_change, after_change)
                        values (:at, :administrator, :uri, :before, :after)
                        """)
                .param("at", at)
                .param("administrator", change.administrator())
                .param("uri", change.uri())
                .param("before", before)
                .param("after", after)
                .update();
    }

    /**
     * The newest ones first; fewer than asked for where they are long, and one at least.
     *
     * @param before only those with a smaller id
     * @param most how many
     */
    public Page newest(long before, int most) {
        List<Length> lengths = database.sql("""
                        select id, coalesce(char_length(before_change), 0) + coalesce(char_length(after_change), 0)
                        from configuration_audit where id < :before order by id desc
                        fetch first :most rows only
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Length(row.getLong(1), row.getLong(2)))
                .list();
        int fit = fitting(lengths);
        List<Entry> entries = fit == 0
                ? List.of()
                : between(lengths.get(fit - 1).id(), lengths.getFirst().id());
        return new Page(entries, fit < lengths.size() || fit == most);
    }

    private record Length(long id, long characters) {}

    /** How many of them a page has. */
    private static int fitting(List<Length> lengths) {
        long characters = 0;
        int fit = 0;
        for (Length next : lengths) {
            characters += next.characters();
            if (fit > 0 && characters > LONGEST_OF_PAGE) {
                break;
            }
            fit++;
        }
        return fit;
    }

    private List<Entry> between(long oldest, long newest) {
        return database.sql("""
                        select id, changed_at, administrator, uri, before_change, after_change
                        from configuration_audit where id >= :oldest and id <= :newest order by id desc
                        """)
                .param("oldest", oldest)
                .param("newest", newest)
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
}
