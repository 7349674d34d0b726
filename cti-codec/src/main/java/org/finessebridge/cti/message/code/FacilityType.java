package org.finessebridge.cti.message.code;

/**
 * What a facility code stands for.
 *
 * <p>CTI Server Message Reference Guide, Constants, "FacilityType Values".
 */
public enum FacilityType implements CtiCode {
    UNSPECIFIED(0),
    TRUNK_GROUP(1),
    SKILL_GROUP(2);

    private final int code;

    FacilityType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
