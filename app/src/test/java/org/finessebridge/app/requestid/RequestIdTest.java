package org.finessebridge.app.requestid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void whatCantStandInAHeaderIsNotEchoedThere() {
        assertThat(RequestId.of(null, "a\r\nSet-Cookie: b", response).value()).isEqualTo("a\r\nSet-Cookie: b");
        assertThat(response.getHeader("requestId")).isNull();
    }

    @Test
    void refusesWhatIsTooLongOrCantBePublished() {
        assertThatThrownBy(() -> RequestId.of("x".repeat(513), null, response)).isInstanceOf(FinesseApiException.class);
        assertThatThrownBy(() -> RequestId.of(null, "\u0001", response)).isInstanceOf(FinesseApiException.class);
    }
}
