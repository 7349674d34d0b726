package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.security.KeptPassword.Texts;
import org.junit.jupiter.api.Test;

/** A password that a database keeps. */
class KeptPasswordTest {

    @Test
    void letsInWhoKnowsThePasswordAndNobodyElse() {
        KeptPassword password = KeptPassword.of(KeptPassword.of("crocus").texts());

        assertThat(password.matches("Crocus")).isFalse();
        assertThat(password.matches("")).isFalse();
        assertThat(password.matches("crocus")).isTrue();
        assertThat(password.matches("crocus")).isTrue();
        assertThat(password.matches("crocus2")).isFalse();
    }

    /** 2,000 agents who come back after a restart would wait for minutes of hashing. */
    @Test
    void asksTheKeysOfScramAndNotTheHashThatTakesTwentyTimesAsLong() {
        Texts tulip = KeptPassword.of("tulip").texts();
        Texts crocus = KeptPassword.of("crocus").texts();
        assertThat(tulip).isNotNull();
        assertThat(crocus).isNotNull();

        KeptPassword mixed = KeptPassword.of(new Texts(tulip.hash(), crocus.scramSha1(), crocus.scramSha256()));

        assertThat(mixed.matches("crocus")).isTrue();
        assertThat(mixed.matches("tulip")).isFalse();
    }

    @Test
    void asksTheHashWhereScramCannotHaveThePassword() {
        String bell = "bell\u0007bell";
        KeptPassword password = KeptPassword.of(bell);

        assertThat(password.scram(ScramHash.SHA_256)).isNull();
        assertThat(password.matches(bell)).isTrue();
        assertThat(password.matches("bellbell")).isFalse();
        assertThat(KeptPassword.of("crocus").matches(bell)).isFalse();
    }

    @Test
    void nobodyHasThePasswordOfWhoHasNone() {
        assertThat(KeptPassword.NONE.matches("")).isFalse();
        assertThat(KeptPassword.NONE.matches("crocus")).isFalse();
        assertThat(KeptPassword.NONE.isSet()).isFalse();
        assertThat(KeptPassword.NONE.texts()).isNull();
        assertThat(KeptPassword.NONE.scram(ScramHash.SHA_256)).isNull();
    }
}
