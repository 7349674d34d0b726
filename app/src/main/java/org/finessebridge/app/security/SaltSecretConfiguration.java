package org.finessebridge.app.security;

import java.util.Base64;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the {@link SaltSecret} in the database, in the only row of the table {@code salt_secret}. */
@Configuration(proxyBeanMethods = false)
class SaltSecretConfiguration {

    @Bean
    SaltSecret saltSecret(JdbcClient database) {
        Optional<String> kept = database.sql("select secret from salt_secret where id = 1")
                .query(String.class)
                .optional();
        if (kept.isPresent()) {
            return new SaltSecret(Base64.getDecoder().decode(kept.get()));
        }
        SaltSecret made = SaltSecret.random();
        database.sql("insert into salt_secret (id, secret) values (1, :secret)")
                .param("secret", Base64.getEncoder().encodeToString(made.bytes()))
                .update();
        return made;
    }
}
