package org.finessebridge.app.tomcat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.UpgradeProtocol;
import org.apache.coyote.http2.Http2Protocol;
import org.finessebridge.app.notification.admission.FreeMemory;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The two connectors of REST: that of {@code server.port}, and one over plain HTTP beside it with
 * the same limits. Both are watched.
 */
@Component
@EnableConfigurationProperties({RestSettings.class, PlainHttpSettings.class})
class RestConnectors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, SmartLifecycle, Ordered {

    /** How long an HTTP/2 connection may be without a request; Tomcat closes silent ones sooner. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private static final int LEAST_COMPRESSED_BYTES = 2048;
    private static final String COMPRESSIBLE = "application/xml,application/json,text/csv,text/plain";

    /** So much of the heap in use after a collection leaves no room for more clients. */
    private static final int FULL_PERCENT = 85;

    private static final int STREAMS_AT_WORK = 8;

    private static final long LONGEST_SWEEP_MILLIS = 1_000;

    private final PlainHttpSettings plain;
    private final HeapShare share;
    private final ConnectionWatch watch;
    private final long sweepMillis;
    private volatile @Nullable ScheduledExecutorService sweeper;

    RestConnectors(PlainHttpSettings plain, RestSettings limits, Ticker ticker) {
        this.plain = plain;
        this.share = HeapShare.of(Runtime.getRuntime().maxMemory());
        this.watch = new ConnectionWatch(limits, IDLE, share, FreeMemory.ofHeap(FULL_PERCENT), ticker);
        this.sweepMillis = Math.clamp(limits.requestTimeout().toMillis() / 4, 1, LONGEST_SWEEP_MILLIS);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(WatchedHttp11Protocol.class.getName());
        factory.addProtocolHandlerCustomizers((TomcatProtocolHandlerCustomizer<ProtocolHandler>) this::watch);
        factory.addEngineValves(new RequestClockValve(watch));
        factory.addConnectorCustomizers(this::boundStreams);
        if (plain.port() >= 0) {
            factory.addAdditionalConnectors(plainConnector(factory));
        }
    }

    /**
     * What waits for a client that opens no window is held for each request: so many a connection, and the
     * fewer, the more connections there are. Tomcat reads the number when a connection begins.
     */
    private void boundStreams(Connector connector) {
        for (UpgradeProtocol protocol : connector.findUpgradeProtocols()) {
            if (protocol instanceof Http2Protocol http2) {
                http2.setMaxConcurrentStreams(share.streamsOf(1));
                watch.whenStreamsChange(http2::setMaxConcurrentStreams);
                http2.setMaxConcurrentStreamExecution(STREAMS_AT_WORK);
            }
        }
    }

    private void watch(ProtocolHandler protocol) {
        if (protocol instanceof WatchedHttp11Protocol watched) {
            watched.watchedBy(watch);
            // Of what comes as a stream; other documents are compressed where they are kept.
            watched.setCompression("on");
            watched.setCompressionMinSize(LEAST_COMPRESSED_BYTES);
            watched.setCompressibleMimeType(COMPRESSIBLE);
        }
    }

    /** With all that Spring Boot sets on the other one but the address and TLS. */
    private Connector plainConnector(TomcatServletWebServerFactory factory) {
        WatchedHttp11Protocol protocol = new WatchedHttp11Protocol();
        Connector connector = new Connector(protocol);
        connector.setScheme("http");
        connector.setPort(plain.port());
        protocol.setAddress(plain.address());
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        factory.getProtocolHandlerCustomizers().forEach(customizer -> customize(customizer, protocol));
        return connector;
    }

    @SuppressWarnings("unchecked") // those of Spring Boot take any protocol, as ours does
    private static <T extends ProtocolHandler> void customize(
            TomcatProtocolHandlerCustomizer<T> customizer, ProtocolHandler protocol) {
        customizer.customize((T) protocol);
    }

    /** After Spring Boot's own, to have what they have set. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rest-patience").factory());
        var _ = thread.scheduleWithFixedDelay(watch::sweep, sweepMillis, sweepMillis, TimeUnit.MILLISECONDS);
        sweeper = thread;
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = sweeper;
        sweeper = null;
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }

    /** Before Tomcat takes connections, and until it has none. */
    @Override
    public int getPhase() {
        return 0;
    }
}
