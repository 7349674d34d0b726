package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "192.0.2.1:40000", "/192.0.2.1:40000", "pc.example.com/192.0.2.1:40001"})
    void isTheAddressWithoutPortAndName(String text) {
        assertThat(ClientAddress.of(text)).isEqualTo(ClientAddress.of("192.0.2.1"));
        assertThat(ClientAddress.of(text)).isNotEqualTo(ClientAddress.of("192.0.2.2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:1:2:aaaa::1",
                "[2001:db8:1:2::7]:5222",
                "/[2001:db8:1:2:0:0:0:9]:40000",
                "/[2001:db8:1:2:0:0:0:9%eth0]:40000"
            })
    void isTheNetworkOfAnIpv6Address(String text) {
        assertThat(ClientAddress.of(text)).isEqualTo(ClientAddress.of("2001:db8:1:2::1"));
        assertThat(ClientAddress.of(text)).isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsUnknown() {
        for (String text : new String[] {null, "", "localhost", "[", "[]:1", "null"}) {
            assertThat(ClientAddress.of(text)).isEqualTo(ClientAddress.UNKNOWN);
        }
    }
}
