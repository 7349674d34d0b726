package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.KeptPassword.Texts;
import org.junit.jupiter.api.Test;

/** A password that a database keeps. */
class KeptPasswordTest {

    private static final KeptPasswords PASSWORDS = new KeptPasswords(SaltSecret.random());
    private static final DirectoryUser MICKEY = new DirectoryUser(
            "2001", "mmouse", "Mickey", "Mouse", Set.of(Role.AGENT), "1", List.of(), KeptPassword.NONE);

    @Test
    void letsInWhoKnowsThePasswordAndNobodyElse() {
        KeptPassword password = KeptPassword.of(PASSWORDS.of("crocus", MICKEY).texts());

        assertThat(password.matches("Crocus")).isFalse();
        assertThat(password.matches("")).isFalse();
        assertThat(password.matches("crocus")).isTrue();
        assertThat(password.matches("crocus")).isTrue();
        assertThat(password.matches("crocus2")).isFalse();
    }

    /** 2,000 agents who come back after a restart would wait for minutes of hashing. */
    @Test
    void asksTheKeysOfScramAndNotTheHashThatTakesTwentyTimesAsLong() {
        Texts tulip = PASSWORDS.of("tulip", MICKEY).texts();
        Texts crocus = PASSWORDS.of("crocus", MICKEY).texts();
        assertThat(tulip).isNotNull();
        assertThat(crocus).isNotNull();

        KeptPassword mixed = KeptPassword.of(new Texts(
                tulip.hash(),
                crocus.scramSha1(),
                crocus.scramSha256(),
                crocus.scramSha1OfName(),
                crocus.scramSha256OfName()));

        assertThat(mixed.matches("crocus")).isTrue();
        assertThat(mixed.matches("tulip")).isFalse();
    }

    @Test
    void asksTheHashWhereScramCannotHaveThePassword() {
        String bell = "bell\u0007bell";
        KeptPassword password = PASSWORDS.of(bell, MICKEY);

        assertThat(password.texts()).extracting(Texts::scramSha256).isNull();
        assertThat(password.matches(bell)).isTrue();
        assertThat(password.matches("bellbell")).isFalse();
        assertThat(PASSWORDS.of("crocus", MICKEY).matches(bell)).isFalse();
    }

    @Test
    void nobodyHasThePasswordOfWhoHasNone() {
        assertThat(KeptPassword.NONE.matches("")).isFalse();
        assertThat(KeptPassword.NONE.matches("crocus")).isFalse();
        assertThat(KeptPassword.NONE.isSet()).isFalse();
        assertThat(KeptPassword.NONE.texts()).isNull();
    }
}
