package org.finessebridge.cti.simulator.control;

import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The connections that there may be. Where there are as many as may be, the one that has had nothing
 * to do for longest makes room for a new one: connections that do nothing lock nobody out. Those that
 * are answered, and event streams, stay. Only the API's event loop touches it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // whether a connection is closed is seen by its client
final class AdmittedClients {

    /** More there are not. */
    static final int MOST = 64;

    private final Set<Channel> all = new HashSet<>();
    private final SequencedSet<Channel> idle = new LinkedHashSet<>();

    /** Whether there is room for a new connection; it is idle at first. */
    boolean admit(Channel client) {
        if (all.size() >= MOST) {
            if (idle.isEmpty()) {
                return false;
            }
            Channel oldest = idle.removeFirst();
            all.remove(oldest);
            oldest.close();
        }
        all.add(client);
        idle.add(client);
        client.closeFuture().addListener(closed -> {
            all.remove(client);
            idle.remove(client);
        });
        return true;
    }

    /** A request has come, and is carried out. */
    void isBusy(Channel client) {
        idle.remove(client);
    }

    /** There is nothing more to do for a connection than to wait for its client, from now on. */
    void isIdle(Channel client) {
        if (all.contains(client)) {
            idle.remove(client);
            idle.add(client);
        }
    }
}
