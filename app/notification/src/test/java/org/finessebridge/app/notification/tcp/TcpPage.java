package org.finessebridge.app.notification.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.finessebridge.app.notification.handover.ChannelPage;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;

/** A page that speaks XMPP over TCP. */
public final class TcpPage extends ChannelPage {

    private static final TcpSettings SETTINGS =
            FakeStreamServices.settings(Map.of("tcp.allow-plaintext", "true")).tcp();

    /** A page whose connection is open. */
    public TcpPage(StreamServices services) {
        super(new TcpStreamHandler(
                services, SETTINGS, null, services.admission().unfinishedInput()));
    }

    @Override
    protected String text(Object message) {
        ByteBuf bytes = (ByteBuf) message;
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.release();
        return text;
    }

    @Override
    protected Object message(String xml) {
        return Unpooled.copiedBuffer(xml, StandardCharsets.UTF_8);
    }

    @Override
    protected String header() {
        return """
                <stream:stream to='x' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' \
                version='1.0'>""";
    }
}
