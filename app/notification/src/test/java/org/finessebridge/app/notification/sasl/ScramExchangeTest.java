package org.finessebridge.app.notification.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of SCRAM, with the example exchanges of RFC 5802, 5 and RFC 7677, 3. */
class ScramExchangeTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ScramExchange begun() throws Exception {
        ScramExchange exchange = ScramExchange.begin(bytes("n,,n=user,r=abc"));
        exchange.challenge(new ScramSalt("AAAA", 4096), "def");
        return exchange;
    }

    private static SaslFailure failureOf(ScramExchange exchange, String clientFinal) {
        return assertThatExceptionOfType(SaslFailureException.class)
                .isThrownBy(() -> exchange.finish(bytes(clientFinal)))
                .actual()
                .failure();
    }

    @Spec(document = "RFC 5802", section = "5")
    @Spec(document = "RFC 7677", section = "3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fyko+d2lbbFgONRv9qkxdawL | 3rfcNHYJY1ZVvWVs7j | QSXCR+Q6sek8bf92"
                        + " | v0X8v3Bz2T0CJGbJQyF0X+HI4Ts= | rmF9pqV8S7suAoZWja4dJRkFsKQ=",
                "rOprNGfwEbeRWgbNEkqO | %hvYDpWUa2RaTCAfuxFIlj)hNlF$k0 | W22ZaJ0SNY7soEsUEjb6gQ=="
                        + " | dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
                        + " | 6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
            })
    void theExamplesOfTheRfcs(String clientNonce, String serverNonce, String salt, String proof, String signature)
            throws Exception {
        ScramExchange exchange = ScramExchange.begin(bytes("n,,n=user,r=" + clientNonce));
        String serverFirst = exchange.challenge(new ScramSalt(salt, 4096), serverNonce);
        String withoutProof = "c=biws,r=" + clientNonce + serverNonce;
        ScramExchange.Proof finished = exchange.finish(bytes(withoutProof + ",p=" + proof));

        assertThat(exchange.username()).isEqualTo("user");
        assertThat(serverFirst).isEqualTo("r=" + clientNonce + serverNonce + ",s=" + salt + ",i=4096");
        assertThat(new String(finished.authMessage(), StandardCharsets.UTF_8))
                .isEqualTo("n=user,r=" + clientNonce + "," + serverFirst + "," + withoutProof);
        assertThat(finished.proof()).containsExactly(Base64.getDecoder().decode(proof));
        assertThat(ScramExchange.success(signature)).isEqualTo("v=" + signature);
    }

    @Spec(document = "RFC 5802", section = "6")
    @Test
    void aClientThatCouldBindChannelsSaysSoTwice() throws Exception {
        ScramExchange exchange = ScramExchange.begin(bytes("y,a=2001,n=a=2Cb=3Dc,r=abc"));
        exchange.challenge(new ScramSalt("AAAA", 4096), "def");

        assertThat(exchange.authzid()).isEqualTo("2001");
        assertThat(exchange.username()).isEqualTo("a,b=c");
        String binding = Base64.getEncoder().encodeToString(bytes("y,a=2001,"));
        exchange.finish(bytes("c=" + binding + ",r=abcdef,p=AA=="));
        // who says n now has been tampered with on the way: RFC 5802, 6
        assertThat(failureOf(exchange, "c=biws,r=abcdef,p=AA==")).isEqualTo(SaslFailure.NOT_AUTHORIZED);
    }

    @Spec(document = "RFC 5802", section = "5.1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n,,n=user",
                "p=tls-unique,,n=user,r=abc",
                "x,,n=user,r=abc",
                "n,b=x,n=user,r=abc",
                "n,,m=ext,n=user,r=abc",
                "n,,n=,r=abc",
                "n,,n=us=er,r=abc",
                "n,,n=us=2cer,r=abc",
                "n,,n=user,r=",
                "n,,n=user,r=a b",
                "n,,r=abc,n=user"
            })
    void refusesWhatIsNoFirstMessageOrAsksForWhatIsNotOffered(String message) {
        assertThatExceptionOfType(SaslFailureException.class)
                .isThrownBy(() -> ScramExchange.begin(bytes(message)))
                .extracting(SaslFailureException::failure)
                .isEqualTo(SaslFailure.MALFORMED_REQUEST);
    }

    @Test
    void refusesALastMessageThatDoesNotBelongToTheFirst() throws Exception {
        assertThat(failureOf(begun(), "c=biws,r=abcxyz,p=AA==")).isEqualTo(SaslFailure.NOT_AUTHORIZED);
        assertThat(failureOf(begun(), "c=eSws,r=abcdef,p=AA==")).isEqualTo(SaslFailure.NOT_AUTHORIZED);
        assertThat(failureOf(begun(), "c=biws,r=abcdef")).isEqualTo(SaslFailure.MALFORMED_REQUEST);
        assertThat(failureOf(begun(), "c=biws,r=abcdef,p=*")).isEqualTo(SaslFailure.MALFORMED_REQUEST);
        assertThat(failureOf(begun(), "r=abcdef,p=AA==")).isEqualTo(SaslFailure.MALFORMED_REQUEST);
        begun().finish(bytes("c=biws,r=abcdef,x=future,p=AA=="));
    }
}
