package org.finessebridge.app.ctiserver;

import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.layout.Dialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which contact centre is served is said by the settings of its CTI server. */
@Configuration(proxyBeanMethods = false)
class DeploymentConfiguration {

    @Bean
    Deployment deployment(CtiSettings settings) {
        return new Deployment(
                settings.dialect() == Dialect.UCCX ? Deployment.Type.UCCX : Deployment.Type.UCCE,
                Math.toIntExact(settings.servedPeripheralId()));
    }
}
