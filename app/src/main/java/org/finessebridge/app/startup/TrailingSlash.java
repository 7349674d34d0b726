package org.finessebridge.app.startup;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * Takes {@code /finesse/api/User/2001/} for {@code /finesse/api/User/2001}, as clients have both.
 */
@Configuration(proxyBeanMethods = false)
class TrailingSlash {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
        FilterRegistrationBean<UrlHandlerFilter> registration =
                new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/finesse/api/**")
                        .wrapRequest()
                        .build());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // before the rules of security
        return registration;
    }
}
