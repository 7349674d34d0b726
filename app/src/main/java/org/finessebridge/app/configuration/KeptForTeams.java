package org.finessebridge.app.configuration;

import java.util.Collection;

/**
 * What is kept for teams, and goes with them: a later team of the same id has nothing of it. Both methods are called
 * under the lock of {@link ConfigurationStore}.
 */
public interface KeptForTeams {

    /** Deletes it from the database, within the transaction that removes the teams; blocks. */
    void deleteFor(Collection<String> teamIds);

    /** Shows that it is gone; the transaction has been committed, and this does not fail. */
    void forget(Collection<String> teamIds);
}
