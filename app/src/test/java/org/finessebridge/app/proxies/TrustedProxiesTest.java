package org.finessebridge.app.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.finessebridge.app.startup.StartupException;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(new ProxySettings(List.of("10.1.0.0/16", "::1")));

    private String client(String peer, String header, String... lines) {
        return proxies.client(peer, name -> name.equals(header) ? List.of(lines) : List.of());
    }

    @Test
    void theClientIsTheLastHopThatIsNoProxy() {
        String header = "X-Forwarded-For";
        assertThat(client("10.1.0.1", header, "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("::1", header, "made-up, 192.0.2.1 , 10.1.0.2")).isEqualTo("192.0.2.1");
        assertThat(client("10.1.0.1", header, "made-up", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("10.1.0.1", header, "10.1.0.2")).isEqualTo("10.1.0.2");
        assertThat(client("10.1.0.1", header)).isEqualTo("10.1.0.1");
        assertThat(client("192.0.2.9", header, "192.0.2.1")).isEqualTo("192.0.2.9");
        assertThat(client("10.1.0.1", "Forwarded", "for=made-up, For=\"[2001:db8::1]:4711\";proto=https"))
                .isEqualTo("[2001:db8::1]:4711");
    }

    @Test
    void byDefaultNobodyIsTrusted() {
        assertThat(new TrustedProxies(new ProxySettings(List.of())).trusts(InetAddress.getLoopbackAddress()))
                .isFalse();
        assertThat(proxies.trusts(null)).isFalse();
    }

    @Test
    void aNameIsNoAddress() {
        assertThatThrownBy(() -> new TrustedProxies(new ProxySettings(List.of("proxy.test"))))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("finesse.proxies.trusted");
    }
}
