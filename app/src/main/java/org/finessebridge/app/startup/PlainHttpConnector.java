package org.finessebridge.app.startup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import java.net.InetAddress;

/** REST over plain HTTP: a second connector beside the one of {@code server.port}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlainHttpConnector.Settings.class)
class PlainHttpConnector {

    /**
     * The connector's settings.
     *
     * @param port its port; -1: off, 0: any
     * @param address the address that it listens at: credentials travel in the clear, so loopback
     */
    @Validated
    @ConfigurationProperties(prefix = "finesse.http", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("8080") @Min(-1) @Max(65535) int port,
            @DefaultValue("127.0.0.1") InetAddress address) {}

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainHttp(Settings settings) {
        return factory -> {
            if (settings.port() >= 0) {
                factory.addAdditionalConnectors(connector(settings));
            }
        };
    }

    private static Connector connector(Settings settings) {
        Connector connector = new Connector();
        connector.setScheme("http");
        connector.setPort(settings.port());
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setAddress(settings.address());
            http.setExecutor(new VirtualThreadExecutor("http-plain-"));
        }
        return connector;
    }
}
