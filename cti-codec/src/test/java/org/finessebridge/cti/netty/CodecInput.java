package org.finessebridge.cti.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.codec.SpokenVersions;
import org.finessebridge.cti.layout.ProtocolVersion;

/**
 * What a fuzzer's bytes stand for: a version, a side, how the stream is cut, and the stream. In one
 * of two forms the stream is a single frame whose length is right, so that mutations reach the
 * message instead of the frame's length.
 */
final class CodecInput {

    private static final int OPTIONS = 3;
    private static final int CLIENT = 1;
    private static final int DIRECT = 2;
    private static final int ONE_FRAME = 4;

    private final ProtocolVersion version;
    private final int flags;
    private final int seed;
    private final byte[] stream;

    CodecInput(byte[] input) {
        byte[] bytes = Arrays.copyOf(input, Math.max(OPTIONS, input.length));
        byte[] rest = Arrays.copyOfRange(bytes, OPTIONS, bytes.length);
        version = SpokenVersions.all()
                .get((bytes[0] & 0xFF) % SpokenVersions.all().size());
        flags = bytes[1];
        seed = bytes[2] & 0xFF;
        stream = (flags & ONE_FRAME) != 0 && rest.length >= Short.BYTES ? frame(rest) : rest;
    }

    ProtocolVersion version() {
        return version;
    }

    boolean ofClient() {
        return (flags & CLIENT) != 0;
    }

    /** Whether the chunks lie outside of the heap. */
    boolean isDirect() {
        return (flags & DIRECT) != 0;
    }

    byte[] stream() {
        return stream;
    }

    /** A frame from two bytes of its type, and its body. */
    private static byte[] frame(byte[] typeAndBody) {
        byte[] frame = new byte[Integer.BYTES + Short.BYTES + typeAndBody.length];
        System.arraycopy(typeAndBody, 0, frame, Integer.BYTES + Short.BYTES, typeAndBody.length);
        Unpooled.wrappedBuffer(frame).setInt(0, typeAndBody.length - Short.BYTES);
        return frame;
    }

    /** The bytes that stand for a frame that comes alone. */
    static byte[] ofFrame(ProtocolVersion version, boolean ofClient, byte[] frame) {
        int type = Integer.BYTES + Short.BYTES;
        return input(version, (ofClient ? CLIENT : 0) | ONE_FRAME, Arrays.copyOfRange(frame, type, frame.length));
    }

    /** The bytes that stand for a stream. */
    static byte[] ofStream(ProtocolVersion version, boolean ofClient, byte[] stream) {
        return input(version, (ofClient ? CLIENT : 0) | DIRECT, stream);
    }

    private static byte[] input(ProtocolVersion version, int flags, byte[] rest) {
        byte[] input = new byte[OPTIONS + rest.length];
        input[0] = (byte) SpokenVersions.all().indexOf(version);
        input[1] = (byte) flags;
        input[2] = (byte) rest.length;
        System.arraycopy(rest, 0, input, OPTIONS, rest.length);
        return input;
    }

    /** The lengths of the chunks in which the stream comes: tiny ones, or some of any length. */
    int[] chunks() {
        RandomGenerator random = new Random(seed);
        int largest = 1 << (seed % 13);
        int[] lengths = new int[stream.length];
        int left = stream.length;
        int count = 0;
        while (left > 0) {
            int length = Math.min(left, random.nextInt(largest) + 1);
            lengths[count++] = length;
            left -= length;
        }
        return Arrays.copyOf(lengths, count);
    }

    /** The version by which a frame is read: OPEN_REQ is read by the one that it names. */
    ProtocolVersion versionOf(byte[] frame) {
        ByteBuf in = Unpooled.wrappedBuffer(frame);
        int openReq = 3;
        int fixedPart = 44;
        if (in.getInt(Integer.BYTES) != openReq || frame.length < MessageLayouts.HEADER_LENGTH + fixedPart) {
            return version;
        }
        long named = in.getUnsignedInt(MessageLayouts.HEADER_LENGTH + Integer.BYTES);
        return ProtocolVersion.isSupported(version.dialect(), named) ? version.withNumber((int) named) : version;
    }
}
