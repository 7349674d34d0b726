package org.finessebridge.app.database;

/** Hears that the database answers again; called on a thread that may block. */
@FunctionalInterface
public interface DatabaseListener {

    /** It has been away, and is back. What was sent to it meanwhile may have been done or not. */
    void databaseIsBack();
}
