package org.finessebridge.app.notification.xml;

import io.netty.buffer.ByteBuf;

/** Markup for one receiver around some that many get. */
record SurroundedXml(OutboundXml before, OutboundXml shared, OutboundXml after) implements OutboundXml {

    @Override
    public int length() {
        return before.length() + shared.length() + after.length();
    }

    @Override
    public void writeTo(ByteBuf buffer) {
        before.writeTo(buffer);
        shared.writeTo(buffer);
        after.writeTo(buffer);
    }

    @Override
    public String toString() {
        return before.toString() + shared + after;
    }
}
