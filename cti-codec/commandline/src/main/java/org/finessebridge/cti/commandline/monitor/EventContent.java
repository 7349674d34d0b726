package org.finessebridge.cti.commandline.monitor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.commandline.frame.FrameContent;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;

/** The frame of an event. Decoding is lossless, so that it is the one that came. */
final class EventContent {

    private EventContent() {}

    static FrameContent of(CtiMessage event, ProtocolVersion version) {
        ByteBuf frame = Unpooled.buffer();
        MessageLayouts.encode(event, version, frame);
        return FrameContent.of(ByteBufUtil.getBytes(frame), version);
    }
}
