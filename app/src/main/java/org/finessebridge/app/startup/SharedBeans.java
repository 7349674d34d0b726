package org.finessebridge.app.startup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.finessebridge.app.time.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.InstantSource;

/** What every part is given: the clock, and the registry of its meters. */
@Configuration(proxyBeanMethods = false)
class SharedBeans {

    @Bean
    InstantSource time() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Ticker ticker() {
        return System::nanoTime;
    }
}
