package org.finessebridge.cti.message.code;

/**
 * Whether an agent may be given work in a media routing domain.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AgentAvailabilityStatus Values".
 */
public enum AgentAvailabilityStatus implements CtiCode {
    NOT_AVAILABLE(0),
    ICM_AVAILABLE(1),
    APPLICATION_AVAILABLE(2);

    private final int code;

    AgentAvailabilityStatus(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
