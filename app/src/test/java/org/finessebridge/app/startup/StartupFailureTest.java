package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

class StartupFailureTest {

    @Test
    void isToldInOneLine() {
        FailureAnalysis analysis = new FailureAnalysis("It is\n  broken.", "Mend it.", new IllegalStateException());

        assertThat(FailureInOneLine.line(analysis)).isEqualTo("It is broken. Mend it.");
    }

    @Test
    void namesTheSettingOfATakenPort() {
        RestPortFailureAnalyzer analyzer = new RestPortFailureAnalyzer(new MockEnvironment());

        FailureAnalysis https = analyzer.analyze(new IllegalStateException(new PortInUseException(8445)));
        FailureAnalysis http = analyzer.analyze(new PortInUseException(8080));

        assertThat(https).isNotNull();
        assertThat(https.getAction()).contains("server.port");
        assertThat(http).isNotNull();
        assertThat(http.getAction()).contains("finesse.http.port");
        assertThat(analyzer.analyze(new IllegalStateException("other"))).isNull();
    }

    @Test
    void anUnknownGroupOfSettingsIsRefused() {
        assertThatThrownBy(() -> check("finesse.htpp.port"))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("finesse.htpp.port");
    }

    @Test
    void aRestPortThatIsNoneIsRefused() {
        for (String port : new String[] {"-1", "65536", "many"}) {
            assertThatThrownBy(() -> check("server.port", port))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("server.port");
        }
    }

    @Test
    void knownGroupsPassInEverySpelling() {
        check("finesse.http.port");
        check("finesse.dataDir");
        check("finesse.fqdn");
        check("server.anything");
    }

    private static void check(String property) {
        check(property, "1");
    }

    private static void check(String property, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(property, value)));
        SettingNames.check(environment);
    }
}
