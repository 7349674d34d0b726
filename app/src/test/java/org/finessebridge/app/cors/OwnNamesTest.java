package org.finessebridge.app.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.proxies.ProxySettings;
import org.finessebridge.app.proxies.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose owner lets its name point to 127.0.0.1 meets no demo there. */
class OwnNamesTest {

    private static final String PAGE = "http://pages.evil.com:8080";

    private final OwnNames limited = new OwnNames(true, "fin1.customer.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8445",
                "127.0.0.1:8080",
                "192.168.1.2",
                "[::1]:8445",
                "FIN1.customer.com:8445",
                "fin1.customer.com.",
                "devbox",
                "devbox:8080",
                "fin1.ucce.local",
                "a.localhost",
                "",
                ":80"
            })
    void isAddressedByWhatNoStrangerOwns(String host) {
        assertThat(limited.has(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com",
                "pages.evil.com:8080",
                "127.0.0.1.evil.com",
                "1.2.3.4.5",
                "localhost.evil.com:8445",
                "fin1.customer.com.evil.com",
                "xn--local-.com",
                "evil.com.:80"
            })
    void isNotAddressedByNamesThatAnybodyMayOwn(String host) {
        assertThat(limited.has(host)).isFalse();
        assertThat(new OwnNames(false, "").has(host)).isTrue();
    }

    @Test
    void thePageItselfIsOfAnotherOriginThen() {
        OriginRule.Asked asked = new OriginRule.Asked(null, false, "pages.evil.com:8080", name -> List.of());

        assertThat(rule(limited).allows(PAGE, asked)).isFalse();
        assertThat(rule(new OwnNames(false, "")).allows(PAGE, asked)).isTrue();
    }

    private static OriginRule rule(OwnNames names) {
        return new OriginRule(
                new CorsSettings(List.of()), new TrustedProxies(new ProxySettings(List.of())), names, new FakeTicker());
    }
}
