package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;

import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Remainder.Count;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.Remainder.WireForm;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the floating part of one message. */
final class FloatingPartReader {

    private final MessageLayout<?> layout;
    private final ProtocolVersion version;
    private final @Nullable Object[] values;
    private final int[] announced;
    private final List<List<Object>> entries = new ArrayList<>();

    private @Nullable List<UnlistedField> unlisted;
    private @Nullable Map<Integer, WireForm> forms;

    /** The entry that is being read, with its list and the place of its last member. */
    private @Nullable Object @Nullable [] entry;

    private int entryList;
    private int lastMember;

    /**
     * A reader for one message.
     *
     * @param values where the values of the components go
     * @param announced what the counting fields of the fixed part said, a number a list
     */
    FloatingPartReader(
            MessageLayout<?> layout,
            ProtocolVersion version,
            @Nullable Object[] values,
            int[] announced) {
        this.layout = layout;
        this.version = version;
        this.values = values;
        this.announced = announced;
        for (int i = 0; i < announced.length; i++) {
            entries.add(new ArrayList<>());
        }
    }

    /** Reads the buffer to its end; sets the lists and the remainder among the values. */
    void read(ByteBuf in) throws Throwable {
        int part = version.floatingHeaderPart();
        while (in.isReadable()) {
            if (in.readableBytes() < 2 * part) {
                throw layout.malformed("ends within the header of a floating field");
            }
            int tag = part == 1 ? in.readUnsignedByte() : in.readUnsignedShort();
            int length = part == 1 ? in.readUnsignedByte() : in.readUnsignedShort();
            if (length > in.readableBytes()) {
                throw layout.malformed(
                        "ends within floating field %d: %d bytes of %d"
                                .formatted(tag, in.readableBytes(), length));
            }
            readField(in, tag, length);
        }
        endEntry();
        finish();
    }

    private void readField(ByteBuf in, int tag, int length) throws Throwable {
        MessageLayout.Slot slot = layout.slot(tag);
        if (slot == null || !version.has(slot.since()) || !slot.field().fits(length)) {
            keep(in, tag, length);
        } else if (slot.list() < 0) {
            endEntry();
            if (values[slot.field().component()] != null) {
                keep(in, tag, length);
                return;
            }
            keepForm(slot.field(), tag, in, length);
            values[slot.field().component()] = slot.field().codec().read(in, length);
        } else if (slot.isCount()) {
            endEntry();
            if (announced[slot.list()] == RepeatedField.NOT_ANNOUNCED) {
                announced[slot.list()] = in.readUnsignedShort();
            } else {
                keep(in, tag, length);
            }
        } else {
            readMember(slot, in, length);
        }
    }

    private void readMember(MessageLayout.Slot slot, ByteBuf in, int length) throws Throwable {
        @Nullable Object @Nullable [] current = entry;
        int member = slot.field().component();
        if (current == null || entryList != slot.list() || member <= lastMember) {
            endEntry();
            current = new Object[layout.lists().get(slot.list()).members().size()];
            entry = current;
            entryList = slot.list();
        }
        current[member] = slot.field().codec().read(in, length);
        lastMember = member;
    }

    private void endEntry() throws Throwable {
        @Nullable Object @Nullable [] ended = entry;
        if (ended != null) {
            entries.get(entryList).add(layout.lists().get(entryList).entry(ended));
            entry = null;
        }
    }

    private void keep(ByteBuf in, int tag, int length) throws Throwable {
        endEntry();
        byte[] data = new byte[length];
        in.readBytes(data);
        List<UnlistedField> kept = unlisted;
        if (kept == null) {
            kept = new ArrayList<>();
            unlisted = kept;
        }
        kept.add(new UnlistedField(tag, OpaqueBytes.copyOf(data)));
    }

    private void keepForm(FloatingField field, int tag, ByteBuf in, int length) {
        WireForm form = field.unusualForm(tag, in, length);
        if (form != null) {
            Map<Integer, WireForm> kept = forms;
            if (kept == null) {
                kept = new LinkedHashMap<>();
                forms = kept;
            }
            kept.put(field.tag(), form);
        }
    }

    private void finish() {
        Map<String, Count> counts = null;
        for (int i = 0; i < announced.length; i++) {
            RepeatedField list = layout.lists().get(i);
            List<Object> read = entries.get(i);
            values[list.component()] = read;
            if (announced[i] != list.usualCount(read.size()) && version.has(list.since())) {
                counts = counts == null ? new LinkedHashMap<>() : counts;
                counts.put(list.count(), new Count(announced[i], read.size()));
            }
        }
        boolean nothing = unlisted == null && forms == null && counts == null;
        values[values.length - 1] =
                nothing
                        ? Remainder.NONE
                        : new Remainder(
                                unlisted == null ? List.of() : unlisted,
                                forms == null ? Map.of() : forms,
                                counts == null ? Map.of() : counts);
    }
}
