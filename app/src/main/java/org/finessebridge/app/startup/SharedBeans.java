package org.finessebridge.app.startup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.finessebridge.app.time.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every part is given: the clocks, and the registry of its meters. */
@Configuration(proxyBeanMethods = false)
class SharedBeans {

    @Bean
    InstantSource time() {
        return Clock.systemUTC();
    }

    /** For locks and time-outs. */
    @Bean
    Ticker ticker() {
        return Ticker.system();
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }
}
