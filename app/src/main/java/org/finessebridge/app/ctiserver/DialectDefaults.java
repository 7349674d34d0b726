package org.finessebridge.app.ctiserver;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.simulator.ContactCentre;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/**
 * Sets {@code finesse.cti.peripheral-id} where nobody has: to what it is at the family of servers
 * that {@code finesse.cti.dialect} names. It is a property, and not a default of {@link
 * CtiSettings}, since others show it too.
 */
public final class DialectDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "CTI dialect",
                                Map.of(
                                        "finesse.cti.peripheral-id",
                                        dialect(environment) == Dialect.UCCX
                                                ? ContactCentre.UCCX_PERIPHERAL_ID
                                                : ContactCentre.DEFAULT_PERIPHERAL_ID)));
    }

    private static Dialect dialect(ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment)
                    .bind("finesse.cti.dialect", Dialect.class)
                    .orElse(Dialect.UCCE);
        } catch (BindException e) {
            return Dialect.UCCE; // CtiSettings says what is wrong
        }
    }

    /** After the files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
