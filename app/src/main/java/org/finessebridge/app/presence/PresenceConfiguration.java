package org.finessebridge.app.presence;

import io.micrometer.core.instrument.MeterRegistry;
import org.finessebridge.app.notification.presence.LoggedPresence;
import org.finessebridge.app.notification.presence.PresenceListener;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Wires the monitor between what tells of clients and the bridge, which asks it at each tick. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PresenceSettings.class)
class PresenceConfiguration {

    @Bean
    PresenceMonitor presenceMonitor(
            PresenceSettings settings,
            CurrentServiceState service,
            ObjectProvider<PresenceSource> source,
            Ticker ticker,
            WebServicesLog log,
            MeterRegistry meters) {
        return new PresenceMonitor(settings, service, source::getObject, ticker, log, meters);
    }

    /** Hears of clients before the bridge is there to ask. */
    @Bean
    PresenceListener presenceListener(PresenceMonitor monitor, WebServicesLog log) {
        return new LoggedPresence(new PresenceLines(log)::heard, monitor.listener());
    }

    /** Clients lose their connections while the product stops: REST's WebSockets before the bridge. */
    @Bean
    ApplicationListener<ContextClosedEvent> presenceAtTheEnd(PresenceMonitor monitor) {
        return closed -> monitor.closing();
    }
}
