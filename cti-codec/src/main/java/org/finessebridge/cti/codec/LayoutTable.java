package org.finessebridge.cti.codec;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.jspecify.annotations.Nullable;

/** The generated layouts by number and by class; each is made when it is first asked for. */
final class LayoutTable {

    private static final int FIRST_NETWORK_RECORDING = 268;
    private static final int LAST_NETWORK_RECORDING = 275;

    /** Layouts are immutable, so that a race makes one twice at worst. */
    private final @Nullable MessageLayout<?>[] ucce = new MessageLayout<?>[GeneratedLayouts.END];

    private final @Nullable MessageLayout<?>[] uccx = new MessageLayout<?>[GeneratedLayouts.END];

    private final ClassValue<@Nullable MessageLayout<?>> byClass = new ClassValue<>() {
        @Override
        protected @Nullable MessageLayout<?> computeValue(Class<?> type) {
            return find(type);
        }
    };

    List<MessageLayout<?>> all() {
        List<MessageLayout<?>> all = new ArrayList<>();
        for (int type = 0; type < GeneratedLayouts.END; type++) {
            MessageLayout<?> first = of(Dialect.UCCE, type);
            MessageLayout<?> second = of(Dialect.UCCX, type);
            if (first != null) {
                all.add(first);
            }
            if (second != null && (first == null || second.messageClass() != first.messageClass())) {
                all.add(second);
            }
        }
        return all;
    }

    @Nullable
    MessageLayout<?> ofType(long messageType, ProtocolVersion version) {
        long type = messageType;
        if (version.earlyRecordingNumbers() && type >= FIRST_NETWORK_RECORDING - 1 && type <= LAST_NETWORK_RECORDING) {
            type++;
            if (type > LAST_NETWORK_RECORDING) {
                return null; // the last of them has the number before it
            }
        }
        return type >= 0 && type < GeneratedLayouts.END ? of(version.dialect(), (int) type) : null;
    }

    /** Whether a dialect lays the message out as the layout says. */
    boolean has(Dialect dialect, MessageLayout<?> layout) {
        MessageLayout<?> spoken = of(dialect, layout.messageType());
        return spoken != null && spoken.messageClass() == layout.messageClass();
    }

    MessageLayout<?> of(Class<? extends CtiMessage> messageClass) {
        MessageLayout<?> layout = byClass.get(messageClass);
        if (layout == null) {
            throw new IllegalArgumentException(messageClass + " has no layout");
        }
        return layout;
    }

    /** The number of a message in a version. */
    static int typeOf(MessageLayout<?> layout, ProtocolVersion version) {
        int type = layout.messageType();
        boolean early =
                version.earlyRecordingNumbers() && type >= FIRST_NETWORK_RECORDING && type <= LAST_NETWORK_RECORDING;
        return early ? type - 1 : type;
    }

    private @Nullable MessageLayout<?> of(Dialect dialect, int type) {
        @Nullable MessageLayout<?>[] made = dialect == Dialect.UCCX ? uccx : ucce;
        MessageLayout<?> layout = made[type];
        if (layout == null) {
            layout = GeneratedLayouts.of(dialect, type);
            made[type] = layout;
        }
        return layout;
    }

    private @Nullable MessageLayout<?> find(Class<?> messageClass) {
        MessageType type = messageClass.getAnnotation(MessageType.class);
        return type == null ? null : of(type.dialects()[0], type.value());
    }
}
