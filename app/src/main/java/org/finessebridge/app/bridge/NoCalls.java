package org.finessebridge.app.bridge;

import java.util.Map;
import java.util.Set;
import org.finessebridge.app.bridge.recovery.RecoveringCalls;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/** Nobody follows calls. */
final class NoCalls implements RecoveringCalls {

    @Override
    public Set<Long> known() {
        return Set.of();
    }

    @Override
    public @Nullable String deviceOf(long callId) {
        return null;
    }

    @Override
    public void told(long callId, SnapshotCallConf call, Map<String, DeviceCall> atDevices) {}

    @Override
    public void gone(long callId) {}

    @Override
    public void changed(CtiEvent event) {}
}
