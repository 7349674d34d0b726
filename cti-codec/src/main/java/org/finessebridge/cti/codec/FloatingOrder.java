package org.finessebridge.cti.codec;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Remainder;

/** The order of the floating fields of one message. */
final class FloatingOrder {

    private FloatingOrder() {}

    /**
     * Moves fields to the order in which they once came. Of listed fields with the same tag each
     * keeps its turn, and so does each unlisted field; fields that did not come then go to the end.
     *
     * @param unlisted where the unlisted fields begin
     * @param order see {@link Remainder#order()}
     */
    static void restore(ProtocolVersion version, byte[] bytes, int start, int unlisted, int end, List<Integer> order) {
        Map<Integer, Queue<Field>> turns = new HashMap<>();
        for (int tag : order) {
            turns.computeIfAbsent(tag, any -> new ArrayDeque<>());
        }
        Queue<Field> others = new ArrayDeque<>();
        int tagWidth = version.floatingTagWidth();
        int header = tagWidth + version.floatingLengthWidth();
        int from = start;
        while (from < end) {
            int tag = from < unlisted ? number(bytes, from, tagWidth) : Remainder.UNLISTED;
            int length = number(bytes, from + tagWidth, header - tagWidth);
            turns.getOrDefault(tag, others).add(new Field(from, header + length));
            from += header + length;
        }
        byte[] ordered = new byte[end - start];
        int written = 0;
        for (int tag : order) {
            Field field = turns.getOrDefault(tag, others).poll();
            if (field != null) {
                written = field.copy(bytes, ordered, written);
            }
        }
        turns.values().forEach(others::addAll);
        for (Field field : others) {
            written = field.copy(bytes, ordered, written);
        }
        System.arraycopy(ordered, 0, bytes, start, ordered.length);
    }

    private record Field(int start, int length) {

        int copy(byte[] bytes, byte[] to, int at) {
            System.arraycopy(bytes, start, to, at, length);
            return at + length;
        }
    }

    private static int number(byte[] bytes, int at, int width) {
        return width == 1 ? bytes[at] & 0xFF : ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
