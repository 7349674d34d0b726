package org.finessebridge.app.notification.xml;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Markup on its way to a client. Immutable as far as others can see; safe for use by any thread. */
public interface OutboundXml {

    /** Markup for one receiver. */
    static OutboundXml of(String markup) {
        return new RenderedXml(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** Markup for one receiver, in an element of its own, around some that many get and that is not copied for each. */
    static OutboundXml around(String before, OutboundXml shared, String after) {
        return new SurroundedXml(of(before), shared, of(after));
    }

    /** Size in bytes. */
    int length();

    /** Appends the markup to a buffer. */
    void writeTo(ByteBuf buffer);

    /** The markup as text. */
    @Override
    String toString();
}
