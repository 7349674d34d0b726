package org.finessebridge.cti.simulator.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.call.ExternalParties;

/**
 * The numbers outside: as the contact centre says, but for those that somebody has changed since.
 * Used on the simulator's event loop only.
 */
public final class OutsideNumbers implements ExternalParties {

    /** More numbers cannot be changed. */
    public static final int MOST = 1_000;

    private final ExternalParties centre;
    private final Map<String, ExternalBehaviour> changed = new LinkedHashMap<>();

    /** As the contact centre says. */
    public OutsideNumbers(ExternalParties centre) {
        this.centre = centre;
    }

    @Override
    public ExternalBehaviour of(String number) {
        ExternalBehaviour behaviour = changed.get(number);
        return behaviour == null ? centre.of(number) : behaviour;
    }

    /**
     * Changes what happens at a number from now on.
     *
     * @throws IllegalStateException where {@link #MOST} are changed already
     */
    public void change(String number, ExternalBehaviour behaviour) {
        if (changed.size() >= MOST && !changed.containsKey(number)) {
            throw new IllegalStateException(MOST + " numbers are changed already");
        }
        changed.put(number, behaviour);
    }

    /** A number is again what the contact centre says. */
    public void forget(String number) {
        changed.remove(number);
    }
}
