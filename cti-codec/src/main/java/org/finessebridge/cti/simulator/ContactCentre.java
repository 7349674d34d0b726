package org.finessebridge.cti.simulator;

import org.finessebridge.cti.message.PeripheralType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulator plays: one peripheral with its agents and devices. Immutable.
 *
 * @param peripheralId PeripheralID
 * @param peripheralType PeripheralType
 * @param agents the agents, by AgentID
 * @param extensions the valid devices
 */
public record ContactCentre(
        long peripheralId,
        PeripheralType peripheralType,
        Map<String, SimulatedAgent> agents,
        List<ExtensionRange> extensions) {

    /** PeripheralID where nothing else is said. */
    public static final long DEFAULT_PERIPHERAL_ID = 5000;

    public ContactCentre {
        agents = Map.copyOf(agents);
        extensions = List.copyOf(extensions);
    }

    /** A builder for an ENTERPRISE_AGENT peripheral 5000 with no agents and no devices. */
    public static Builder builder() {
        return new Builder();
    }

    /** The agent of an id, null where there is none. */
    public @Nullable SimulatedAgent agent(String agentId) {
        return agents.get(agentId);
    }

    /** Whether an extension is a valid device. */
    public boolean hasExtension(String extension) {
        return extensions.stream().anyMatch(range -> range.contains(extension));
    }

    /** Builds a contact centre. */
    public static final class Builder {

        private long peripheralId = DEFAULT_PERIPHERAL_ID;
        private PeripheralType peripheralType = PeripheralType.ENTERPRISE_AGENT;
        private final Map<String, SimulatedAgent> agents = new LinkedHashMap<>();
        private final List<ExtensionRange> extensions = new ArrayList<>();

        private Builder() {}

        public Builder peripheralId(long id) {
            this.peripheralId = id;
            return this;
        }

        public Builder peripheralType(PeripheralType type) {
            this.peripheralType = type;
            return this;
        }

        /** Adds an agent; an agent of the same id is an error. */
        public Builder agent(SimulatedAgent agent) {
            if (agents.putIfAbsent(agent.agentId(), agent) != null) {
                throw new IllegalArgumentException("agent " + agent.agentId() + " exists twice");
            }
            return this;
        }

        /** Adds valid devices. */
        public Builder extensions(long first, long last) {
            extensions.add(new ExtensionRange(first, last));
            return this;
        }

        public ContactCentre build() {
            return new ContactCentre(peripheralId, peripheralType, agents, extensions);
        }
    }
}
