package org.finessebridge.app.representation;

import java.util.List;
import org.finessebridge.app.json.PreferredFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has Spring write objects by {@link RepresentationConverter}, in the {@link PreferredFormat}. */
@Configuration(proxyBeanMethods = false)
class RepresentationConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new RepresentationConverter());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new PreferredFormat()));
    }
}
