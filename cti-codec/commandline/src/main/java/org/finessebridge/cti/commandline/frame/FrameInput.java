package org.finessebridge.cti.commandline.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into frames. It holds one frame at a time. */
public final class FrameInput {

    private final InputStream in;
    private long number;

    /** Reads from a stream, which begins with a frame. */
    public FrameInput(InputStream in) {
        this.in = in;
    }

    /**
     * The next frame with its header; null at the end.
     *
     * @throws CommandFailure where the stream ends within a frame, or a frame is too long
     */
    public byte @Nullable [] next() throws IOException {
        byte[] header = new byte[MessageLayouts.HEADER_LENGTH];
        int read = in.readNBytes(header, 0, header.length);
        if (read == 0) {
            return null;
        }
        number++;
        if (read < header.length) {
            throw cut("after %d of the %d bytes of its header".formatted(read, header.length));
        }
        long announced = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (announced + header.length > MessageLayouts.MAX_FRAME_LENGTH) {
            throw new CommandFailure(
                    CtiExitCode.MALFORMED_FRAME,
                    ("frame %d announces a body of %d bytes, but a body has at most %d bytes: the"
                                    + " input is no stream of GED-188, or begins within a frame")
                            .formatted(
                                    number, announced, MessageLayouts.MAX_FRAME_LENGTH - MessageLayouts.HEADER_LENGTH));
        }
        byte[] frame = Arrays.copyOf(header, (int) (header.length + announced));
        int body = in.readNBytes(frame, header.length, (int) announced);
        if (body < announced) {
            throw cut("after %d of the %d bytes of its body".formatted(body, announced));
        }
        return frame;
    }

    /** How many frames have begun: the number of the last one. */
    public long number() {
        return number;
    }

    private CommandFailure cut(String where) {
        return new CommandFailure(CtiExitCode.CUT_FRAME, "frame %d is cut: the input ends %s".formatted(number, where));
    }
}
