package org.finessebridge.app.bridge;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.app.bridge.publication.UpdatePublisher;
import org.finessebridge.app.systeminfo.ServiceCause;
import org.finessebridge.app.systeminfo.ServiceState;
import org.finessebridge.cti.client.CtiHealth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the product serves: it does while nothing is the matter (docs/service-state.md). Each cause begins and ends
 * by itself; the first in the order of {@link ServiceCause} is told, when it is another than before. Only the
 * bridge's thread calls.
 */
final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /** What nobody else has a line for. */
    private static final Set<ServiceCause> LOGGED =
            EnumSet.of(ServiceCause.CTI_DOWN, ServiceCause.MAINTENANCE, ServiceCause.PERIPHERAL_OFFLINE);

    private final UpdatePublisher publisher;

    /** What is the matter, with a sentence for each. */
    private final Map<ServiceCause, String> causes = new EnumMap<>(ServiceCause.class);

    private final Runnable interrupted;
    private ServiceState told;
    private @Nullable ServiceCause toldCause;

    /**
     * A product that has just begun.
     *
     * @param interrupted run whenever clients may have lost sight of the product: an outage has begun, or a
     *     connection with an XMPP server was gone for a moment
     */
    Serving(UpdatePublisher publisher, Runnable interrupted) {
        this.publisher = publisher;
        this.interrupted = interrupted;
        causes.put(ServiceCause.STARTING, "The server has begun and has no session with a CTI server yet");
        this.told = state(); // as everybody reads it already
        this.toldCause = ServiceCause.STARTING;
    }

    /** Whether nothing is the matter: requests are taken, and updates get through. */
    boolean serves() {
        return causes.isEmpty();
    }

    /** A session is open; nothing is known of the agents yet. */
    void sessionOpened(CtiHealth health) {
        endSessionsCauses();
        peripheralIs(health);
        recovering();
    }

    /** The agents' states are being read. */
    void recovering() {
        begin(ServiceCause.RECOVERING, "The agents' states are being read from the CTI server");
        tell();
    }

    /** The agents' states are known. */
    void recovered() {
        causes.remove(ServiceCause.RECOVERING);
        tell();
    }

    /**
     * There is no session any more.
     *
     * @param maintenance whether the CTI server has gone into maintenance
     */
    void sessionLost(String reason, boolean maintenance) {
        endSessionsCauses();
        begin(
                maintenance ? ServiceCause.MAINTENANCE : ServiceCause.CTI_DOWN,
                maintenance
                        ? "The CTI server has gone into maintenance and the session moves to its other side"
                        : "The session with the CTI server was lost: " + reason);
        tell();
    }

    /**
     * An attempt to open a session has come to nothing. Of many in a row only the first is news: the sentence of a
     * lost session stays, which tells how it began.
     */
    void notConnected(String reason) {
        if (causes.containsKey(ServiceCause.CTI_DOWN)) {
            return;
        }
        endSessionsCauses();
        begin(ServiceCause.CTI_DOWN, "No CTI server can be reached: " + reason);
        tell();
    }

    private void endSessionsCauses() {
        causes.remove(ServiceCause.STARTING);
        causes.remove(ServiceCause.MAINTENANCE);
        causes.remove(ServiceCause.CTI_DOWN);
        causes.remove(ServiceCause.PERIPHERAL_OFFLINE);
        causes.remove(ServiceCause.RECOVERING);
    }

    /**
     * How the peripheral is now.
     *
     * @return whether it is back: the agents' states have to be read anew then, and until they are the product does
     *     not serve
     */
    boolean peripheral(CtiHealth health) {
        boolean wasOnline = hasPeripheral();
        peripheralIs(health);
        boolean isBack = !wasOnline && hasPeripheral();
        if (isBack) {
            recovering();
        } else {
            tell();
        }
        return isBack;
    }

    private void peripheralIs(CtiHealth health) {
        if (health.serves()) {
            causes.remove(ServiceCause.PERIPHERAL_OFFLINE);
        } else {
            begin(ServiceCause.PERIPHERAL_OFFLINE, "The CTI server reports: " + health.inWords());
        }
    }

    /** Whether the peripheral serves its agents; true as long as nothing else was heard. */
    boolean hasPeripheral() {
        return !causes.containsKey(ServiceCause.PERIPHERAL_OFFLINE);
    }

    /** Updates do not get through, or not soon. */
    void pubSubUnavailable(String reason) {
        begin(ServiceCause.NOTIFICATION_SERVICE_DOWN, reason);
        tell();
    }

    /** Updates get through again; the state is told anew in any case. */
    void pubSubAvailable() {
        causes.remove(ServiceCause.NOTIFICATION_SERVICE_DOWN);
        tellAnew();
    }

    /** Clients have seen the publisher go and come: whoever waits for a word gets one. */
    void pubSubReconnected() {
        interrupted.run();
        tellAnew();
    }

    /** Nothing is taken on any more; that stays. */
    void stopping() {
        begin(ServiceCause.STOPPING, "The server is stopping");
        tell();
    }

    private void begin(ServiceCause cause, String sentence) {
        causes.put(cause, sentence);
    }

    private ServiceState state() {
        ServiceCause first = first();
        return first == null
                ? ServiceState.inService()
                : ServiceState.outOfService(first, Objects.requireNonNull(causes.get(first)));
    }

    private @Nullable ServiceCause first() {
        return causes.isEmpty() ? null : causes.keySet().iterator().next(); // in the order of the causes
    }

    private void tell() {
        if (!state().equals(told)) {
            tellAnew();
        }
    }

    private void tellAnew() {
        ServiceState now = state();
        if (told.serves() && !now.serves()) {
            interrupted.run();
        }
        log(now);
        told = now;
        publisher.serviceStateChanged(now);
    }

    /**
     * Each change has one line of the log. Who stops updates, and who has read the states, has a line of its own; a
     * stop is asked for.
     */
    private void log(ServiceState now) {
        ServiceCause cause = first();
        if (cause == null && toldCause == ServiceCause.NOTIFICATION_SERVICE_DOWN) {
            LOG.info("IN_SERVICE: updates get through again");
        } else if (cause != null && cause != toldCause && LOGGED.contains(cause)) {
            LOG.warn("OUT_OF_SERVICE: {} It ends by itself; SystemInfo tells when", now.reason());
        }
        toldCause = cause;
    }
}
