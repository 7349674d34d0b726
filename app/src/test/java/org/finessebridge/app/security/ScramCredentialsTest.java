package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example exchanges of RFC 5802, 5 and RFC 7677, 3: user {@code user}, password pencil. */
class ScramCredentialsTest {

    private static final String RFC_5802 = "n=user,r=fyko+d2lbbFgONRv9qkxdawL,"
            + "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096,"
            + "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j";
    private static final String RFC_7677 =
            "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                    + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
                    + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

    @Spec(document = "RFC 5802", section = "5")
    @Spec(document = "RFC 7677", section = "3")
    @ParameterizedTest
    @CsvSource({
        "SHA_1, QSXCR+Q6sek8bf92, v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=, rmF9pqV8S7suAoZWja4dJRkFsKQ=",
        "SHA_256, W22ZaJ0SNY7soEsUEjb6gQ==, dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=,"
                + " 6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
    })
    void theExamplesOfTheRfcsAreTakenAndAnsweredAsThere(ScramHash hash, String salt, String proof, String signature) {
        byte[] salted = new KnownPassword("pencil")
                .saltedPassword(
                        hash.keyDerivation(), hash.bits(), Base64.getDecoder().decode(salt), 4096);
        ScramCredentials credentials = ScramCredentials.parse(
                ScramCredentials.of(hash, new ScramChallenge(salt, 4096), Objects.requireNonNull(salted))
                        .text());
        byte[] said = (hash == ScramHash.SHA_1 ? RFC_5802 : RFC_7677).getBytes(StandardCharsets.UTF_8);
        byte[] right = Base64.getDecoder().decode(proof);

        assertThat(credentials.verify(said, right))
                .isEqualTo(Base64.getDecoder().decode(signature));

        byte[] wrong = right.clone();
        wrong[wrong.length - 1] ^= 1;
        assertThat(credentials.verify(said, wrong)).isNull();
        assertThat(credentials.verify(said, new byte[0])).isNull();
        assertThat(credentials.verify(new byte[1], right)).isNull();
    }
}
