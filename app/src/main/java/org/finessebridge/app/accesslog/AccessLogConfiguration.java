package org.finessebridge.app.accesslog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.logfile.LogNames;
import org.finessebridge.app.logfile.LogSwitch;
import org.finessebridge.app.logfile.QueuedLog;
import org.finessebridge.app.proxies.TrustedProxies;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;

/**
 * Has Tomcat write the access log to {@code logs/access} in the data directory, unless the settings have it off. At the
 * engine, where Tomcat asks for requests that it refuses itself, too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLogSettings.class)
class AccessLogConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

    private final TrustedProxies proxies;
    private final @Nullable QueuedLog queue;
    private final LogSwitch on = new LogSwitch("access-log", AccessLogValve.class);

    AccessLogConfiguration(
            AccessLogSettings settings,
            DataDirectory data,
            TrustedProxies proxies,
            InstantSource time,
            Ticker ticker,
            MeterRegistry meters) {
        this.proxies = proxies;
        this.queue = settings.enabled()
                ? new QueuedLog(
                        "access",
                        data.ownerAlone("logs").resolve("access"),
                        LogNames.of("localhost_access_log.", "yyyy-MM-dd", ".txt"),
                        settings.bounds(),
                        time,
                        ZoneId.systemDefault(),
                        ticker,
                        meters)
                : null;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (queue != null) {
            queue.start();
            factory.addEngineValves(new AccessLogValve(queue, proxies, on));
        }
    }

    @Override
    public void destroy() {
        on.close();
        if (queue != null) {
            queue.stop();
        }
    }
}
