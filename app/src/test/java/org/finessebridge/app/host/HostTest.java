package org.finessebridge.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a host (RFC 1123, 2.1; RFC 3696, 2; RFC 4291, 2.2), and which texts mean the same one. */
class HostTest {

    private static final String LABEL_OF_63 = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "localhost",
                "cti-a.example.com",
                "CTI-A",
                "3com.com",
                "1.2.3.4a",
                "xn--bcher-kva.example",
                "a--b",
                "0.0.0.0",
                "127.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "2001:db8::1",
                "2001:DB8:0:0:8:800:200C:417A",
                "::ffff:10.0.0.1"
            })
    void takes(String text) {
        assertThat(Host.of(text)).map(Host::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a..b",
                ".a",
                "a.",
                "-a",
                "a-",
                "a.-b.c",
                "a_b",
                "a b",
                "a/b",
                "a:80",
                "bücher.example",
                "аpple.com", // its first letter is Cyrillic
                "1",
                "1.2.3",
                "1.2.3.256",
                "1.2.3.4.5",
                "01.2.3.4",
                "a.1",
                "0x7f.1",
                "[::1]",
                "::1%eth0",
                "fe80::1%1",
                "1::2::3",
                ":::",
                "12345::",
                ":",
                "1:2:3:4:5:6:7",
                "::1.2.3",
                "a\u0000b",
                "a\n"
            })
    void refuses(String text) {
        assertThat(Host.of(text)).isEmpty();
    }

    @Test
    void namesAreAsLongAsTheDomainNameSystemHasThem() {
        String longest = (LABEL_OF_63 + ".").repeat(3) + "a".repeat(61);

        assertThat(Host.of(longest)).isPresent();
        assertThat(Host.of(longest + "a")).isEmpty();
        assertThat(Host.of(LABEL_OF_63)).isPresent();
        assertThat(Host.of(LABEL_OF_63 + "a")).isEmpty();
        assertThat(Host.of(("a".repeat(63) + ".").repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, A.Example, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:DB8::1, 2001:db8:0::1, true",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "a, b, false",
        "a, 10.0.0.1, false",
        "::1, 127.0.0.1, false"
    })
    void aHostHasSeveralSpellings(String one, String other, boolean same) {
        assertThat(new Host(one).isSameAs(new Host(other))).isEqualTo(same);
        assertThat(new Host(other).isSameAs(new Host(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"a.example,a.example:42027", "10.0.0.1,10.0.0.1:42027", "::1,[::1]:42027"})
    void aPortStandsBehindIt(String host, String withPort) {
        assertThat(new Host(host).withPort(42_027)).isEqualTo(withPort);
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.com:5280/http-bind/, chat.example.com",
        "https://10.0.0.1, 10.0.0.1",
        "https://[2001:db8::1]:7443/x?y#z, 2001:db8::1"
    })
    void theHostOfAUrl(String url, String host) {
        assertThat(Host.ofUrl(url)).map(Host::text).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///x",
                "https://..",
                "https://a..b/",
                "https://-a/",
                "https://a_b/",
                "https://a./",
                "https://1.2.3.256/",
                "https://a:0/",
                "https://a:65536/",
                "https://a:99999999999/",
                "https://u:p@a/",
                "https://u@a/",
                "https://@a/",
                "https://[fe80::1%25eth0]/",
                "https://[::1/",
                "https:a",
                "chat.example.com",
                "https://a b/"
            })
    void aUrlThatNamesNone(String url) {
        assertThat(Host.ofUrl(url)).isEmpty();
    }
}
