package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.AuthenticationOutcome.Authenticated;
import org.finessebridge.app.security.AuthenticationOutcome.Locked;
import org.finessebridge.app.security.AuthenticationOutcome.Refused;
import org.finessebridge.app.security.LockedAccounts.Kind;
import org.finessebridge.app.security.LockedAccounts.LockedAccount;
import org.junit.jupiter.api.Test;

class DirectoryAuthenticatorTest {

    private static final ClientAddress FROM = ClientAddress.of("192.0.2.1");

    private final FakeClock time = new FakeClock();
    private final List<String> audit = new ArrayList<>();
    private final LockedAccounts locks = new LockedAccounts(new AuditLog(audit::add, time));
    private final InMemoryDirectory directory = new InMemoryDirectory(mickey("mmouse", "secret"));
    private final DirectoryAuthenticator authenticator = new DirectoryAuthenticator(
            directory, new DirectoryPasswords(), time, SaltSecret.random(), locks, noRenewal());

    static KeyRenewal noRenewal() {
        return new KeyRenewal(new KeptPasswords(SaltSecret.random()), (id, texts) -> {}, Runnable::run);
    }

    private static DirectorySnapshot mickey(String loginName, String password) {
        return DirectorySnapshot.of(
                List.of(new DirectoryTeam("1", "T")),
                List.of(new DirectoryUser(
                        "2001",
                        loginName,
                        "Mickey",
                        "Mouse",
                        Set.of(Role.AGENT),
                        "1",
                        List.of(),
                        new KnownPassword(password))));
    }

    @Test
    void takesTheLoginIdAndTheLoginName() {
        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Authenticated("2001"));
        assertThat(authenticator.authenticate("mmouse", "secret", FROM)).isEqualTo(new Authenticated("2001"));
    }

    /** Addresses of XMPP have no case; a name that somebody signs in with by REST has. */
    @Test
    void givesTheLoginIdForANameInAnyCase() {
        assertThat(authenticator.loginIdOf("MMouse")).isEqualTo("2001");
        assertThat(authenticator.loginIdOf("Nobody")).isEqualTo("Nobody");
        assertThat(authenticator.authenticate("MMouse", "secret", FROM)).isEqualTo(new Refused());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        assertThat(authenticator.authenticate("2001", "secre", FROM)).isEqualTo(new Refused());
        assertThat(authenticator.authenticate("nobody", "secret", FROM)).isEqualTo(new Refused());
    }

    @Test
    void fiveWrongPasswordsLockForFiveMinutesUnderEitherName() {
        wrong(3, "2001");
        wrong(2, "mmouse");

        assertThat(authenticator.authenticate("2001", "secret", FROM)).isInstanceOf(Locked.class);
        time.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(authenticator.authenticate("mmouse", "secret", FROM)).isInstanceOf(Locked.class);
        time.advance(Duration.ofMillis(1));
        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Authenticated("2001"));
    }

    @Test
    void whoIsLockedIsListedAndCanBeUnlocked() {
        wrong(4, "2001");
        wrong(5, "nobody");
        assertThat(locks.list()).isEmpty();
        assertThat(locks.unlock("2001")).isFalse();
        wrong(5, "2001");

        assertThat(locks.list()).containsExactly(new LockedAccount(Kind.USER, "2001", Duration.ofMinutes(5), true));
        assertThat(audit).containsExactly("locked user=\"2001\" from=192.0.2.1");
        assertThat(locks.unlock("2001")).isTrue();
        assertThat(locks.list()).isEmpty();
        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Authenticated("2001"));
        wrong(5, "2001");
        assertThat(locks.list())
                .as("of an address where the user has signed in")
                .containsExactly(new LockedAccount(Kind.USER, "2001", Duration.ofMinutes(5), false));
        time.advance(Duration.ofMinutes(5));
        assertThat(locks.list()).isEmpty();
    }

    @Test
    void aLockThatEndedDoesNotCountAnyMore() {
        wrong(5, "2001");
        time.advance(Duration.ofMinutes(5));
        wrong(4, "2001");

        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Authenticated("2001"));
    }

    @Test
    void aRightPasswordEndsTheRow() {
        wrong(4, "2001");
        authenticator.authenticate("2001", "secret", FROM);
        wrong(4, "2001");

        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Authenticated("2001"));
    }

    @Test
    void aRemovedUserIsUnknownAtOnce() {
        assertThat(authenticator.knows("2001")).isTrue();

        directory.replace(DirectorySnapshot.EMPTY);

        assertThat(authenticator.knows("2001")).isFalse();
        assertThat(authenticator.loginIdOf("mmouse")).isEqualTo("mmouse");
        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Refused());
    }

    @Test
    void whoComesUnderARemovedUsersLoginIdHasNeitherItsLockNorItsAddresses() {
        authenticator.authenticate("2001", "secret", FROM);
        wrong(5, "2001");

        directory.replace(DirectorySnapshot.EMPTY);
        assertThat(locks.list()).isEmpty();
        directory.replace(mickey("michael", "other"));

        assertThat(authenticator.authenticate("2001", "other", ClientAddress.of("192.0.2.2")))
                .isEqualTo(new Authenticated("2001"));
        wrong(5, "2001");
        assertThat(locks.list())
                .as("no address that the user before had signed in from")
                .containsExactly(new LockedAccount(Kind.USER, "2001", Duration.ofMinutes(5), true));
    }

    @Test
    void theCaseOfANameThatIsNobodysTellsNothing() {
        wrong(4, "Nobody");
        wrong(1, "nobody");
        assertThat(authenticator.authenticate("NOBODY", "wrong", FROM)).isInstanceOf(Locked.class);
    }

    @Test
    void anotherPasswordAndAnotherLoginNameCountAtOnce() {
        directory.replace(mickey("michael", "other"));

        assertThat(authenticator.authenticate("2001", "secret", FROM)).isEqualTo(new Refused());
        assertThat(authenticator.authenticate("mmouse", "other", FROM)).isEqualTo(new Refused());
        assertThat(authenticator.authenticate("michael", "other", FROM)).isEqualTo(new Authenticated("2001"));
    }

    private void wrong(int times, String username) {
        for (int i = 0; i < times; i++) {
            assertThat(authenticator.authenticate(username, "wrong", FROM)).isEqualTo(new Refused());
        }
    }
}
