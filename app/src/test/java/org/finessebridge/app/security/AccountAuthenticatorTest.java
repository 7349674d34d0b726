package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.AuthenticationOutcome.Authenticated;
import org.finessebridge.app.security.AuthenticationOutcome.Locked;
import org.finessebridge.app.security.AuthenticationOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SCRAM as a client that others wrote speaks it, and the lock-out that it shares with PLAIN. */
class AccountAuthenticatorTest {

    private static final ClientAddress FROM = ClientAddress.of("192.0.2.1");

    /** As it is when it has been read again. */
    private static final KeptPassword KEPT = KeptPassword.of(new KeptPasswords(SaltSecret.random())
            .of(
                    "geheim\u00ADnis",
                    new DirectoryUser("kept", "kept", "", "", Set.of(Role.AGENT), "1", List.of(), KeptPassword.NONE))
            .texts());

    private final Map<String, Account> accounts = new HashMap<>();
    private final AccountAuthenticator authenticator = new AccountAuthenticator(
            name -> Optional.ofNullable(accounts.get(name)), new FakeClock(), LockedAccounts.Kind.USER, locks());

    private static AccountAuthenticator nobodys(SaltSecret secret) {
        return new AccountAuthenticator(
                name -> Optional.empty(),
                new DirectoryPasswords()::ofNobody,
                new FakeClock(),
                secret,
                StoredCredential::matches,
                LockedAccounts.Kind.USER,
                locks());
    }

    private static LockedAccounts locks() {
        return new LockedAccounts(new AuditLog(line -> {}, new FakeClock()));
    }

    AccountAuthenticatorTest() {
        Account mickey = new Account("2001", new KnownPassword("secret"));
        accounts.put("2001", mickey);
        accounts.put("mmouse", mickey);
        accounts.put("soft", new Account("soft", new KnownPassword("I\u00ADX")));
        accounts.put("bell", new Account("bell", new KnownPassword("\u0007")));
        accounts.put("kept", new Account("kept", KEPT));
        accounts.put("without", new Account("without", KeptPassword.NONE));
    }

    private AuthenticationOutcome scram(ScramHash hash, String username, String password) {
        return ScramClientProof.signIn(authenticator, hash, username, password, FROM);
    }

    @ParameterizedTest
    @EnumSource(ScramHash.class)
    void takesARightPasswordUnderEitherNameAndRefusesOthers(ScramHash hash) {
        assertThat(scram(hash, "2001", "secret")).isEqualTo(new Authenticated("2001"));
        assertThat(scram(hash, "mmouse", "secret")).isEqualTo(new Authenticated("2001"));
        assertThat(scram(hash, "2001", "secre")).isEqualTo(new Refused());
        assertThat(scram(hash, "nobody", "secret")).isEqualTo(new Refused());
    }

    @ParameterizedTest
    @EnumSource(ScramHash.class)
    void whatIsKeptOfAPasswordLetsItIn(ScramHash hash) {
        assertThat(scram(hash, "kept", "geheimnis")).isEqualTo(new Authenticated("kept"));
        assertThat(scram(hash, "kept", "geheim")).isEqualTo(new Refused());
        assertThat(authenticator.authenticate("kept", "geheim\u00ADnis", FROM)).isEqualTo(new Authenticated("kept"));
        assertThat(authenticator.authenticate("kept", "geheim", FROM)).isEqualTo(new Refused());
        assertThat(String.valueOf(KEPT.texts()) + KEPT).doesNotContain("argon2", "SCRAM");
    }

    @Test
    void nobodySignsInWhereThereIsNoPassword() {
        assertThat(scram(ScramHash.SHA_256, "without", "without")).isEqualTo(new Refused());
        assertThat(authenticator.authenticate("without", "", FROM)).isEqualTo(new Refused());
        assertThat(KeptPassword.NONE.texts()).isNull();
    }

    /** Kept salts stay over a restart: so have those of nobody, or they would tell who is nobody. */
    @Test
    void saltsOfNobodyStayOverARestart() {
        SaltSecret secret = new SaltSecret(new byte[32]);
        AccountAuthenticator before = nobodys(secret);
        AccountAuthenticator after = nobodys(secret);
        ScramChallenge challenge = before.scramChallenge("nobody", ScramHash.SHA_256);

        assertThat(after.scramChallenge("nobody", ScramHash.SHA_256)).isEqualTo(challenge);
        assertThat(challenge.salt())
                .hasSameSizeAs(
                        authenticator.scramChallenge("kept", ScramHash.SHA_256).salt());
        assertThat(challenge.iterations())
                .isEqualTo(
                        authenticator.scramChallenge("kept", ScramHash.SHA_256).iterations());
    }

    @Test
    void passwordsArePreparedWithSaslprep() {
        assertThat(scram(ScramHash.SHA_256, "soft", "IX")).isInstanceOf(Authenticated.class);
        assertThat(scram(ScramHash.SHA_256, "bell", "bell")).isEqualTo(new Refused());
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        assertThat(scram(ScramHash.SHA_1, "2001", "secret")).isInstanceOf(Authenticated.class);

        accounts.put("2001", new Account("2001", new KnownPassword("other")));

        assertThat(scram(ScramHash.SHA_1, "2001", "secret")).isEqualTo(new Refused());
        assertThat(scram(ScramHash.SHA_1, "2001", "other")).isInstanceOf(Authenticated.class);
    }

    @Test
    void wrongPasswordsOfScramAndPlainCountTogether() {
        for (int i = 0; i < 3; i++) {
            assertThat(scram(ScramHash.SHA_256, "2001", "wrong")).isEqualTo(new Refused());
        }
        for (int i = 0; i < 2; i++) {
            assertThat(authenticator.authenticate("mmouse", "wrong", FROM)).isEqualTo(new Refused());
        }

        assertThat(scram(ScramHash.SHA_256, "2001", "secret")).isInstanceOf(Locked.class);
        assertThat(authenticator.authenticate("2001", "secret", FROM)).isInstanceOf(Locked.class);
    }

    @Test
    void nobodyCanTellAnUnknownUserByTheSalt() {
        String known = authenticator.scramChallenge("2001", ScramHash.SHA_256).salt();
        String unknown =
                authenticator.scramChallenge("nobody", ScramHash.SHA_256).salt();

        assertThat(unknown)
                .hasSameSizeAs(known)
                .isEqualTo(authenticator
                        .scramChallenge("nobody", ScramHash.SHA_256)
                        .salt());
        assertThat(known)
                .isEqualTo(
                        authenticator.scramChallenge("2001", ScramHash.SHA_256).salt())
                .isNotEqualTo(authenticator
                        .scramChallenge("mmouse", ScramHash.SHA_256)
                        .salt())
                .isNotEqualTo(
                        authenticator.scramChallenge("2001", ScramHash.SHA_1).salt());
        assertThat(known).isNotEqualTo(unknown);
    }

    /** The same comparisons, whether there is such a user or not, and the same number of them. */
    @Test
    void nobodyCanTellAnUnknownUserByWhatIsDone() {
        List<String> compared = new ArrayList<>();
        AccountAuthenticator counting = new AccountAuthenticator(
                name -> Optional.ofNullable(accounts.get(name)),
                new DirectoryPasswords()::ofNobody,
                new FakeClock(),
                SaltSecret.random(),
                (password, given) -> compared.add(given) && password.matches(given),
                LockedAccounts.Kind.USER,
                locks());

        for (String name : List.of("2001", "nobody", "\0")) {
            compared.clear();
            for (int i = 0; i < 5; i++) {
                assertThat(counting.authenticate(name, "wrong", FROM)).isEqualTo(new Refused());
            }
            assertThat(counting.authenticate(name, "wrong", FROM)).isInstanceOf(Locked.class);
            assertThat(compared).as(name).hasSize(5);
        }
    }
}
