package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalOperatorTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP/2.0, localhost, true",
        "HTTP/2.0, 127.0.0.1, true",
        "HTTP/2.0, [::1], true",
        "HTTP/2.0, evil.example, false",
        "HTTP/2.0, localhost.evil.example, false",
        "HTTP/1.0, localhost, false", // what the server makes of a request without a host
    })
    void withoutAHostTheAuthorityOfHttp2Counts(String protocol, String name, boolean makes) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/metrics");
        request.setProtocol(protocol);
        request.setServerName(name);
        request.setRemoteAddr("127.0.0.1");

        assertThat(LocalOperator.makes(request)).isEqualTo(makes);
    }

    @ParameterizedTest
    @CsvSource({"evil.example, localhost, false", "localhost, evil.example, true"})
    void aHostThatIsThereCountsAlone(String host, String authority, boolean makes) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/metrics");
        request.setProtocol("HTTP/2.0");
        request.addHeader("Host", host);
        request.setServerName(authority);
        request.setRemoteAddr("127.0.0.1");

        assertThat(LocalOperator.makes(request)).isEqualTo(makes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "x-forwarded-port",
                "X-Forwarded-Server",
                "X-Forwarded-Prefix",
                "X-Real-IP",
                "Via"
            })
    void whatAProxyLeavesShowsThatSomebodyElseAsks(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/metrics");
        request.addHeader("Host", "localhost");
        request.setRemoteAddr("127.0.0.1");
        assertThat(LocalOperator.makes(request)).isTrue();

        request.addHeader(header, "x");

        assertThat(LocalOperator.makes(request)).isFalse();
    }

    /** An order is read as a whole, and nobody has signed in. */
    @ParameterizedTest
    @CsvSource({"1, true", "1024, true", "1025, false", "19000000, false"})
    void anOrderIsShort(int bytes, boolean makes) {
        MockHttpServletRequest request = order();
        request.setContent(new byte[bytes]);

        assertThat(LocalOperator.makes(request)).isEqualTo(makes);
    }

    @Test
    void anOrderWhoseLengthNobodyKnowsIsNone() {
        assertThat(LocalOperator.makes(order())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Sec-Fetch-Site"})
    void noPageOfABrowserGivesOrders(String header) {
        MockHttpServletRequest request = order();
        request.setContent(new byte[2]);
        assertThat(LocalOperator.makes(request)).isTrue();

        request.addHeader(header, "null");

        assertThat(LocalOperator.makes(request)).isFalse();
    }

    private static MockHttpServletRequest order() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/actuator/notificationservice");
        request.addHeader("Host", "localhost");
        request.setRemoteAddr("127.0.0.1");
        return request;
    }
}
