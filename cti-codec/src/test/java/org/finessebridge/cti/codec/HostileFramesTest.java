package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames of the largest size, made of as many fields as possible: each costs what it is long. */
class HostileFramesTest {

    private static final int AGENT_STATE_EVENT = 30;
    private static final int CONFIG_AGENT_EVENT = 237;
    private static final int FAILURE_EVENT = 2;
    private static final int REGISTER_VARIABLES_REQ = 110;

    private static final int ROUNDS = 40;

    /**
     * Of the processor, for one frame to be decoded, printed and encoded: forty times of the most
     * that was seen, and less than a search through all fields for each field would take.
     */
    private static final Duration MOST = Duration.ofMillis(100);

    /** For the message of one frame; some 300,000 are the most that was seen. */
    private static final long MOST_BYTES = 1_000_000;

    /**
     * A frame of a type, full of fields.
     *
     * @param next writes some
     */
    record Filling(String name, ProtocolVersion version, int type, int fixedPart, Consumer<ByteBuf> next) {

        byte[] frame() {
            ByteBuf frame = Unpooled.buffer().writeInt(0).writeInt(type).writeZero(fixedPart);
            int end = frame.writerIndex();
            while (frame.writerIndex() <= MessageLayouts.MAX_FRAME_LENGTH) {
                end = frame.writerIndex();
                next.accept(frame);
            }
            frame.writerIndex(end).setInt(0, end - MessageLayouts.HEADER_LENGTH);
            return ByteBufUtil.getBytes(frame);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Filling> fillings() {
        return Stream.of(
                agentState("unlisted fields", frame -> tiny(frame, 250)),
                new Filling(
                        "unlisted fields of all tags",
                        ProtocolVersion.V20,
                        AGENT_STATE_EVENT,
                        62,
                        frame -> frame.writeShort(frame.writerIndex() * 31).writeShort(0)),
                agentState("a text again and again", frame -> tiny(frame, 5)),
                agentState("entries of one field", frame -> entry(frame, 65)),
                agentState("entries with other fields between them", frame -> {
                    entry(frame, 65);
                    tiny(frame, 250);
                    entry(frame, 64);
                    tiny(frame, 6);
                }),
                agents("records of many components", frame -> entry(frame, 183)),
                agents("lists in records", frame -> {
                    entry(frame, 64);
                    entry(frame, 183);
                }),
                agents("what nearly begins a list", frame -> write(frame, "\76\1x")),
                variables("named variables", frame -> entry(frame, 82)),
                variables("named variables without an end", frame -> write(frame, "\122\377" + "x".repeat(255))),
                variables(
                        "control characters",
                        frame -> write(frame, "\122\310" + "\1".repeat(30) + "\0" + "\7".repeat(168) + "\0")),
                new Filling(
                        "a text of bytes that each become three",
                        ProtocolVersion.V20,
                        FAILURE_EVENT,
                        4,
                        frame -> write(frame.writeShort(7).writeShort(12_480), "\u00ff".repeat(12_480))));
    }

    private static Filling agentState(String name, Consumer<ByteBuf> next) {
        return new Filling(name, ProtocolVersion.V19, AGENT_STATE_EVENT, 62, next);
    }

    private static Filling agents(String name, Consumer<ByteBuf> next) {
        return new Filling(name, ProtocolVersion.V19, CONFIG_AGENT_EVENT, 2, next);
    }

    private static Filling variables(String name, Consumer<ByteBuf> next) {
        return new Filling(name, ProtocolVersion.V19, REGISTER_VARIABLES_REQ, 10, next);
    }

    @ParameterizedTest
    @MethodSource("fillings")
    void costAsMuchAsTheyAreLong(Filling filling) {
        byte[] frame = filling.frame();
        Duration least = CpuTime.of(() -> handle(frame, filling.version()));
        for (int round = 0; round < ROUNDS && least.compareTo(MOST) >= 0; round++) {
            Duration next = CpuTime.of(() -> handle(frame, filling.version()));
            least = next.compareTo(least) < 0 ? next : least;
        }
        // The least of many: the work itself, without what the compiler and others add to it.
        assertThat(least).isLessThan(MOST);
        RoundTrip.check(RoundTrip.decode(frame, filling.version()), frame, filling.version());
    }

    @ParameterizedTest
    @MethodSource("fillings")
    void takeMemoryAsTheyAreLong(Filling filling) {
        byte[] frame = filling.frame();
        List<CtiMessage> kept = new ArrayList<>();
        kept.add(RoundTrip.decode(frame, filling.version()));
        long before = used();
        for (int round = 0; round < ROUNDS; round++) {
            kept.add(RoundTrip.decode(frame, filling.version()));
        }
        long each = (used() - before) / ROUNDS;
        assertThat(each).isLessThan(MOST_BYTES);
        assertThat(kept).hasSize(ROUNDS + 1); // and so they were not collected
    }

    private static void handle(byte[] frame, ProtocolVersion version) {
        CtiMessage message = RoundTrip.decode(frame, version);
        assertThat(MessageLayouts.render(message)).hasSizeLessThan(10_000);
        try {
            RoundTrip.encode(message, version);
        } catch (UnencodableMessageException e) {
            assertThat(e).hasMessageContaining("bytes");
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A field without data. */
    private static void tiny(ByteBuf frame, int tag) {
        frame.writeByte(tag).writeByte(0);
    }

    /** A field of two bytes. */
    private static void entry(ByteBuf frame, int tag) {
        frame.writeByte(tag).writeByte(2).writeShort(0);
    }

    private static void write(ByteBuf frame, String bytes) {
        frame.writeCharSequence(bytes, StandardCharsets.ISO_8859_1);
    }
}
