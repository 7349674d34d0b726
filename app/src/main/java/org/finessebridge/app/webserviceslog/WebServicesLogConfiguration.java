package org.finessebridge.app.webserviceslog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.logfile.LogNames;
import org.finessebridge.app.logfile.QueuedLog;
import org.finessebridge.app.time.Ticker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the web services' log to {@code logs/webservices} in the data directory, unless the settings have it off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebServicesLogSettings.class)
class WebServicesLogConfiguration {

    /** It ends after whoever writes lines. */
    @Bean
    WebServicesLog webServicesLog(
            WebServicesLogSettings settings,
            DataDirectory data,
            InstantSource time,
            Ticker ticker,
            MeterRegistry meters) {
        if (!settings.enabled()) {
            return new NoWebServicesLog();
        }
        ZoneId zone = ZoneId.systemDefault();
        QueuedLog queue = new QueuedLog(
                "webservices",
                data.ownerAlone("logs").resolve("webservices"),
                LogNames.of("Desktop-webservices.", "yyyy-MM-dd'T'HH-mm-ss.SSS", ".log"),
                settings.bounds(),
                time,
                zone,
                ticker,
                meters);
        queue.start();
        return new WebServicesLogFile(queue, new ServerPlace(MachineAddress.find(), zone), time);
    }
}
