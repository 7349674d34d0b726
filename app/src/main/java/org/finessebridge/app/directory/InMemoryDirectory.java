package org.finessebridge.app.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory that holds what it was given last. Changes are made one after the other. */
public final class InMemoryDirectory implements Directory {

    private static final Logger LOG = LoggerFactory.getLogger(InMemoryDirectory.class);

    private final List<DirectoryListener> listeners = new ArrayList<>();
    private volatile DirectorySnapshot snapshot;

    /** A directory with that content. */
    public InMemoryDirectory(DirectorySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * A directory with those.
     *
     * @throws IllegalArgumentException as {@link DirectorySnapshot#of} does
     */
    public InMemoryDirectory(Collection<DirectoryTeam> teams, Collection<DirectoryUser> users) {
        this(DirectorySnapshot.of(teams, users));
    }

    @Override
    public DirectorySnapshot snapshot() {
        return snapshot;
    }

    /** A change that is being made has been told already; the listener finds its result. */
    @Override
    public synchronized void addListener(DirectoryListener listener) {
        listeners.add(listener);
    }

    /** Replaces everything; returns when the listeners know and every thread sees it. */
    public synchronized void replace(DirectorySnapshot next) {
        DirectoryChange change = new DirectoryChange(snapshot, next);
        tell(listener -> listener.directoryChanging(change));
        snapshot = next;
        tell(listener -> listener.directoryChanged(change));
    }

    /** One listener that fails must not leave the others with the old users. */
    private void tell(Consumer<DirectoryListener> call) {
        for (DirectoryListener listener : List.copyOf(listeners)) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                LOG.error(
                        "A change of the directory was not taken over everywhere; this is a"
                                + " defect, please report it and restart",
                        e);
            }
        }
    }
}
