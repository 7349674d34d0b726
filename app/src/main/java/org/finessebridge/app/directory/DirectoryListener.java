package org.finessebridge.app.directory;

/**
 * Hears of changes of the directory, one after the other, on the thread of whoever makes them,
 * which waits meanwhile: a listener only hands over. It changes no directory itself.
 */
public interface DirectoryListener {

    /**
     * A change is about to be seen: {@link Directory#snapshot} still answers {@link
     * DirectoryChange#before}. What a thread asks for after it saw the new snapshot is therefore
     * queued behind what this call queues.
     */
    void directoryChanging(DirectoryChange change);

    /**
     * The change can be seen by every thread. Who shuts out what is no longer allowed does it here
     * (again): what was allowed by the old snapshot has been entered by now, or is checked against
     * the new one.
     */
    default void directoryChanged(DirectoryChange change) {}
}
