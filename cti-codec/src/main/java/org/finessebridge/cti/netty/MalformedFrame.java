package org.finessebridge.cti.netty;

import org.jspecify.annotations.Nullable;

/**
 * A frame of a sound length that cannot be decoded. What follows it in the stream is not harmed.
 *
 * @param messageType MessageType of its header
 * @param invokeId the first four bytes of its body, which are the InvokeID of a confirmation; null
 *     where there are not as many
 * @param reason what is wrong, with the first bytes in hexadecimal digits
 */
public record MalformedFrame(long messageType, @Nullable Long invokeId, String reason) {}
