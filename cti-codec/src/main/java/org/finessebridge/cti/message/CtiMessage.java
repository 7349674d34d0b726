package org.finessebridge.cti.message;

/**
 * A GED-188 message. A class has the guide's name in camel case (SET_AGENT_STATE_REQ is {@code
 * SetAgentStateReq}), stands in the package of the guide's chapter, and its record header is the
 * guide's field table, in the guide's order. Messages are immutable.
 *
 * <p>Types of components: UINT is a long from 0 to 4294967295, INT an int, USHORT and UCHAR ints
 * from 0, TIME an {@link java.time.Instant} in whole seconds, STRING a text without its NUL; null
 * stands for an optional field that was not sent. A fixed field that the session's version does not
 * have is 0.
 *
 * <p>Fields that many messages have, and that their records do not explain again:
 *
 * <ul>
 *   <li>InvokeID: the number by which a client knows the answer to its request again
 *   <li>MonitorID: the monitor whose event this is; 0 for a session with ALL_EVENTS
 *   <li>PeripheralID: the peripheral (switch) in the configuration of the contact centre
 *   <li>ConnectionCallID, ConnectionDeviceIDType and ConnectionDeviceID: together they name a call
 *       at a device; several calls may share a ConnectionCallID. A request sends what the events
 *       had
 *   <li>SkillGroupNumber, SkillGroupID, ServiceNumber, ServiceID: 4294967295 where there is none
 *   <li>LineHandle: 65535 where it is unknown
 * </ul>
 */
public sealed interface CtiMessage permits CtiConfirmation, CtiEvent, CtiIndication, CtiRequest, UnknownMessage {

    /** What was on the wire beyond the listed components; {@link Remainder#NONE} mostly. */
    Remainder remainder();
}
