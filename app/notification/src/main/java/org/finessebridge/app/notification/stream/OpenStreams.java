package org.finessebridge.app.notification.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Every stream that is open, for the end of the service. Safe for use by any thread. */
public final class OpenStreams {

    private final Set<XmppStream> streams = ConcurrentHashMap.newKeySet();

    void add(XmppStream stream) {
        streams.add(stream);
    }

    void remove(XmppStream stream) {
        streams.remove(stream);
    }

    /** How many streams are open. */
    public int count() {
        return streams.size();
    }

    /** Does something with each of them. */
    void forEach(Consumer<XmppStream> action) {
        streams.forEach(action);
    }

    /** Closes all of them with {@code system-shutdown}. */
    public void shutDown() {
        streams.forEach(XmppStream::shutDown);
    }
}
