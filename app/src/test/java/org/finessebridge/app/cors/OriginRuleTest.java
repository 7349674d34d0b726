package org.finessebridge.app.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.proxies.ProxySettings;
import org.finessebridge.app.proxies.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OriginRuleTest {

    private static final InetAddress PROXY = InetAddress.ofLiteral("10.1.2.3");
    private static final InetAddress CLIENT = InetAddress.ofLiteral("192.0.2.1");

    private final FakeClock time = new FakeClock();
    private final OriginRule rule = new OriginRule(
            new CorsSettings(List.of("https://*.example.com")),
            new TrustedProxies(new ProxySettings(List.of("10.1.0.0/16"))),
            new OwnNames(false, "fin1.example.com"),
            time);

    private boolean allows(
            @Nullable String origin, @Nullable InetAddress peer, boolean secure, String host, String... headers) {
        Map<String, String> all = headers.length == 0
                ? Map.of()
                : headers.length == 2
                        ? Map.of(headers[0], headers[1])
                        : Map.of(headers[0], headers[1], headers[2], headers[3]);
        return rule.allows(
                origin,
                new OriginRule.Asked(
                        peer, secure, host, name -> all.containsKey(name) ? List.of(all.get(name)) : List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://fin1.test:8445,true,fin1.test:8445,true",
        "https://FIN1.test,true,fin1.test:443,true",
        "http://fin1.test:80,false,fin1.test,true",
        "http://[::1]:7071,false,[::1]:7071,true",
        "http://fin1.test:8445,true,fin1.test:8445,false",
        "https://fin1.test,true,fin1.test:8445,false",
        "https://fin1.test.evil.test,true,fin1.test,false",
        "https://fin1.test@evil.test,true,fin1.test,false",
        "null,true,null,false",
        "https://,true,'',false",
        "https://crm.example.com,true,fin1.test,true",
        "'',true,fin1.test,false"
    })
    void aPageOfTheServerItselfMayAndThoseOfTheSettings(String origin, boolean secure, String host, boolean allowed) {
        assertThat(allows(origin, CLIENT, secure, host)).isEqualTo(allowed);
    }

    @Test
    void whoNamesNoOriginIsNoBrowser() {
        assertThat(allows(null, null, true, "")).isTrue();
    }

    @Test
    void aTrustedProxyTellsWhatThePageHasAddressed() {
        String page = "https://desk.test";
        for (String[] headers : new String[][] {
            {"X-Forwarded-Host", "desk.test", "X-Forwarded-Proto", "https"},
            {"Forwarded", "for=192.0.2.60;proto=https;host=desk.test"},
        }) {
            assertThat(allows(page, PROXY, false, "inside:8080", headers)).isTrue();
            assertThat(allows(page, CLIENT, false, "inside:8080", headers)).isFalse();
            assertThat(allows("https://evil.test", PROXY, false, "inside", headers))
                    .isFalse();
        }
        assertThat(allows("https://desk.test:8443", PROXY, false, "desk.test:8443", "X-Forwarded-Proto", "https"))
                .isTrue();
        assertThat(allows(page, PROXY, false, "inside", "X-Forwarded-Host", "::::"))
                .isFalse();
        assertThat(allows(page, PROXY, false, "inside")).isFalse();
    }

    @Test
    void refusalsNameTheSettingsOnceInTenMinutes(CapturedOutput output) {
        for (int i = 0; i < 100; i++) {
            allows("https://evil.test/\n" + i, CLIENT, true, "fin1.test");
        }
        assertThat(output.getOut())
                .containsOnlyOnce("finesse.cors.allowed-origins")
                .containsOnlyOnce("finesse.proxies.trusted");

        time.advance(Duration.ofMinutes(10));
        allows("https://evil.test", CLIENT, true, "fin1.test");
        assertThat(output.getOut()).contains("Refused 100 request(s)");
    }
}
