package org.finessebridge.cti.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects by TCP, and by TLS where that is set, on one event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // nothing is to be done when a channel is closed
final class NettyDialer implements CtiDialer {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final EventLoop loop;
    private final CtiClientSettings settings;
    private final @Nullable SslContext tls;

    NettyDialer(EventLoop loop, CtiClientSettings settings, @Nullable SslContext tls) {
        this.loop = loop;
        this.settings = settings;
        this.tls = tls;
    }

    @Override
    public Runnable dial(CtiEndpoint endpoint, Consumer<ChannelPipeline> pipeline, Answer answer) {
        Attempt attempt = new Attempt(endpoint, pipeline, answer);
        attempt.resolve();
        return attempt::cancel;
    }

    /** One connection in the making. */
    private final class Attempt {

        private final CtiEndpoint endpoint;
        private final Consumer<ChannelPipeline> pipeline;
        private final Answer answer;
        private @Nullable Channel channel;
        private @Nullable SslHandler handshake;
        private boolean over;

        Attempt(CtiEndpoint endpoint, Consumer<ChannelPipeline> pipeline, Answer answer) {
            this.endpoint = endpoint;
            this.pipeline = pipeline;
            this.answer = answer;
        }

        /** Finds the server's address away from the event loop: a name service may be slow. */
        void resolve() {
            Thread.ofVirtual().name("cti-resolve-" + endpoint).start(() -> {
                InetSocketAddress address = new InetSocketAddress(endpoint.host(), endpoint.port());
                try {
                    loop.execute(() -> connect(address));
                } catch (RejectedExecutionException e) {
                    LOG.debug("Closed while it looked for {}", endpoint);
                }
            });
        }

        private void connect(InetSocketAddress address) {
            if (over) {
                return;
            }
            if (address.isUnresolved()) {
                failed("no address is known for the host; correct its name");
                return;
            }
            ChannelFuture connecting = bootstrap().connect(address);
            channel = connecting.channel();
            connecting.addListener((ChannelFuture done) -> connected(done.cause()));
        }

        private Bootstrap bootstrap() {
            return new Bootstrap()
                    .group(loop)
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.min(
                            Integer.MAX_VALUE, settings.connectTimeout().toMillis()))
                    .option(
                            ChannelOption.WRITE_BUFFER_WATER_MARK,
                            new WriteBufferWaterMark(settings.maxUnsentBytes() / 2, settings.maxUnsentBytes()))
                    .handler(new ChannelInitializer<Channel>() {
                        @Override
                        protected void initChannel(Channel made) {
                            init(made);
                        }
                    });
        }

        private void init(Channel made) {
            SslContext context = tls;
            if (context != null) {
                SslHandler handler = context.newHandler(made.alloc(), endpoint.host(), endpoint.port());
                handler.setHandshakeTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
                handshake = handler;
                made.pipeline().addLast(handler);
            }
            pipeline.accept(made.pipeline());
        }

        private void connected(@Nullable Throwable problem) {
            SslHandler handler = handshake;
            if (problem != null) {
                failed(String.valueOf(problem.getMessage()));
            } else if (handler == null) {
                done();
            } else {
                handler.handshakeFuture().addListener(shaken -> {
                    if (shaken.isSuccess()) {
                        done();
                    } else {
                        failed(TlsFailure.reason(shaken.cause(), endpoint));
                    }
                });
            }
        }

        private void done() {
            if (!over) {
                over = true;
                answer.connected();
            }
        }

        private void failed(String reason) {
            boolean tell = !over;
            cancel();
            if (tell) {
                answer.failed(reason);
            }
        }

        void cancel() {
            boolean wasOver = over;
            over = true;
            Channel made = channel;
            if (made != null && !wasOver) {
                made.close();
            }
        }
    }
}
