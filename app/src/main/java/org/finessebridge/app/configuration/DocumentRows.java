package org.finessebridge.app.configuration;

import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Objects that are documents, as rows.
 *
 * @param <T> the kind
 */
public final class DocumentRows<T extends ConfigurationDocument<T>> implements ObjectRows<T> {

    private final DocumentTable<T> table;
    private final LongConsumer elsewhere;

    /**
     * @param elsewhere takes what the database has of a deleted object beside its document
     */
    public DocumentRows(JdbcClient database, DocumentKind kind, Class<T> type, LongConsumer elsewhere) {
        this.table = new DocumentTable<>(database, kind, type);
        this.elsewhere = elsewhere;
    }

    @Override
    public List<T> all() {
        return table.all().stream().map(row -> row.document().withId(row.id())).toList();
    }

    @Override
    public T insert(T made) {
        return made.withId(table.insert(made.name(), made));
    }

    @Override
    public void update(T changed) {
        table.update(changed.id(), changed.name(), changed);
    }

    @Override
    public void delete(T gone) {
        elsewhere.accept(gone.id());
        table.delete(gone.id());
    }
}
