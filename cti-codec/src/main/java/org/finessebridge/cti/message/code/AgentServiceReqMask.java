package org.finessebridge.cti.message.code;

/**
 * Bits of AgentServiceReq: services for which an agent signs in.
 *
 * <p>CTI Server Message Reference Guide, Set Agent State Req.
 */
public final class AgentServiceReqMask {

    public static final long OUTBOUND = 0x1;

    private AgentServiceReqMask() {}
}
