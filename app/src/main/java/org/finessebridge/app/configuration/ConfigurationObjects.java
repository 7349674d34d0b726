package org.finessebridge.app.configuration;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;

/**
 * The configured objects of a kind. Reads are of a snapshot in memory, which failures of the database do
 * not touch; changes block. Safe for use by any thread.
 *
 * @param <T> the kind
 */
public final class ConfigurationObjects<T extends ConfigurationObject> {

    private final String element;
    private final ObjectRows<T> rows;
    private final ConfigurationStore store;
    private final Rules<T> rules;
    private volatile Map<Long, T> byId;

    /**
     * What may stand beside each other.
     *
     * @param <T> the kind
     */
    @FunctionalInterface
    public interface Rules<T> {

        /**
         * Looks at an object that is to be kept.
         *
         * @param wanted the new or changed one
         * @param others all others
         * @throws FinesseApiException 400 if it may not stand beside them
         */
        void check(T wanted, Collection<T> others);

        /**
         * Looks at what is to become of an object, beside the above.
         *
         * @throws FinesseApiException 400 if it may not
         */
        default void checkChange(T before, T after) {}

        /**
         * Looks at an object that is to be deleted.
         *
         * @throws FinesseApiException 400 or 403 if it has to stay
         */
        default void checkDeletion(T object) {}

        /** An object has been deleted; nothing else is changed meanwhile. */
        default void deleted(T object) {}
    }

    private record Change<T>(@Nullable T before, @Nullable T after) {}

    /**
     * Reads all objects; blocks.
     *
     * @param element the name of their XML element
     */
    public ConfigurationObjects(String element, ObjectRows<T> rows, ConfigurationStore store, Rules<T> rules) {
        this.element = element;
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.byId = read(rows);
        store.whenInDoubt(() -> byId = read(rows));
    }

    private static <T extends ConfigurationObject> Map<Long, T> read(ObjectRows<T> rows) {
        Map<Long, T> read = new TreeMap<>();
        rows.all().forEach(object -> read.put(object.id(), object));
        return read;
    }

    /** All, by id. */
    public Collection<T> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The same object as long as none of them changes: what documents are kept by. */
    public Object version() {
        return byId;
    }

    /** One of them; null if there is none of that id. */
    public @Nullable T find(long id) {
        return byId.get(id);
    }

    /**
     * One of them.
     *
     * @throws FinesseApiException 404
     */
    public T get(long id) {
        T found = byId.get(id);
        if (found == null) {
            throw new FinesseApiException(
                    ErrorType.NOT_FOUND, id == ObjectId.NONE ? "" : Long.toString(id), "There is no such " + element);
        }
        return found;
    }

    /**
     * Makes a new one.
     *
     * @param administrator for the audit
     * @return the same with its id
     * @throws FinesseApiException 400 of the rules; 500 where the database fails
     */
    public T create(String administrator, T wanted) {
        T made = change(administrator, () -> {
                    rules.check(wanted, all());
                    return new Change<>(null, rows.insert(wanted));
                })
                .after();
        return Objects.requireNonNull(made);
    }

    /**
     * Changes one.
     *
     * @param change makes the new one of the old one
     * @throws FinesseApiException 404; 400 of the change and the rules; 500
     */
    public void update(String administrator, long id, UnaryOperator<T> change) {
        change(administrator, () -> {
            T before = get(id);
            T after = change.apply(before);
            rules.check(after, all().stream().filter(other -> other.id() != id).toList());
            rules.checkChange(before, after);
            rows.update(after);
            return new Change<>(before, after);
        });
    }

    /**
     * Deletes one.
     *
     * @throws FinesseApiException 404; of the rules; 500
     */
    public void delete(String administrator, long id) {
        change(administrator, () -> {
            T before = get(id);
            rules.checkDeletion(before);
            rows.delete(before);
            return new Change<>(before, null);
        });
    }

    private Change<T> change(String administrator, Supplier<Change<T>> sql) {
        return store.change(sql, made -> audit(administrator, made), this::show);
    }

    private ConfigurationChange audit(String administrator, Change<T> made) {
        T any = Objects.requireNonNull(made.after() == null ? made.before() : made.after());
        return new ConfigurationChange(administrator, any.uri(), xml(made.before()), xml(made.after()));
    }

    private @Nullable String xml(@Nullable T object) {
        return object == null ? null : FinesseXml.element(element, object);
    }

    /** Under the store's lock. */
    private void show(Change<T> made) {
        Map<Long, T> next = new TreeMap<>(byId);
        if (made.before() != null) {
            next.remove(made.before().id());
        }
        if (made.after() != null) {
            next.put(made.after().id(), made.after());
        }
        byId = next;
        if (made.before() != null && made.after() == null) {
            rules.deleted(made.before());
        }
    }
}
