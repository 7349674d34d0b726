package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.Remainder.WireForm;
import org.jspecify.annotations.Nullable;

/** Writes the floating part of messages of one version. */
record FloatingPartWriter(ProtocolVersion version, ByteBuf out) {

    /** Writes a field that has a value. */
    void write(FloatingField field, Object value, Remainder remainder) {
        WireForm form = remainder.forms().get(field.tag());
        if (form != null && standsFor(form, field, value)) {
            writeBytes(form.tag(), form.data());
            return;
        }
        int start = beginField(field.tag());
        try {
            field.codec().write(value, out);
        } catch (IllegalArgumentException e) {
            throw new UnencodableMessageException(field.name() + ": " + e.getMessage());
        }
        int length = out.writerIndex() - start;
        if (field.type().size() < 0 && length > field.max()) {
            throw new UnencodableMessageException(
                    "%s: %d bytes, at most %d fit".formatted(field.name(), length, field.max()));
        }
        endField(field.tag(), start);
    }

    /** Writes a floating counting field. */
    void writeCount(int tag, int count) {
        int start = beginField(tag);
        out.writeShort(count);
        endField(tag, start);
    }

    /** Writes the entries of a list, each with the members that it has. */
    void writeEntries(RepeatedField list, Iterable<?> entries) throws Throwable {
        for (Object entry : entries) {
            for (FloatingField member : list.members()) {
                @Nullable Object value = member.value(entry);
                if (value != null) {
                    write(member, value, Remainder.NONE);
                }
            }
        }
    }

    /** Writes the fields that the layout does not list. */
    void writeUnlisted(Remainder remainder) {
        for (UnlistedField field : remainder.unlisted()) {
            writeBytes(field.tag(), field.data());
        }
    }

    private void writeBytes(int tag, OpaqueBytes data) {
        int start = beginField(tag);
        out.writeBytes(data.toByteArray());
        endField(tag, start);
    }

    /** Writes the tag, and room for the length; returns where the data begins. */
    private int beginField(int tag) {
        if (tag > version.floatingHeaderLimit()) {
            throw new UnencodableMessageException(
                    "tag %d does not exist in protocol version %s".formatted(tag, version));
        }
        if (version.floatingHeaderPart() == 1) {
            out.writeByte(tag).writeByte(0);
        } else {
            out.writeShort(tag).writeShort(0);
        }
        return out.writerIndex();
    }

    private void endField(int tag, int start) {
        int length = out.writerIndex() - start;
        if (length > version.floatingHeaderLimit()) {
            throw new UnencodableMessageException(
                    "floating field %d: %d bytes do not fit".formatted(tag, length));
        }
        if (version.floatingHeaderPart() == 1) {
            out.setByte(start - 1, length);
        } else {
            out.setShort(start - 2, length);
        }
    }

    private static boolean standsFor(WireForm form, FloatingField field, Object value) {
        byte[] data = form.data().toByteArray();
        return field.fits(data.length)
                && field.codec().read(Unpooled.wrappedBuffer(data), data.length).equals(value);
    }
}
