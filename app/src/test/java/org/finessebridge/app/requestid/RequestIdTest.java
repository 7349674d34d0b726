package org.finessebridge.app.requestid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.finessebridge.app.apierror.FinesseApiException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theHeaderComesFirst() {
        assertThat(RequestId.of("header", "element", response)).isEqualTo(new RequestId("header"));
        assertThat(response.getHeader("requestid")).isEqualTo("header");
    }

    @Test
    void anElementServesWhereThereIsNoHeader() {
        assertThat(RequestId.of(null, "element", response)).isEqualTo(new RequestId("element"));
        assertThat(response.getHeader("requestId")).isEqualTo("element");
    }

    @Test
    void thereMayBeNone() {
        assertThat(RequestId.of(null, null, response)).isEqualTo(RequestId.NONE);
        assertThat(response.getHeader("requestId")).isNull();
    }

    @Test
    void whatCantStandInAHeaderIsRefused() {
        assertThatThrownBy(() -> RequestId.of(null, "a\r\nSet-Cookie: b", response))
                .isInstanceOf(FinesseApiException.class);
        assertThat(response.getHeader("requestId")).isNull();
    }

    @Test
    void tabsAreEchoed() {
        assertThat(RequestId.of("a\tb", null, response)).isEqualTo(new RequestId("a\tb"));
        assertThat(response.getHeader("requestId")).isEqualTo("a\tb");
    }

    /** A container makes one character of each byte, both ways. */
    @Test
    void whatIsBeyondAsciiIsEchoedByteForByteAndReadAsItWasMeant() {
        String bytes =
                new String("gr\u00fc\u00df \u65e5".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(RequestId.of(bytes, null, response)).isEqualTo(new RequestId("gr\u00fc\u00df \u65e5"));
        assertThat(response.getHeader("requestId")).isEqualTo(bytes);

        assertThat(RequestId.of("gr\u00fc\u00df", null, response)).isEqualTo(new RequestId("gr\u00fc\u00df"));
        assertThat(response.getHeader("requestId")).isEqualTo("gr\u00fc\u00df");

        assertThat(RequestId.of(null, "gr\u00fc\u00df \u65e5", response))
                .isEqualTo(new RequestId("gr\u00fc\u00df \u65e5"));
        assertThat(response.getHeader("requestId")).isEqualTo(bytes);
    }

    @Test
    void refusesWhatIsTooLongOrCantBePublished() {
        assertThatThrownBy(() -> RequestId.of("x".repeat(513), null, response)).isInstanceOf(FinesseApiException.class);
        assertThatThrownBy(() -> RequestId.of(null, "\u0001", response)).isInstanceOf(FinesseApiException.class);
    }
}
