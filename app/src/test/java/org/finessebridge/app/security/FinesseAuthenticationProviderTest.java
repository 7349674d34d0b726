package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Who is an administrator where another server, which makes no difference between spellings, knows some of them. */
class FinesseAuthenticationProviderTest {

    private final FakeClock time = new FakeClock();
    private final AuditLog audit = new AuditLog(line -> {}, time);
    private final LockedAccounts locks = new LockedAccounts(audit);
    private final Elsewhere elsewhere = new Elsewhere();
    private final FinesseAuthenticationProvider provider = new FinesseAuthenticationProvider(
            new DirectoryAuthenticator(
                    alice(), elsewhere, time, SaltSecret.random(), locks, DirectoryAuthenticatorTest.noRenewal()),
            new OneAccount(),
            elsewhere,
            time,
            locks,
            audit);

    /** {@code administrator}, with the password {@code own}. */
    private static final class OneAccount implements AdministratorAccounts {

        @Override
        public Optional<StoredCredential> find(String name) {
            return isReserved(name) ? Optional.of(new KnownPassword("own")) : Optional.empty();
        }

        @Override
        public boolean anyExists() {
            return true;
        }

        @Override
        public boolean isReserved(String name) {
            return name.equals("administrator");
        }
    }

    /** Its password is that of every member of the group, in any case. */
    private static final class Elsewhere implements AccountPasswords {

        private final List<String> asked = new ArrayList<>();

        @Override
        public StoredCredential of(DirectoryUser user) {
            return user.credential();
        }

        @Override
        public StoredCredential ofNobody(String name) {
            return new KnownPassword("nobody's");
        }

        @Override
        public Optional<StoredCredential> ofAdministrator(String name) {
            asked.add(name);
            boolean member = Set.of("boss", "alice", "administrator").contains(name.toLowerCase(Locale.ROOT));
            return Optional.of(new KnownPassword(member ? "of-group" : "of nobody"));
        }

        @Override
        public boolean allowsScram() {
            return false;
        }
    }

    private static InMemoryDirectory alice() {
        return new InMemoryDirectory(DirectorySnapshot.of(
                List.of(new DirectoryTeam("1", "T")),
                List.of(
                        user("1001", "alice", Set.of(Role.AGENT)),
                        user("1002", "bob", Set.of(Role.AGENT, Role.ADMINISTRATOR)))));
    }

    private static DirectoryUser user(String loginId, String loginName, Set<Role> roles) {
        return new DirectoryUser(loginId, loginName, "", "", roles, "1", List.of(), new KnownPassword("of-user"));
    }

    private SignedInUser signIn(String name, String password) {
        return (SignedInUser) Objects.requireNonNull(
                provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
                        .getPrincipal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "Boss", " bOSS ", "\uFF42oss", "bo\u00ADss"})
    void isTheSameAdministratorInEverySpelling(String name) {
        SignedInUser boss = signIn(name, "of-group");

        assertThat(boss.loginId()).isEqualTo("boss");
        assertThat(boss.isAdministrator()).isTrue();
    }

    @Test
    void hasFiveTriesForAllSpellings() {
        for (String name : List.of("boss", "Boss", "bOss", "BOSS ", "b\u00F6ss")) {
            assertThatThrownBy(() -> signIn(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn("boss", "of-group")).isInstanceOf(LockedException.class);
        assertThat(locks.unlock("BoSS")).isTrue();
        assertThat(signIn("boss", "of-group").isAdministrator()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALICE", "Alice", "alice", " alice", "ADMINISTRATOR", "Administrator "})
    void isNobodyWhoHasAnAccountHere(String name) {
        assertThatThrownBy(() -> signIn(name, "of-group")).isInstanceOf(BadCredentialsException.class);
        assertThat(elsewhere.asked).isEmpty();
    }

    @Test
    void whoHasAnAccountHereUsesIt() {
        assertThat(signIn("alice", "of-user").isAdministrator()).isFalse();
        assertThat(signIn("administrator", "own").isAdministrator()).isTrue();
    }

    @Test
    void aUserMayBeAnAdministratorToo() {
        SignedInUser bob = signIn("bob", "of-user");

        assertThat(bob)
                .returns("1002", SignedInUser::loginId)
                .returns(true, SignedInUser::isAdministrator)
                .returns(true, SignedInUser::isUser);
        assertThat(signIn("administrator", "own").isUser()).isFalse();
        assertThat(signIn("boss", "of-group").isUser()).isFalse();
    }
}
