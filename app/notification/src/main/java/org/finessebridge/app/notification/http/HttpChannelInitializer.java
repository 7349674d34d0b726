package org.finessebridge.app.notification.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpServerCodec;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.bosh.BoshSettings;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.finessebridge.app.notification.websocket.WebSocketUpgrade;
import org.jspecify.annotations.Nullable;

/** Sets up each connection to 7443 or 7071. */
public final class HttpChannelInitializer extends ChannelInitializer<Channel> {

    private static final int LONGEST_LINE = 4096;
    private static final int LARGEST_HEADERS = 16384;
    private static final int CHUNK = 8192;

    private final Admission admission;
    private final BoshSessions bosh;
    private final WebSocketUpgrade webSockets;
    private final CorsPolicy cors;
    private final BoshSettings boshSettings;
    private final LimitSettings limits;
    private final NotificationMeters meters;
    private final @Nullable HandshakePacing tls;
    private final ChannelGroup connections;

    /**
     * An initializer.
     *
     * @param tls null for a port without TLS
     * @param connections where every connection is kept
     */
    public HttpChannelInitializer(
            Admission admission,
            BoshSessions bosh,
            WebSocketUpgrade webSockets,
            LimitSettings limits,
            BoshSettings boshSettings,
            PageOrigins origins,
            NotificationMeters meters,
            @Nullable HandshakePacing tls,
            ChannelGroup connections) {
        this.admission = admission;
        this.bosh = bosh;
        this.webSockets = webSockets;
        this.cors = new CorsPolicy(origins);
        this.boshSettings = boshSettings;
        this.meters = meters;
        this.limits = limits;
        this.tls = tls;
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        if (!admission.admits(channel)) {
            var _ = channel.close();
            return;
        }
        connections.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        if (tls != null) {
            pipeline.addLast(new PlainHttpRefusal(meters));
            pipeline.addLast(tls.newHandler());
        }
        UnfinishedInput unfinished = admission.unfinishedInput();
        HttpPatience patience =
                new HttpPatience(limits.requestTimeout(), limits.idleConnection(), tls != null, unfinished, meters);
        FirstByte firstByte = new FirstByte(patience);
        pipeline.addLast(firstByte);
        pipeline.addLast(unfinished);
        pipeline.addLast(new HttpServerCodec(LONGEST_LINE, LARGEST_HEADERS, CHUNK));
        pipeline.addLast(patience);
        pipeline.addLast(new HttpBodies(limits.boshBodyBytes(), meters, cors, tls != null, beginning -> {
            String user = bosh.userOf(beginning);
            if (user != null) {
                unfinished.signedIn(user);
            }
        }));
        pipeline.addLast(new HttpRequestHandler(
                admission,
                unfinished,
                bosh,
                webSockets,
                cors,
                limits,
                boshSettings,
                meters,
                tls != null,
                firstByte,
                patience));
    }
}
