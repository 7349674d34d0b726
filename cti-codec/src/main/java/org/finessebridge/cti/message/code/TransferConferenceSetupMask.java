package org.finessebridge.cti.message.code;

/**
 * Bits of TransferConferenceSetup: how a switch lets calls be transferred and joined.
 *
 * <p>CTI Server Message Reference Guide, Query Device Info Conf.
 */
public final class TransferConferenceSetupMask {

    public static final long CONF_SETUP_CONSULT_SPECIFIC = 0x1;
    public static final long CONF_SETUP_CONSULT_ANY = 0x2;
    public static final long CONF_SETUP_CONN_HELD = 0x4;
    public static final long CONF_SETUP_ANY_TWO_CALLS = 0x8;
    public static final long CONF_SETUP_SINGLE_ACD_CALL = 0x10;
    public static final long TRANS_SETUP_SINGLE_ACD_CALL = 0x20;
    public static final long CONF_SETUP_ANY_SINGLE_CALL = 0x40;
    public static final long TRANS_SETUP_ANY_SINGLE_CALL = 0x80;

    private TransferConferenceSetupMask() {}
}
