package org.finessebridge.cti.simulator.centre;

import java.util.Map;

/**
 * A number of the contact centre that is no device.
 *
 * @param number what is dialled
 * @param target where it leads
 * @param priority in the queue, from 1, the highest, to 10
 * @param variables what its calls carry beside what they bring: {@code callVariable1} to {@code
 *     callVariable10}, {@code wrapUp}, or names of ECC variables
 */
public record DialedNumber(String number, CallTarget target, int priority, Map<String, String> variables) {

    /** The priority where nothing is said. */
    public static final int USUAL_PRIORITY = 5;

    /** The last to be answered. */
    public static final int LOWEST_PRIORITY = 10;

    public DialedNumber {
        if (priority < 1 || priority > LOWEST_PRIORITY) {
            throw new IllegalArgumentException("priority " + priority + " is not one of 1 to " + LOWEST_PRIORITY);
        }
        variables = Map.copyOf(variables);
    }
}
