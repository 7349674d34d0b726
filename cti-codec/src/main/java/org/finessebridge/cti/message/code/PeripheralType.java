package org.finessebridge.cti.message.code;

/**
 * The kind of the switch that a peripheral stands for.
 *
 * <p>CTI Server Message Reference Guide, Constants, "PeripheralType Values".
 */
public enum PeripheralType implements CtiCode {
    ASPECT(1),
    MERIDIAN(2),
    G2(3),
    DEFINITY_ECS_NON_EAS(4),
    DEFINITY_ECS_EAS(5),
    GALAXY(6),
    SPECTRUM(7),
    VRU(8),
    VRU_POLLED(9),
    DMS100(10),
    SIEMENS_9006(11),
    SIEMENS_9005(12),
    ALCATEL(13),
    NEC_NEAX_2X00(14),
    ACP_1000(15),
    SYMPOSIUM(16),
    ENTERPRISE_AGENT(17),
    MD110(18),
    MEDIA_ROUTING(19),
    GENERIC(20),
    ACMI_CRS(21),
    ACMI_IPCC(22),
    SIMPLIFIED_IPCC(23),
    ARS(24),
    ACMI_ERS(25),
    ACMI_EXPERT_ADVISOR(26),
    NONE(65535);

    private final int code;

    PeripheralType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
