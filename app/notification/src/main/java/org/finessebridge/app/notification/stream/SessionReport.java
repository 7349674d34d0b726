package org.finessebridge.app.notification.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.app.notification.session.SessionTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two lines a session in the debug log, every now and then: when its client was last heard, and
 * what went through it. The sessions take their turns until the next report is due, since the log
 * could not take the lines of thousands at once. Costs nothing while debug logging is off.
 */
public final class SessionReport implements Runnable {

    /** How often it is due. */
    public static final Duration INTERVAL = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(SessionReport.class);

    private final OpenStreams streams;
    private final InstantSource time;

    /** A report about these streams. */
    public SessionReport(OpenStreams streams, InstantSource time) {
        this.streams = streams;
        this.time = time;
    }

    @Override
    public void run() {
        if (LOG.isDebugEnabled()) {
            int count = Math.max(1, streams.count());
            AtomicInteger turn = new AtomicInteger();
            streams.forEach(stream ->
                    stream.later(INTERVAL.multipliedBy(turn.getAndIncrement()).dividedBy(count), () -> report(stream)));
        }
    }

    private void report(XmppStream stream) {
        BoundSession session = stream.session();
        String jid = session == null ? null : session.fullJid();
        if (session == null || jid == null) {
            return;
        }
        SessionTraffic traffic = session.traffic();
        LOG.debug("Session (id={}) was last active {} ms ago: {}", stream.shortId(), traffic.idleMillis(), jid);
        LOG.debug(
                "time={},JID={},msgs_sent={},msgs_queue={},msgs_drop={},bytes_sent={}",
                time.millis(),
                jid,
                traffic.messagesSent(),
                stream.queued(),
                traffic.messagesDropped(),
                traffic.bytesSent());
    }
}
