package org.finessebridge.app.database;

/** Hears every few seconds that the database answers; called on a thread that may block. */
@FunctionalInterface
public interface DatabaseListener {

    /**
     * It does. It may have been away since the last time, be it too shortly for anybody to see: what was sent to it
     * meanwhile may have been done or not.
     */
    void databaseAnswers();
}
