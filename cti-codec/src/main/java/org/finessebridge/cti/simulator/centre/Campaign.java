package org.finessebridge.cti.simulator.centre;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An outbound campaign: a dialer calls customers for the agents of a skill group.
 *
 * @param name BACampaign
 * @param mode how it dials
 * @param skillGroupNumber whose agents it reserves
 * @param ports the dialer's ports, which also bound how many calls it makes at one time
 * @param customers whom it calls, in this order
 * @param reservationTime how long an agent may think about a preview
 * @param linesPerAgent how many customers are called for each agent, if predictive
 * @param variables what its calls carry beside those of the campaign
 * @param repeats whether it begins anew with its customers when all were called
 */
public record Campaign(
        String name,
        Mode mode,
        long skillGroupNumber,
        List<String> ports,
        List<String> customers,
        Duration reservationTime,
        int linesPerAgent,
        Map<String, String> variables,
        boolean repeats) {

    /** How a campaign dials. */
    public enum Mode {
        /** The agent sees the customer first, and decides; the dialer calls. */
        PREVIEW,
        /** The agent sees the customer first, and decides; the agent's phone calls. */
        DIRECT_PREVIEW,
        /** The dialer calls one customer for a reserved agent. */
        PROGRESSIVE,
        /** The dialer calls several customers for a reserved agent. */
        PREDICTIVE;

        /** Whether the agent decides before anybody is called. */
        public boolean isPreview() {
            return this == PREVIEW || this == DIRECT_PREVIEW;
        }
    }

    public Campaign {
        ports = List.copyOf(ports);
        customers = List.copyOf(customers);
        variables = Map.copyOf(variables);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("campaign " + name + " has no ports to call from");
        }
        if (linesPerAgent < 1) {
            throw new IllegalArgumentException("campaign " + name + " calls nobody");
        }
    }
}
