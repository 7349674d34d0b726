package org.finessebridge.app.configuration;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.JdbcUpdateAffectedIncorrectNumberOfRowsException;

/**
 * How many rows a statement has changed. One that meets no row finds another database than the one that was read,
 * as after a failover to a standby that lacks the last commits: the transaction then fails, and all is read anew.
 */
public final class AffectedRows {

    private AffectedRows() {}

    /**
     * There has to be just one.
     *
     * @throws DataAccessException if there was none, or more
     */
    public static void one(int rows) {
        if (rows != 1) {
            throw new JdbcUpdateAffectedIncorrectNumberOfRowsException("a change of one row", 1, rows);
        }
    }
}
