package org.finessebridge.app.bridge.recovery;

import java.util.Map;
import java.util.Set;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/** The calls that are read anew: what is known of them, and who takes over what is told. */
public interface RecoveringCalls {

    /** The ids of the calls that are known. */
    Set<Long> known();

    /** A device of a known call, for questions about it; null if none is known. */
    @Nullable
    String deviceOf(long callId);

    /**
     * The server tells the call.
     *
     * @param atDevices what it tells of the call at the devices of signed-in agents, by their
     *     extensions
     */
    void told(long callId, SnapshotCallConf call, Map<String, DeviceCall> atDevices);

    /** The call has ended while nobody listened. */
    void gone(long callId);

    /** The call listens to what the agent at that device talks; told when all calls have been read. */
    void monitors(long callId, String device);

    /** An event that has waited for the snapshot of its call. */
    void changed(CtiEvent event);
}
