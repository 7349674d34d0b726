package org.finessebridge.app.configuration;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Documents that have a name instead of an id: those of which there is one, and those of which a team has one. Reads
 * are of a snapshot in memory; changes block. Safe for use by any thread.
 *
 * @param <T> what they are
 */
public final class NamedDocuments<T> {

    private final String element;
    private final DocumentTable<T> table;
    private final ConfigurationStore store;
    private volatile Map<String, DocumentTable.Row<T>> byName;

    private record Change<T>(DocumentTable.@Nullable Row<T> before, DocumentTable.@Nullable Row<T> after) {}

    /**
     * Reads all documents; blocks.
     *
     * @param element the name of their XML element
     */
    public NamedDocuments(
            String element, JdbcClient database, DocumentKind kind, Class<T> type, ConfigurationStore store) {
        this.element = element;
        this.table = new DocumentTable<>(database, kind, type);
        this.store = store;
        this.byName = read();
        store.whenInDoubt(() -> byName = read());
    }

    private Map<String, DocumentTable.Row<T>> read() {
        Map<String, DocumentTable.Row<T>> read = new TreeMap<>();
        table.all().forEach(row -> read.put(row.name(), row));
        return read;
    }

    /** One of them; null if there is none of that name. */
    public @Nullable T find(String name) {
        DocumentTable.Row<T> row = byName.get(name);
        return row == null ? null : row.document();
    }

    /**
     * Keeps one in the place of what was there.
     *
     * @param administrator for the audit
     * @param uri for the audit
     * @throws org.finessebridge.app.apierror.FinesseApiException 500 where the database fails
     */
    public void put(String administrator, String uri, String name, T document) {
        put(administrator, uri, name, document, () -> {});
    }

    /**
     * Keeps one as above.
     *
     * @param requireName refuses a name that nothing has any more; asked while nothing else is changed
     */
    public void put(String administrator, String uri, String name, T document, Runnable requireName) {
        change(administrator, uri, name, before -> {
            requireName.run();
            if (before != null) {
                table.update(before.id(), name, document);
                return new DocumentTable.Row<>(before.id(), name, document);
            }
            return new DocumentTable.Row<>(table.insert(name, document), name, document);
        });
    }

    /**
     * Takes one away, if it is there; the conditions of the request count even if it is not.
     *
     * @param requireName refuses a name that nothing has any more; asked while nothing else is changed
     * @throws org.finessebridge.app.apierror.FinesseApiException 500 where the database fails
     */
    public void remove(String administrator, String uri, String name, Runnable requireName) {
        change(administrator, uri, name, before -> {
            requireName.run();
            if (before != null) {
                table.delete(before.id());
            }
            return null;
        });
    }

    /** Deletes those that are there of the names, within a change of {@link ConfigurationStore}. */
    public void delete(Collection<String> names) {
        names.stream()
                .map(byName::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(row -> table.delete(row.id()));
    }

    /** Shows that the names have nothing any more, when {@link #delete} has been committed. */
    public void forget(Collection<String> names) {
        Map<String, DocumentTable.Row<T>> next = new TreeMap<>(byName);
        if (next.keySet().removeAll(names)) {
            byName = next;
        }
    }

    /** Writes what takes the place of a row. */
    @FunctionalInterface
    private interface Replacement<T> {
        DocumentTable.@Nullable Row<T> of(DocumentTable.@Nullable Row<T> before);
    }

    private void change(String administrator, String uri, String name, Replacement<T> sql) {
        Supplier<Change<T>> made = () -> {
            DocumentTable.Row<T> before = byName.get(name);
            return new Change<>(before, sql.of(before));
        };
        Consumer<Change<T>> show = change -> {
            Map<String, DocumentTable.Row<T>> next = new TreeMap<>(byName);
            if (change.after() == null) {
                next.remove(name);
            } else {
                next.put(name, Objects.requireNonNull(change.after()));
            }
            byName = next;
        };
        store.change(
                made,
                change -> change.before() == null && change.after() == null
                        ? null
                        : new ConfigurationChange(administrator, uri, xml(change.before()), xml(change.after())),
                show);
    }

    private @Nullable String xml(DocumentTable.@Nullable Row<T> row) {
        return row == null ? null : FinesseXml.element(element, row.document());
    }
}
