package org.finessebridge.cti.simulator.session;

import java.util.HashMap;
import java.util.Map;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.UnknownMessage;

/**
 * What a message's number tells, also of one that the codec does not list. CTI Server Message
 * Reference Guide, "Message type numbers" and "Unsolicited Call Event Message Masks".
 */
final class MessageNumbers {

    /** The call events in the order of their bits in CallMsgMask, from 0x1 on; 0 is none. */
    private static final int[] CALL_EVENTS = {
        9, // CALL_DELIVERED
        21, // CALL_QUEUED
        10, // CALL_ESTABLISHED
        11, // CALL_HELD
        12, // CALL_RETRIEVED
        13, // CALL_CLEARED
        14, // CALL_CONNECTION_CLEARED
        15, // CALL_ORIGINATED
        17, // CALL_CONFERENCED
        18, // CALL_TRANSFERRED
        19, // CALL_DIVERTED
        20, // CALL_SERVICE_INITIATED
        22, // CALL_TRANSLATION_ROUTE
        23, // BEGIN_CALL
        24, // END_CALL
        25, // CALL_DATA_UPDATE
        16, // CALL_FAILED
        34, // CALL_REACHED_NETWORK
        86, // CALL_DEQUEUED
        105, // AGENT_PRE_CALL
        106, // AGENT_PRE_CALL_ABORT
        116, // RTP_STARTED
        117, // RTP_STOPPED
        128, // AGENT_TEAM_CONFIG
        0, // AGENT_LEGACY_PRE_CALL
        240, // CALL_ATTRIBUTE_CHANGE
        0, // CALL_TERMINATION, reserved
        248, // CALL_AGENT_GREETING
        272, // NETWORK_RECORDING_STARTED
        273, // NETWORK_RECORDING_ENDED
        274, // NETWORK_RECORDING_FAILED
        275, // NETWORK_RECORDING_TARGET_INFO
    };

    private static final Map<Long, Long> CALL_MSG_MASK = callMsgMask();

    private MessageNumbers() {}

    /** MessageType of a message. */
    static long of(CtiMessage message) {
        return message instanceof UnknownMessage unknown
                ? unknown.messageType()
                : MessageLayouts.of(message.getClass()).messageType();
    }

    /** The bit of CallMsgMask that asks for an event; 0 for one that no bit suppresses. */
    static long callMsgMaskBit(long messageType) {
        return CALL_MSG_MASK.getOrDefault(messageType, 0L);
    }

    /** Whether CallMsgMask has a bit for it. */
    static boolean isOfCall(CtiMessage message) {
        return callMsgMaskBit(of(message)) != 0;
    }

    /** The first protocol version that has a message; 0 for those that every version has. */
    static int since(long messageType) {
        if (messageType >= 248 && messageType <= 250) {
            return 15; // agent greeting
        }
        if (messageType == 254) {
            return 20; // CONFIG_MRD_EVENT
        }
        if (messageType == 260 || messageType == 261) {
            return 22; // peripheral and desk settings configuration
        }
        if (messageType >= 268 && messageType <= 275) {
            return 23; // network recording
        }
        if (messageType == 276) {
            return 25; // CONFIG_TERMINAL_EVENT
        }
        return messageType >= 277 && messageType <= 284 ? 24 : 0; // standby, agent services
    }

    private static Map<Long, Long> callMsgMask() {
        Map<Long, Long> bits = new HashMap<>();
        for (int i = 0; i < CALL_EVENTS.length; i++) {
            if (CALL_EVENTS[i] != 0) {
                bits.put((long) CALL_EVENTS[i], 1L << i);
            }
        }
        return Map.copyOf(bits);
    }
}
