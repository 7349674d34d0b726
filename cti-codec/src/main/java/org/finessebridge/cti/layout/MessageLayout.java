package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Remainder.Count;
import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;

/**
 * How one message stands on the wire, read once from its record header. Immutable; used from any
 * thread.
 *
 * @param <M> the message
 */
public final class MessageLayout<M extends CtiMessage> {

    /**
     * Where a tag belongs.
     *
     * @param list the place of the list that the field is a member of, or counts; else -1
     * @param isCount whether the field counts the list's entries
     */
    record Slot(FloatingField field, int list, boolean isCount, int since) {}

    /** A step of the fixed part: a field, or the count of a list. */
    record FixedStep(@Nullable FixedField field, int list, WireType type, int since) {}

    private final Class<M> messageClass;
    private final int messageType;
    private final String name;
    private final @Nullable Class<? extends CtiConfirmation> confirmation;
    private final List<FixedStep> fixed;
    private final List<FloatingField> floating;
    private final List<RepeatedField> lists;
    private final @Nullable Slot[] slots;
    private final @Nullable Object[] absent;
    private final MethodHandle constructor;

    MessageLayout(LayoutReader<M> reader) {
        messageClass = reader.messageClass();
        messageType = reader.messageType();
        name = reader.name();
        confirmation = reader.confirmation();
        fixed = List.copyOf(reader.fixed());
        floating = List.copyOf(reader.floating());
        lists = List.copyOf(reader.lists());
        constructor = reader.constructor();
        absent = reader.absent();
        Map<Integer, Slot> byTag = reader.slots();
        slots = new Slot[byTag.keySet().stream().mapToInt(tag -> tag + 1).max().orElse(0)];
        byTag.forEach((tag, slot) -> slots[tag] = slot);
    }

    /** The record of the message. */
    public Class<M> messageClass() {
        return messageClass;
    }

    /** MessageType of the header. */
    public int messageType() {
        return messageType;
    }

    /** The guide's name of the message: SET_AGENT_STATE_REQ. */
    public String name() {
        return name;
    }

    /** The confirmation that answers a request; null for other messages. */
    public @Nullable Class<? extends CtiConfirmation> confirmation() {
        return confirmation;
    }

    List<FixedStep> fixed() {
        return fixed;
    }

    List<FloatingField> floating() {
        return floating;
    }

    List<RepeatedField> lists() {
        return lists;
    }

    @Nullable Slot slot(int tag) {
        return tag < slots.length ? slots[tag] : null;
    }

    MalformedFrameException malformed(String what) {
        return new MalformedFrameException(name + " " + what);
    }

    /**
     * Decodes what follows the header.
     *
     * @param body read to its end
     * @throws MalformedFrameException where the bytes end within a field
     */
    M decode(ByteBuf body, ProtocolVersion version) {
        try {
            @Nullable Object[] values = absent.clone();
            int[] announced = new int[lists.size()];
            readFixed(body, version, values, announced);
            new FloatingPartReader(this, version, values, announced).read(body);
            return messageClass.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void readFixed(
            ByteBuf body, ProtocolVersion version, @Nullable Object[] values, int[] announced) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).countTag() != 0) {
                announced[i] = RepeatedField.NOT_ANNOUNCED;
            }
        }
        for (FixedStep step : fixed) {
            if (!version.has(step.since())) {
                continue;
            }
            int size = step.type().size();
            if (body.readableBytes() < size) {
                if (body.isReadable()) {
                    throw malformed("ends within its fixed part");
                }
                return; // what a shorter message lacks at its end is absent
            }
            FixedField field = step.field();
            if (field == null) {
                announced[step.list()] = body.readUnsignedShort();
            } else {
                values[field.component()] = field.read(body);
            }
        }
    }

    /** Encodes everything after the header. */
    void encode(Object message, Remainder remainder, ProtocolVersion version, ByteBuf out) {
        try {
            for (FixedStep step : fixed) {
                if (version.has(step.since())) {
                    writeFixed(step, message, remainder, out);
                }
            }
            FloatingPartWriter writer = new FloatingPartWriter(version, out);
            for (FloatingField field : floating) {
                @Nullable Object value = version.has(field.since()) ? field.value(message) : null;
                if (value != null) {
                    writer.write(field, value, remainder);
                }
            }
            for (RepeatedField list : lists) {
                if (version.has(list.since())) {
                    List<?> entries = list.entries(message);
                    int count = count(list, entries.size(), remainder);
                    if (list.countTag() != 0 && count != RepeatedField.NOT_ANNOUNCED) {
                        writer.writeCount(list.countTag(), count);
                    }
                    writer.writeEntries(list, entries);
                }
            }
            writer.writeUnlisted(remainder);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeFixed(FixedStep step, Object message, Remainder remainder, ByteBuf out)
            throws Throwable {
        FixedField field = step.field();
        if (field == null) {
            RepeatedField list = lists.get(step.list());
            out.writeShort(count(list, list.entries(message).size(), remainder));
            return;
        }
        try {
            field.write(message, out);
        } catch (IllegalArgumentException e) {
            throw new UnencodableMessageException(field.name() + ": " + e.getMessage());
        }
    }

    private static int count(RepeatedField list, int entries, Remainder remainder) {
        Count kept = remainder.counts().get(list.count());
        return kept != null && kept.listed() == entries
                ? kept.announced()
                : list.usualCount(entries);
    }
}
