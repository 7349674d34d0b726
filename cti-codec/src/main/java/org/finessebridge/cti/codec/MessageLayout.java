package org.finessebridge.cti.codec;

import java.util.List;
import java.util.Set;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.jspecify.annotations.Nullable;

/**
 * How one message stands on the wire. The build generates a subclass from each record header; it
 * describes the fields, and reads and writes them. Immutable; used from any thread.
 *
 * @param <M> the message
 */
public abstract class MessageLayout<M extends CtiMessage> {

    private final Class<M> messageClass;
    private final int messageType;
    private final Set<Dialect> dialects;
    private final String name;
    private final @Nullable Class<? extends CtiConfirmation> confirmation;
    private final List<FixedField> fixed;
    private final List<FloatingField> floating;

    MessageLayout(
            Class<M> messageClass,
            int messageType,
            Set<Dialect> dialects,
            String name,
            @Nullable Class<? extends CtiConfirmation> confirmation,
            List<FixedField> fixed,
            List<FloatingField> floating) {
        this.messageClass = messageClass;
        this.messageType = messageType;
        this.dialects = Set.copyOf(dialects);
        this.name = name;
        this.confirmation = confirmation;
        this.fixed = List.copyOf(fixed);
        this.floating = List.copyOf(floating);
    }

    /** The record of the message. */
    public final Class<M> messageClass() {
        return messageClass;
    }

    /** MessageType of the header, but for {@link ProtocolVersion#earlyRecordingNumbers()}. */
    public final int messageType() {
        return messageType;
    }

    /** The dialects that have the message in this layout. */
    public final Set<Dialect> dialects() {
        return dialects;
    }

    /** The guide's name of the message: SET_AGENT_STATE_REQ. */
    public final String name() {
        return name;
    }

    /** The confirmation that answers a request; null for other messages. */
    public final @Nullable Class<? extends CtiConfirmation> confirmation() {
        return confirmation;
    }

    /** The fields of the fixed part, in the order of the wire. */
    public final List<FixedField> fixed() {
        return fixed;
    }

    /** The floating fields in the guide's order, members of lists among them. */
    public final List<FloatingField> floating() {
        return floating;
    }

    /** Whether what follows the listed fixed fields is not published, so that nothing floats. */
    public boolean isUnpublished() {
        return false;
    }

    /** The floating field with a tag, and room for data of a length; null for none. */
    public final @Nullable FloatingField floating(int tag, int length) {
        FloatingField named = null;
        for (FloatingField field : floating) {
            if (tag != 0 && (field.tag() == tag || field.alsoTag() == tag)) {
                if (field.fits(length)) {
                    return field;
                }
                named = field;
            }
        }
        return named;
    }

    abstract M read(BodyReader in);

    abstract void write(M message, BodyWriter out);

    /** The request with another invoke id. */
    M withInvokeId(M message, long invokeId) {
        throw new IllegalArgumentException(name + " is no request");
    }

    /** The request for a peripheral where it names none yet. */
    M orPeripheralId(M message, long peripheralId) {
        return message;
    }

    final MalformedFrameException malformed(String what) {
        return new MalformedFrameException(name + " " + what);
    }
}
