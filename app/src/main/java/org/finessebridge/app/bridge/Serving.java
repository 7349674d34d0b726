package org.finessebridge.app.bridge;

import org.finessebridge.app.bridge.publication.UpdatePublisher;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.cti.client.CtiHealth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the product serves: it does if the CTI side does and updates get through. Only the
 * bridge's thread calls.
 */
final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final UpdatePublisher publisher;
    private @Nullable CtiHealth peripheral;
    private @Nullable ServiceState cti;
    private @Nullable String pubSubOutage;

    Serving(UpdatePublisher publisher) {
        this.publisher = publisher;
    }

    /** How the peripheral is, which is told when that matters. */
    void peripheral(CtiHealth health) {
        peripheral = health;
    }

    /** Whether the peripheral serves its agents; true as long as nothing else was heard. */
    boolean hasPeripheral() {
        return peripheral == null || peripheral.serves();
    }

    /** The agents' states are known: the product serves if the peripheral does. */
    void inServiceIfThePeripheralIs() {
        if (peripheral == null || peripheral.serves()) {
            cti(ServiceState.inService());
        } else {
            LOG.warn("OUT_OF_SERVICE: {}", peripheral.inWords());
            cti(ServiceState.outOfService("The CTI server reports: " + peripheral.inWords()));
        }
    }

    /** What the CTI side says, told to all. */
    void cti(ServiceState state) {
        cti = state;
        publish(state);
    }

    /** Whether the CTI side serves, whatever becomes of updates. */
    boolean serves() {
        return cti != null && cti.serves();
    }

    /** Updates do not get through, or not soon. */
    void pubSubUnavailable(String reason) {
        pubSubOutage = reason;
        if (cti != null && cti.serves()) {
            publish(cti);
        }
    }

    /** Updates get through again; the state is told anew in any case. */
    void pubSubAvailable() {
        pubSubOutage = null;
        if (cti != null) {
            publish(cti);
        }
    }

    private void publish(ServiceState state) {
        publisher.serviceStateChanged(
                state.serves() && pubSubOutage != null ? ServiceState.outOfService(pubSubOutage) : state);
    }
}
