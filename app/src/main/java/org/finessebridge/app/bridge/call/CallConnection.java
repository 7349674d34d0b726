package org.finessebridge.app.bridge.call;

import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;

/**
 * How the CTI server names one end of a call, for requests about it.
 *
 * @param callId ConnectionCallID
 * @param deviceIdType ConnectionDeviceIDType
 * @param deviceId ConnectionDeviceID
 */
public record CallConnection(long callId, Coded<ConnectionDeviceIdType> deviceIdType, String deviceId) {}
