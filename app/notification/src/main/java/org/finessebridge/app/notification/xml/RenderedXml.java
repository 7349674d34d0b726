package org.finessebridge.app.notification.xml;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Markup for one receiver, in UTF-8. The array is not copied and must not be changed. */
final class RenderedXml implements OutboundXml {

    private final byte[] utf8;

    RenderedXml(byte[] utf8) {
        this.utf8 = utf8;
    }

    @Override
    public int length() {
        return utf8.length;
    }

    @Override
    public void writeTo(ByteBuf buffer) {
        buffer.writeBytes(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
