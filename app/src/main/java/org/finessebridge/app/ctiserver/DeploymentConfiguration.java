package org.finessebridge.app.ctiserver;

import org.finessebridge.app.systemconfig.KeptSystemConfig;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.layout.Dialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which contact centre is served, and where its CTI server is: by the settings, or by what an administrator has set. */
@Configuration(proxyBeanMethods = false)
class DeploymentConfiguration {

    @Bean
    EffectiveCti effectiveCti(CtiSettings settings, KeptSystemConfig kept) {
        return EffectiveCti.of(settings, kept.find().orElse(null));
    }

    @Bean
    Deployment deployment(EffectiveCti cti) {
        CtiSettings settings = cti.settings();
        return new Deployment(
                settings.dialect() == Dialect.UCCX ? Deployment.Type.UCCX : Deployment.Type.UCCE,
                Math.toIntExact(settings.servedPeripheralId()));
    }
}
