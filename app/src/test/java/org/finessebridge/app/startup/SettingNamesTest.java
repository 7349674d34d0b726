package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** A name that is no setting stops the start and is told with the nearest that is one. */
class SettingNamesTest {

    private static final SettingNames NAMES = new SettingNames();

    @ParameterizedTest
    @CsvSource({
        "server.prot, server.port",
        "finesse.http.prot, finesse.http.port",
        "finesse.htpp.port, finesse.http.port",
        "finesse.fqnd, finesse.fqdn",
        "finesse.notification.bosh.wiat, finesse.notification.bosh.wait",
        "spring.lifecycle.timeout-per-shutdown-phse, spring.lifecycle.timeout-per-shutdown-phase",
        "loging.level.root, logging.level",
        "management.endpoint.metrics.acces, management.endpoint.metrics.access",
        "finesee.fqdn, finesse.fqdn"
    })
    void anUnknownNameOnTheCommandLine(String wrong, String meant) {
        assertRefused(arguments("--" + wrong + "=1"))
                .hasMessageContaining(wrong)
                .hasMessageContaining(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "finesse.fqdn, --finesse.fqdn=...",
        "-server.port, --server.port=...",
        "start, --name=value",
        "finesse.tls.certificate, --finesse.tls.certificate=..."
    })
    void anArgumentWithoutDashes(String stray, String remedy) {
        assertRefused(arguments(stray))
                .hasMessageContaining(stray)
                .extracting(e -> ((StartupException) e).action())
                .asString()
                .contains(remedy);
    }

    @Test
    void aSecretIsNotToldWhereItsNameIsWrong() {
        for (PropertySource<?> wrong : List.of(
                arguments("finesse.cti.client-password=geheim"),
                arguments("-finesse.cti.client-password=geheim,geheim"),
                arguments("--finesse.cti.client-password", "geheim"),
                arguments("--finesse.cti.client-pasword=geheim"),
                file(Map.of("finesse.cti.client-pasword", "geheim")))) {
            assertRefused(wrong)
                    .hasMessageNotContaining("geheim")
                    .extracting(e -> ((StartupException) e).action())
                    .asString()
                    .doesNotContain("geheim");
        }
    }

    @Test
    void aNameWithoutEndIsRefusedAtOnce() {
        assertThat(NearestName.of("x".repeat(100_000), List.of("finesse.fqdn"))).isEmpty();
        assertRefused(arguments("--finesse." + "x".repeat(100_000) + "=1"))
                .message()
                .hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.prot", "spring.thraeds.virtual.enabled", "management.server.prot", "finesse.x"})
    void anUnknownNameInAFile(String wrong) {
        assertRefused(file(Map.of(wrong, "1"))).hasMessageContaining(wrong);
    }

    @Test
    void whatOthersPutIntoAFileOrTheJvmIsLeftAlone() {
        assertThatCode(() -> check(file(Map.of("my.password", "1")))).doesNotThrowAnyException();
        assertThatCode(() -> check(new MapPropertySource(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        Map.of("spring.xml.ignore", "true", "com.sun.management.jmxremote", "true"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finesse.http.port",
                "finesse.dataDir",
                "finesse.data_dir",
                "FINESSE.FQDN",
                "finesse.notification.bosh.wait",
                "finesse.proxies.trusted[0]",
                "finesse.cors.allowed-origins",
                "server.ssl.bundle",
                "server.tomcat.threads.max",
                "logging.level.org.finessebridge.app",
                "logging.level[org.finessebridge]",
                "spring.ssl.bundle.pem.mine.keystore.certificate",
                "spring.autoconfigure.exclude[0]",
                "spring.profiles.active",
                "spring.config.additional-location",
                "spring.config.import",
                "spring.application.json",
                "server.ssl.server-name-bundles[0].bundle",
                "spring.datasource.hikari.maximum-pool-size",
                "management.metrics.enable.jvm",
                "debug"
            })
    void knownNamesPassInEverySpelling(String name) {
        assertThatCode(() -> check(arguments("--" + name + "=1"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finesse:", "finesse:\n  cti:\n    # side-a: x", "server:", "server:\n  ssl:", "logging:"})
    void aGroupWithoutLinesOfItsOwnIsNoName(String yaml) throws IOException {
        PropertySource<?> file = new YamlPropertySourceLoader()
                .load("Config resource of a test", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                .getFirst();

        assertThatCode(() -> check(file)).doesNotThrowAnyException();
    }

    @Test
    void whatTheProductBringsIsKnown() throws IOException {
        PropertySource<?> bundled = new YamlPropertySourceLoader()
                .load("Config resource of a test", new ClassPathResource("application.yml"))
                .getFirst();

        assertThatCode(() -> check(bundled)).doesNotThrowAnyException();
    }

    @Test
    void aTimeOfTheFrameworkInAVariableNeedsItsUnitToo() {
        assertRefused(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("SERVER_TOMCAT_CONNECTION_TIMEOUT", "20000")))
                .hasMessageContaining("server.tomcat.connection-timeout");
    }

    @Test
    void aTimeOfTheFrameworkNeedsItsUnit() {
        assertRefused(arguments("--server.tomcat.connection-timeout=20"))
                .hasMessageContaining("server.tomcat.connection-timeout")
                .extracting(e -> ((StartupException) e).action())
                .asString()
                .contains("20s")
                .contains("20ms");
        assertThatCode(() -> check(arguments("--server.tomcat.connection-timeout=20s")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "many"})
    void aRestPortThatIsNone(String port) {
        assertRefused(arguments("--server.port=" + port)).hasMessageContaining("server.port");
    }

    @Test
    void variablesThatSetNothingAreWarnedAbout() {
        assertThat(warnings("FINESSE_FQDM")).singleElement().asString().contains("FINESSE_FQDM", "FINESSE_FQDN?");
        assertThat(warnings("FINESSE_CTI_SIDEA")).isEmpty();
        assertThat(warnings("FINESSE_CTI_SIDE_A")).isEmpty();
        assertThat(warnings("FINESSE_PROXIES_TRUSTED_0_")).isEmpty();
        assertThat(warnings("FINESSE_NOTIFICATION_BOSH_WAIT")).isEmpty();
        assertThat(warnings("FINESSE_URL")).isEmpty();
        assertThat(warnings("SERVER_PROT")).isEmpty();
    }

    @Test
    void whatTheProductsOwnScriptsReadIsNoMistake() throws IOException {
        Pattern variable = Pattern.compile("FINESSE_[A-Z_]+");
        List<String> read = new ArrayList<>();
        for (String directory : List.of("bin", "../docs/tour")) {
            try (Stream<Path> files = Files.list(Path.of(directory))) {
                for (Path file : files.filter(file -> !file.toString().endsWith(".svg"))
                        .filter(Files::isRegularFile)
                        .toList()) {
                    variable.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group()));
                }
            }
        }

        assertThat(read)
                .contains("FINESSE_URL", "FINESSE_PASSWORD_FILE", "FINESSE_TRAINING")
                .allSatisfy(name -> assertThat(warnings(name)).as(name).isEmpty());
    }

    private static List<String> warnings(String variable) {
        return NAMES.unknownVariables(new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return Map.of(variable, "1");
            }
        });
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(PropertySource<?> source) {
        return assertThatThrownBy(() -> check(source)).isInstanceOf(StartupException.class);
    }

    private static SimpleCommandLinePropertySource arguments(String... arguments) {
        return new SimpleCommandLinePropertySource(arguments);
    }

    private static MapPropertySource file(Map<String, Object> content) {
        return new MapPropertySource("Config resource 'file [application.yml]'", new HashMap<>(content));
    }

    private static void check(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        NAMES.check(environment);
    }
}
