package org.finessebridge.app.notification.websocket;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.Objects;
import org.finessebridge.app.notification.handover.ChannelPage;
import org.finessebridge.app.notification.stream.StreamServices;

/** A page that speaks XMPP over WebSocket. */
public final class WebSocketPage extends ChannelPage {

    /** A page whose connection is open. */
    public WebSocketPage(StreamServices services) {
        super(new WebSocketStreamHandler(
                services,
                Objects.requireNonNull(services.admission().stream(null)),
                services.admission().unfinishedInput()));
    }

    @Override
    protected String text(Object message) {
        String text = message instanceof TextWebSocketFrame frame ? frame.text() : "";
        ReferenceCountUtil.release(message);
        return text;
    }

    @Override
    protected Object message(String xml) {
        return new TextWebSocketFrame(xml);
    }

    @Override
    protected String header() {
        return "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
    }
}
