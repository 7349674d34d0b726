package org.finessebridge.app.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The example of {@code docs/installing.md} names settings that there are, in the form of the environment. */
class InstallingPageLdapTest {

    @Test
    void everyVariableIsASetting() throws IOException {
        Map<String, Object> variables = Files.readString(Path.of("../docs/installing.md"))
                .lines()
                .filter(line -> line.startsWith("FINESSE_LDAP_"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));

        LdapSettings settings =
                new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("finesse.ldap", LdapSettings.class);

        assertThat(variables).hasSize(9);
        assertThat(settings.url()).isEqualTo(List.of("ldaps://ad1.example.com", "ldaps://ad2.example.com"));
        assertThat(settings.tls().trustStore()).isEqualTo(Path.of("/etc/finesse-bridge/domain.crt"));
        assertThat(settings.bindDn()).isEqualTo("finesse-reader@example.com");
        assertThat(settings.bindPassword()).isNotEmpty();
        assertThat(settings.searchBase()).isEqualTo("DC=example,DC=com");
        assertThat(settings.searchFilter()).isEqualTo("(sAMAccountName={loginName})");
        assertThat(settings.groups())
                .isEqualTo(new LdapSettings.Groups(
                        "CN=finesse-agents,CN=Users,DC=example,DC=com",
                        "CN=finesse-administrators,CN=Users,DC=example,DC=com",
                        true));
    }
}
