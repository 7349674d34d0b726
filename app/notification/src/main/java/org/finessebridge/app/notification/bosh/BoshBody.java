package org.finessebridge.app.notification.bosh;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** Renders the {@code <body/>} of answers. */
final class BoshBody {

    private static final byte[] START = utf8("<body xmlns='" + Namespaces.HTTPBIND + "'>");
    private static final byte[] END = utf8("</body>");
    private static final byte[] EMPTY = wrap(START, List.of());

    private BoshBody() {}

    /** What a poll gets; 57 bytes when there is nothing to deliver. */
    static byte[] of(List<OutboundXml> payload) {
        return payload.isEmpty() ? EMPTY : wrap(START, payload);
    }

    /**
     * The same with what it tells about requests and answers (XEP-0124, 9).
     *
     * @param ack the request up to which all have come; -1 to leave it out
     * @param reported a request whose answer seems to be lost; null if there is none
     * @param age how many milliseconds ago that answer was sent
     */
    static byte[] of(List<OutboundXml> payload, long ack, PastRequests.@Nullable Answer reported, long age) {
        if (ack < 0 && reported == null) {
            return of(payload);
        }
        String start = "<body xmlns='"
                + Namespaces.HTTPBIND
                + "'"
                + (ack < 0 ? "" : " ack='" + ack + "'")
                + (reported == null ? "" : " report='" + reported.rid() + "' time='" + age + "'")
                + ">";
        return wrap(utf8(start), payload);
    }

    /** The client is to send this and all unanswered requests again (XEP-0124, 17.3). */
    static byte[] recoverableError() {
        return utf8("<body xmlns='" + Namespaces.HTTPBIND + "' type='error'></body>");
    }

    /**
     * The answer to a session request (XEP-0124, 7.2).
     *
     * @param streamId of the stream that has been opened with it: {@code authid}
     * @param rid of the session request
     */
    static byte[] created(BoshParameters session, String streamId, long rid, String domain, List<OutboundXml> payload) {
        String start = new XmlWriter()
                .start("body", Namespaces.HTTPBIND)
                .attribute("xmlns:stream", Namespaces.STREAMS)
                .attribute("xmlns:xmpp", Namespaces.XBOSH)
                .attribute("sid", session.sid())
                .attribute("authid", streamId)
                .attribute("from", domain)
                .attribute("wait", Long.toString(session.longestWait().toSeconds()))
                .attribute("inactivity", Long.toString(session.inactivity().toSeconds()))
                .attribute("requests", Integer.toString(session.requests()))
                .attribute("hold", Integer.toString(session.hold()))
                .attribute("polling", Long.toString(session.polling().toSeconds()))
                .attribute("maxpause", Long.toString(session.longestPause().toSeconds()))
                .attribute("ack", session.acks() ? Long.toString(rid) : null)
                .attribute("ver", session.ver())
                .attribute("secure", Boolean.toString(session.secure()))
                .attribute("xmpp:version", "1.0")
                .attribute("xmpp:restartlogic", "true")
                .markup();
        return wrap(utf8(start), payload);
    }

    /**
     * The end of a session (XEP-0124, 12 and 17).
     *
     * @param condition null when the client has asked for it
     */
    static byte[] terminate(@Nullable String condition, List<OutboundXml> payload) {
        String start = "<body xmlns='"
                + Namespaces.HTTPBIND
                + "' type='terminate'"
                + (condition == null ? "" : " condition='" + condition + "'")
                + ">";
        return wrap(utf8(start), payload);
    }

    private static byte[] wrap(byte[] start, List<OutboundXml> payload) {
        int length = start.length + END.length;
        for (OutboundXml xml : payload) {
            length += xml.length();
        }
        ByteBuf body = Unpooled.buffer(length, length);
        body.writeBytes(start);
        payload.forEach(xml -> xml.writeTo(body));
        body.writeBytes(END);
        return ByteBufUtil.getBytes(body, 0, length, false);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
