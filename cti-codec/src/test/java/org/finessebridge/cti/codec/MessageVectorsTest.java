package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.netty.CtiFrameDecoder;
import org.finessebridge.cti.netty.CtiMessageDecoder;
import org.finessebridge.cti.netty.CtiMessageEncoder;
import org.finessebridge.cti.netty.SessionVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden bytes: most were made by others, so that encoder and decoder cannot err together. */
class MessageVectorsTest {

    static Stream<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decodesToTheListedValues(Vector vector) {
        CtiMessage message = FieldValues.decode(vector.bytes(), vector.version());

        assertThat(MessageLayouts.of(message.getClass()).name()).isEqualTo(vector.message());
        assertThat(FieldValues.fixed(message, vector.version())).isEqualTo(vector.fixed());
        assertThat(FieldValues.floating(message)).isEqualTo(FieldValues.sorted(vector.floating()));
        assertThat(FieldValues.unlisted(message)).isEqualTo(vector.unlisted());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void encodesBackToTheSameBytes(Vector vector) {
        CtiMessage message = FieldValues.decode(vector.bytes(), vector.version());
        EmbeddedChannel channel = new EmbeddedChannel(new CtiMessageEncoder(new SessionVersion(vector.version())));

        assertThat(channel.writeOutbound(message)).isTrue();

        ByteBuf written = channel.readOutbound();
        assertThat(ByteBufUtil.hexDump(written)).isEqualTo(ByteBufUtil.hexDump(vector.bytes()));
        written.release();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decodesWhenItComesByteByByte(Vector vector) {
        EmbeddedChannel channel = decoder(vector);
        for (int i = 0; i < vector.bytes().length; i++) {
            boolean complete = channel.writeInbound(Unpooled.copiedBuffer(vector.bytes(), i, 1));
            assertThat(complete).isEqualTo(i == vector.bytes().length - 1);
        }

        CtiMessage message = channel.readInbound();
        assertThat(message).isEqualTo(FieldValues.decode(vector.bytes(), vector.version()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decodesTwoThatComeTogether(Vector vector) {
        EmbeddedChannel channel = decoder(vector);
        channel.writeInbound(Unpooled.copiedBuffer(vector.bytes(), vector.bytes()));

        CtiMessage expected = FieldValues.decode(vector.bytes(), vector.version());
        assertThat(channel.<Object>readInbound()).isEqualTo(expected);
        assertThat(channel.<Object>readInbound()).isEqualTo(expected);
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void waitsForTheRestOfACutFrame(Vector vector) {
        for (int length = 0; length < vector.bytes().length; length++) {
            EmbeddedChannel channel = decoder(vector);
            channel.writeInbound(Unpooled.copiedBuffer(vector.bytes(), 0, length));

            assertThat(channel.<Object>readInbound()).isNull();
            channel.finishAndReleaseAll();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void refusesAFrameThatEndsWithinAField(Vector vector) {
        if (vector.version().isUccx()) {
            return; // the table below is UCCE's
        }
        if (isUnpublished(vector) || vector.message().equals("CONFIG_REQUEST_EVENT")) {
            return; // the first has no fields; the second is read in two forms, by its length
        }
        List<Integer> ends = fieldEnds(vector);
        for (int length = MessageLayouts.HEADER_LENGTH; length < vector.bytes().length; length++) {
            ByteBuf frame = Unpooled.copiedBuffer(Arrays.copyOf(vector.bytes(), length));
            frame.setInt(0, length - MessageLayouts.HEADER_LENGTH);
            if (ends.contains(length)) {
                CtiMessage shorter = MessageLayouts.decode(frame, vector.version());
                assertThat(FieldValues.fixed(shorter, vector.version())).hasSameSizeAs(vector.fixed());
            } else {
                assertThatThrownBy(() -> MessageLayouts.decode(frame, vector.version()))
                        .as("cut to %d bytes", length)
                        .isInstanceOf(MalformedFrameException.class)
                        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
            }
            frame.release();
        }
    }

    /** Lengths at which a frame may end: the boundaries of its fields, found from the bytes. */
    private static List<Integer> fieldEnds(Vector vector) {
        ReferenceTable table = ReferenceTable.of(vector.message());
        List<Integer> ends = new ArrayList<>();
        int end = MessageLayouts.HEADER_LENGTH;
        ends.add(end);
        for (ReferenceTable.FixedRow row : table.fixed()) {
            if (row.since() <= vector.version().number()) {
                end += row.size();
                ends.add(end);
            }
        }
        int part = vector.version().number() >= 20 ? 2 : 1;
        ByteBuf bytes = Unpooled.wrappedBuffer(vector.bytes());
        while (end < vector.bytes().length) {
            int at = end + part;
            end = at + part + (part == 1 ? bytes.getUnsignedByte(at) : bytes.getUnsignedShort(at));
            ends.add(end);
        }
        return ends;
    }

    private static boolean isUnpublished(Vector vector) {
        CtiMessage message = FieldValues.decode(vector.bytes(), vector.version());
        return MessageLayouts.of(message.getClass()).isUnpublished();
    }

    private static EmbeddedChannel decoder(Vector vector) {
        return new EmbeddedChannel(
                new CtiFrameDecoder(), CtiMessageDecoder.ofClient(new SessionVersion(vector.version())));
    }
}
