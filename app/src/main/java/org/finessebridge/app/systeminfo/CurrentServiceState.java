package org.finessebridge.app.systeminfo;

import org.springframework.stereotype.Component;

/** The present state of the service: written by the bridge alone, read by everybody. */
@Component
public class CurrentServiceState {

    private volatile ServiceState current = ServiceState.outOfService(
            ServiceCause.STARTING, "The server has begun and has no session with a CTI server yet");

    /** The state now. */
    public ServiceState get() {
        return current;
    }

    /** Changes the state; for the bridge's thread. */
    public void set(ServiceState state) {
        current = state;
    }
}
