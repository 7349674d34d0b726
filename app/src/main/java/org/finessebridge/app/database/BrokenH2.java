package org.finessebridge.app.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool after which failures a connection to H2 is of no use any more: when it could not write its file, as
 * on a full disk, H2 closes the database under all connections, and opens it again for a new one alone. The pool makes
 * the instance by the class's name.
 */
public final class BrokenH2 implements SQLExceptionOverride {

    /** Error codes of H2: IO_EXCEPTION_1, IO_EXCEPTION_2, DATABASE_IS_CLOSED, GENERAL_ERROR_1. */
    private static final Set<Integer> BROKEN = Set.of(90028, 90031, 90098, 50000);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return BROKEN.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
