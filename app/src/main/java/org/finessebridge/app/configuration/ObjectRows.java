package org.finessebridge.app.configuration;

import java.util.List;

/**
 * A table of objects. All methods block.
 *
 * @param <T> the objects
 */
public interface ObjectRows<T extends ConfigurationObject> {

    /** All of them. */
    List<T> all();

    /** Keeps a new one; the same with its id. */
    T insert(T made);

    /** Keeps what has changed. */
    void update(T changed);

    /** Deletes one, and what the database has of it elsewhere. */
    void delete(T gone);
}
