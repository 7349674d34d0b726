package org.finessebridge.cti.netty;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.cti.codec.CpuTime;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.codec.RoundTrip;
import org.finessebridge.cti.codec.SpokenVersions;
import org.finessebridge.cti.codec.Vector;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile bytes. In the usual build the seeds alone are tried; the profile {@code fuzz} mutates
 * them, guided by the codec's coverage.
 */
class CtiCodecFuzzTest {

    private static final int OPEN_REQ = 3;

    /** Of the processor, for all checks of one input; half a millisecond is usual. */
    private static final Duration MOST = Duration.ofSeconds(10);

    /** Every vector, to a client and to a server, as a frame and as a stream, by other versions. */
    static Stream<byte[]> seeds() {
        List<Vector> vectors = Vector.all().toList();
        return Stream.concat(
                IntStream.range(0, vectors.size()).boxed().flatMap(i -> seeds(i, vectors.get(i))),
                Stream.of(
                        CodecInput.ofStream(ProtocolVersion.V20, true, new byte[] {1, 2, 3, 4, 5}),
                        CodecInput.ofStream(ProtocolVersion.V20, false, new byte[20])));
    }

    private static Stream<byte[]> seeds(int index, Vector vector) {
        ProtocolVersion other =
                SpokenVersions.all().get(index % SpokenVersions.all().size());
        byte[] twice = ByteBufUtil.getBytes(Unpooled.copiedBuffer(vector.bytes(), vector.bytes()));
        return Stream.of(
                CodecInput.ofFrame(vector.version(), index % 2 == 0, vector.bytes()),
                CodecInput.ofStream(vector.version(), index % 2 == 1, twice),
                CodecInput.ofFrame(other, index % 2 == 1, vector.bytes()));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void decodesOrRefuses(byte[] bytes) {
        assertThat(CpuTime.of(() -> check(new CodecInput(bytes)))).isLessThan(MOST);
    }

    private static void check(CodecInput input) {
        List<byte[]> frames = frames(input.stream());

        DecodedStream decoded = DecodedStream.of(input, input.stream().length);
        assertThat(DecodedStream.of(input, input.chunks())).isEqualTo(decoded);

        List<Object> outcomes = decoded.outcomes();
        boolean refuses = isTooLong(input.stream(), frames);
        assertThat(outcomes).hasSize(frames.size() + (refuses ? 1 : 0));
        for (int i = 0; i < frames.size(); i++) {
            byte[] frame = frames.get(i);
            if (outcomes.get(i) instanceof CtiMessage message && !isCut(input, frame)) {
                RoundTrip.check(message, frame, input.versionOf(frame));
            }
        }
    }

    /** Whether only the fixed part is read: OPEN_REQ of a version that the codec does not speak. */
    private static boolean isCut(CodecInput input, byte[] frame) {
        ByteBuf in = Unpooled.wrappedBuffer(frame);
        int version = MessageLayouts.HEADER_LENGTH + Integer.BYTES;
        return in.getInt(Integer.BYTES) == OPEN_REQ
                && frame.length > MessageLayouts.HEADER_LENGTH + 44
                && !ProtocolVersion.isSupported(input.version().dialect(), in.getUnsignedInt(version));
    }

    /** The frames of a stream, up to one that is too long or not whole. */
    private static List<byte[]> frames(byte[] stream) {
        List<byte[]> frames = new ArrayList<>();
        ByteBuf in = Unpooled.wrappedBuffer(stream);
        while (in.readableBytes() >= Integer.BYTES) {
            long length = MessageLayouts.HEADER_LENGTH + in.getUnsignedInt(in.readerIndex());
            if (length > Math.min(in.readableBytes(), MessageLayouts.MAX_FRAME_LENGTH)) {
                break;
            }
            frames.add(ByteBufUtil.getBytes(in.readSlice((int) length)));
        }
        return frames;
    }

    private static boolean isTooLong(byte[] stream, List<byte[]> frames) {
        int at = frames.stream().mapToInt(frame -> frame.length).sum();
        return stream.length - at >= Integer.BYTES
                && Unpooled.wrappedBuffer(stream).getUnsignedInt(at)
                        > MessageLayouts.MAX_FRAME_LENGTH - MessageLayouts.HEADER_LENGTH;
    }
}
