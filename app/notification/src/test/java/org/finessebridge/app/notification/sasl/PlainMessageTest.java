package org.finessebridge.app.notification.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

class PlainMessageTest {

    private static PlainMessage parse(String message) throws SaslFailureException {
        return PlainMessage.parse(Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static SaslFailure failure(String base64) {
        return assertThatExceptionOfType(SaslFailureException.class)
                .isThrownBy(() -> PlainMessage.parse(base64))
                .actual()
                .failure();
    }

    @Spec(document = "RFC 4616", section = "2")
    @Test
    void readsTheThreeParts() throws Exception {
        PlainMessage message = parse("2001@fin1\000mmouse\000päss");

        assertThat(message.authzid()).isEqualTo("2001@fin1");
        assertThat(message.authcid()).isEqualTo("mmouse");
        assertThat(message.password()).isEqualTo("päss");
    }

    @Spec(document = "RFC 4616", section = "2", says = "the authorization identity")
    @Test
    void authorizesOnlyTheUsersOwnIdentity() throws Exception {
        assertThat(parse("\000mmouse\000x").authorizes("mmouse", "2001")).isTrue();
        assertThat(parse("2001@any.domain\000mmouse\000x").authorizes("mmouse", "2001"))
                .isTrue();
        assertThat(parse("MMouse\000mmouse\000x").authorizes("mmouse", "2001")).isTrue();
        assertThat(parse("3001@fin1\000mmouse\000x").authorizes("mmouse", "2001"))
                .isFalse();
    }

    @Test
    void theDomainMayStandBehindTheUsername() throws Exception {
        assertThat(parse("\0002001@Fin1.local\000x").username("fin1.local")).isEqualTo("2001");
        assertThat(parse("\0002001@other\000x").username("fin1.local")).isEqualTo("2001@other");
    }

    @Spec(document = "RFC 4616", section = "2")
    @Test
    void refusesWhatIsNoMessageOfPlain() {
        assertThat(failure("***")).isEqualTo(SaslFailure.INCORRECT_ENCODING);
        assertThat(failure("")).isEqualTo(SaslFailure.MALFORMED_REQUEST);
        assertThat(failure("AAAA")).isEqualTo(SaslFailure.MALFORMED_REQUEST);
        assertThat(failure("/w==")).isEqualTo(SaslFailure.MALFORMED_REQUEST);
    }

    @Test
    void neverShowsThePassword() throws Exception {
        assertThat(parse("\0002001\000geheim").toString()).doesNotContain("geheim");
    }
}
