package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.UnknownMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message, in every version, survives encoding and decoding. */
class MessageRoundTripTest {

    private static final long SEED = 188;
    private static final int TIMES = 3;

    static Collection<MessageLayout<?>> layouts() {
        return MessageLayouts.all();
    }

    /** The versions in which all of a message's tags exist; newer messages have larger ones. */
    private static Stream<ProtocolVersion> versions(MessageLayout<?> layout) {
        return SpokenVersions.all().stream()
                .filter(version -> isSpoken(layout, version))
                .filter(version -> largestTag(layout, version) <= version.largestTag());
    }

    /** Whether the version has the message, and not another one of the same number. */
    private static boolean isSpoken(MessageLayout<?> layout, ProtocolVersion version) {
        MessageLayout<?> there = MessageLayouts.ofType(LayoutTable.typeOf(layout, version), version);
        return there != null && there.messageClass() == layout.messageClass();
    }

    @Test
    void refusesAMessageThatTheOtherSideWouldTakeForAnother() {
        List<String> refused = new ArrayList<>();
        for (MessageLayout<?> layout : MessageLayouts.all()) {
            for (ProtocolVersion version : SpokenVersions.all()) {
                if (!isSpoken(layout, version)) {
                    refused.add(layout.name() + " " + version.dialect());
                    CtiMessage message = new MessageMaker(version, ValueMaker.empty()).make(layout.messageClass());
                    assertThatThrownBy(() -> RoundTrip.encode(message, version))
                            .isInstanceOf(UnencodableMessageException.class)
                            .hasMessageContaining("is no message of version");
                }
            }
        }
        assertThat(refused).contains("CONFIG_AGENT_EVENT UCCE", "CONFIG_AGENT_EVENT UCCX");
    }

    private static int largestTag(MessageLayout<?> layout, ProtocolVersion version) {
        return layout.floating().stream()
                .filter(field -> field.isIn(version))
                .mapToInt(field -> field.tag(version))
                .max()
                .orElse(0);
    }

    @Test
    void refusesATagThatTheVersionCannotWrite() {
        List<MessageLayout<?>> newer = layouts().stream()
                .filter(layout -> largestTag(layout, ProtocolVersion.V19) > 0xFF)
                .toList();
        assertThat(newer).isNotEmpty();
        for (MessageLayout<?> layout : newer) {
            CtiMessage message =
                    new MessageMaker(ProtocolVersion.V19, ValueMaker.largest()).make(layout.messageClass());
            assertThatThrownBy(() -> RoundTrip.encode(message, ProtocolVersion.V19))
                    .isInstanceOf(UnencodableMessageException.class)
                    .hasMessageContaining("does not exist in protocol version 19");
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void keepsAnyValues(MessageLayout<?> layout) {
        versions(layout).forEach(version -> {
            for (long seed = SEED; seed < SEED + TIMES; seed++) {
                survives(layout, version, ValueMaker.random(seed), "seed " + seed);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void keepsTheLargestValues(MessageLayout<?> layout) {
        versions(layout).forEach(version -> survives(layout, version, ValueMaker.largest(), "largest"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void keepsEmptyValues(MessageLayout<?> layout) {
        versions(layout).forEach(version -> survives(layout, version, ValueMaker.empty(), "empty"));
    }

    private static void survives(MessageLayout<?> layout, ProtocolVersion version, ValueMaker values, String what) {
        CtiMessage message = new MessageMaker(version, values).make(layout.messageClass());
        CtiMessage again = RoundTrip.decode(RoundTrip.encode(message, version), version);

        assertThat(again)
                .as("%s in version %s, %s", layout.name(), version, what)
                .isEqualTo(message);
        assertThat(again.remainder().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsTheFieldsBehindTheEndOfTheFixedPartAsAbsent(MessageLayout<?> layout) {
        if (isToldByItsLength(layout)) {
            return;
        }
        versions(layout).forEach(version -> cut(layout, version));
    }

    /** CONFIG_REQUEST_EVENT; see {@link MessageToleranceTest}. */
    private static boolean isToldByItsLength(MessageLayout<?> layout) {
        return layout.fixed().stream().anyMatch(field -> !field.bodies().isEmpty());
    }

    private static void cut(MessageLayout<?> layout, ProtocolVersion version) {
        CtiMessage message = new MessageMaker(version, ValueMaker.random(SEED)).make(layout.messageClass());
        byte[] frame = RoundTrip.encode(message, version);
        List<FixedField> fields =
                layout.fixed().stream().filter(field -> field.isIn(version, -1)).toList();
        List<String> whole = FieldValues.fixed(message, version);
        int end = MessageLayouts.HEADER_LENGTH;
        for (int present = 0; present < fields.size(); present++) {
            CtiMessage shorter = RoundTrip.decode(frame(frame, end), version);
            List<String> values = FieldValues.fixed(shorter, version);

            assertThat(values.subList(0, present)).isEqualTo(whole.subList(0, present));
            assertThat(values.subList(present, values.size()))
                    .hasSize(fields.size() - present)
                    .allMatch(value -> value.endsWith("=0"));
            end += fields.get(present).type().size();
        }
    }

    /** The beginning of a frame, as a frame. */
    private static byte[] frame(byte[] bytes, int length) {
        byte[] frame = Arrays.copyOf(bytes, length);
        Unpooled.wrappedBuffer(frame).setInt(0, length - MessageLayouts.HEADER_LENGTH);
        return frame;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void keepsATagThatItDoesNotList(MessageLayout<?> layout) {
        if (layout.isUnpublished() || isToldByItsLength(layout)) {
            return;
        }
        versions(layout).forEach(version -> keepsATag(layout, version));
    }

    private static void keepsATag(MessageLayout<?> layout, ProtocolVersion version) {
        int tag = 255;
        while (layout.floating(tag, 1) != null) {
            tag--;
        }
        CtiMessage message = new MessageMaker(version, ValueMaker.random(SEED)).make(layout.messageClass());
        ByteBuf frame = Unpooled.buffer();
        MessageLayouts.encode(message, version, frame);
        number(frame, version.floatingTagWidth(), tag);
        number(frame, version.floatingLengthWidth(), 1);
        frame.writeByte(42).setInt(0, frame.readableBytes() - MessageLayouts.HEADER_LENGTH);

        byte[] bytes = ByteBufUtil.getBytes(frame);
        CtiMessage longer = RoundTrip.decode(bytes, version);
        assertThat(longer.remainder().unlisted())
                .containsExactly(new UnlistedField(tag, OpaqueBytes.copyOf((byte) 42)));
        assertThat(RoundTrip.encode(longer, version)).isEqualTo(bytes);
    }

    private static void number(ByteBuf out, int width, int value) {
        if (width == 1) {
            out.writeByte(value);
        } else {
            out.writeShort(value);
        }
    }

    @Test
    void keepsMessagesOfEveryTypeThatIsNotListed() {
        for (ProtocolVersion version : SpokenVersions.all()) {
            List<Long> types = new ArrayList<>(List.of(1_000_000L, 0x7FFF_FFFFL, 0xFFFF_FFFFL));
            for (long type = 0; type < 400; type++) {
                if (MessageLayouts.ofType(type, version) == null) {
                    types.add(type);
                }
            }
            for (long type : types) {
                CtiMessage message = new UnknownMessage(type, OpaqueBytes.copyOf((byte) 1, (byte) 2));
                assertThat(RoundTrip.decode(RoundTrip.encode(message, version), version))
                        .isEqualTo(message);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void refusesAByteMoreThanFits(MessageLayout<?> layout) {
        ValueMaker largest = ValueMaker.largest();
        versions(layout)
                .filter(version -> version.number() == 18 || version.number() == 25)
                .forEach(version -> {
                    for (FloatingField field : layout.floating()) {
                        if (field.max() > 0 && field.isIn(version)) {
                            String name = field.name();
                            CtiMessage message = new MessageMaker(version, largest, name).make(layout.messageClass());
                            assertThatThrownBy(() -> RoundTrip.encode(message, version))
                                    .as("%s in version %s", name, version)
                                    .isInstanceOf(UnencodableMessageException.class)
                                    .hasMessageContaining(name);
                        }
                    }
                });
    }
}
