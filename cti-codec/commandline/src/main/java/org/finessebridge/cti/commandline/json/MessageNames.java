package org.finessebridge.cti.commandline.json;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;

/** The messages of a version by the guide's names. */
final class MessageNames {

    private static final Map<Dialect, Map<String, MessageLayout<?>>> LAYOUTS = layouts();
    private static final long NONE = -1;

    private MessageNames() {}

    /** The number of a message; -1 where the version has no message of that name. */
    static long type(String name, ProtocolVersion version) {
        MessageLayout<?> layout =
                LAYOUTS.getOrDefault(version.dialect(), Map.of()).get(name);
        if (layout == null) {
            return NONE;
        }
        long usual = layout.messageType();
        return LongStream.of(usual, usual - 1) // one less for early recording numbers
                .filter(type -> isAt(type, version, layout))
                .findFirst()
                .orElse(NONE);
    }

    private static boolean isAt(long type, ProtocolVersion version, MessageLayout<?> layout) {
        MessageLayout<?> there = MessageLayouts.ofType(type, version);
        return there != null && there.messageClass() == layout.messageClass();
    }

    private static Map<Dialect, Map<String, MessageLayout<?>>> layouts() {
        Map<Dialect, Map<String, MessageLayout<?>>> layouts = new EnumMap<>(Dialect.class);
        for (MessageLayout<?> layout : MessageLayouts.all()) {
            for (Dialect dialect : layout.dialects()) {
                layouts.computeIfAbsent(dialect, any -> new HashMap<>()).put(layout.name(), layout);
            }
        }
        return layouts;
    }
}
