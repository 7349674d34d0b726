package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** XEP-0198, which is not offered: whoever asks all the same is told, and the stream goes on. */
final class StreamManagement {

    private StreamManagement() {}

    /** Whether an element is one of it, of whatever version. */
    static boolean isOf(XmlElement element) {
        return element.namespace().startsWith(Namespaces.STREAM_MANAGEMENT);
    }

    /** What refuses an element; null if it wants no answer. */
    static @Nullable OutboundXml refusal(XmlElement element) {
        return switch (element.name()) {
            case "enable", "resume" ->
                OutboundXml.of(new XmlWriter()
                        .start("failed", element.namespace())
                        .raw(StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED.element())
                        .end()
                        .markup());
            default -> null;
        };
    }
}
