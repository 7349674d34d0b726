package org.finessebridge.app.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.notification.credential.SaslHash;
import org.finessebridge.app.notification.credential.ScramOutcome;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.app.notification.credential.ServiceUserSettings;
import org.finessebridge.app.notification.credential.SignInOutcome.LockedOut;
import org.finessebridge.app.notification.credential.SignInOutcome.SignedIn;
import org.finessebridge.app.notification.credential.SignInOutcome.WrongCredentials;
import org.finessebridge.app.security.AccountAuthenticator;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.LockedAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Notification Service hears of users and service users. */
class ServiceUsersTest {

    private static final String PEER = "/192.0.2.1:40000";

    private final FakeClock time = new FakeClock();
    private final AuditLog audit = new AuditLog(line -> {}, time);

    /** Every name is a user's, also a service user's; the password is the name. That of bob is {@code Finesse}'s. */
    private final ServiceUsers users = new ServiceUsers(
            new ServiceUserSettings("owner-secret", null),
            new AccountAuthenticator(
                    name -> Optional.of(new Account(name.equals("bob") ? "Finesse" : name, new KnownPassword(name))),
                    time,
                    LockedAccounts.Kind.USER,
                    new LockedAccounts(audit)),
            time,
            new LockedAccounts(audit),
            audit);

    @Test
    void aServiceUserHasThePasswordOfTheSettingsAndNotTheDirectorys() {
        assertThat(users.check("finesse", "owner-secret", PEER)).isEqualTo(new SignedIn("finesse"));
        assertThat(users.check("finesse", "finesse", PEER)).isEqualTo(new WrongCredentials());
    }

    /** An address has no case, so that {@code FINESSE} would be who owns the nodes. */
    @ParameterizedTest
    @ValueSource(strings = {"finesse", "FINESSE", "Finesse", "presencelistener", "PresenceListener"})
    void nobodyOfTheDirectoryHasTheAddressOfAServiceUser(String name) throws Exception {
        assertThat(users.check(name, name, PEER)).isEqualTo(new WrongCredentials());
        assertThat(scram(SaslHash.SHA_256, name, name).outcome()).isEqualTo(new WrongCredentials());
        assertThat(users.loginIdOf(name)).isEqualTo(name.toLowerCase(Locale.ROOT));
    }

    @Test
    void aServiceUserSignsInHoweverTheNameIsSpelt() throws Exception {
        assertThat(users.check("FINESSE", "owner-secret", PEER)).isEqualTo(new SignedIn("finesse"));
        assertThat(scram(SaslHash.SHA_256, "Finesse", "owner-secret").outcome()).isEqualTo(new SignedIn("finesse"));
    }

    /** Nor under another name: it is the loginId that becomes the address. */
    @Test
    void whoseLoginIdIsTheNameOfAServiceUserSignsInUnderNoName() throws Exception {
        assertThat(users.check("bob", "bob", PEER)).isEqualTo(new WrongCredentials());
        ScramOutcome outcome = scram(SaslHash.SHA_256, "bob", "bob");
        assertThat(outcome.outcome()).isEqualTo(new WrongCredentials());
        assertThat(outcome.serverSignature()).isNull();
        assertThat(users.loginIdOf("bob")).isEqualTo("bob");
    }

    @Test
    void aServiceUserWithoutPasswordCanNotSignIn() {
        assertThat(users.check("presencelistener", "presencelistener", PEER)).isEqualTo(new WrongCredentials());
        assertThat(users.check("presencelistener", "", PEER)).isEqualTo(new WrongCredentials());
    }

    @Test
    void fiveWrongPasswordsLockAUserForFiveMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(users.check("2001", "wrong", PEER)).isEqualTo(new WrongCredentials());
        }

        assertThat(users.check("2001", "2001", PEER)).isEqualTo(new LockedOut(Duration.ofMinutes(5)));
        time.advance(Duration.ofMinutes(5));
        assertThat(users.check("2001", "2001", PEER)).isEqualTo(new SignedIn("2001"));
    }

    @ParameterizedTest
    @EnumSource
    void aScramClientThatOthersWroteSignsInAndTrustsTheServer(SaslHash hash) throws Exception {
        assertThat(scram(hash, "2001", "2001").outcome()).isEqualTo(new SignedIn("2001"));
    }

    private ScramOutcome scram(SaslHash hash, String name, String password) throws Exception {
        ScramSalt salt = users.scramSalt(name, hash);
        ScramClient client = ScramClient.builder()
                .advertisedMechanisms(List.of(hash == SaslHash.SHA_1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256"))
                .username(name)
                .password(password.toCharArray())
                .build();
        String first = client.clientFirstMessage().toString();
        String nonce = first.substring(first.indexOf(",r=") + 3) + "server";
        String serverFirst = "r=" + nonce + ",s=" + salt.salt() + ",i=" + salt.iterations();
        client.serverFirstMessage(serverFirst);
        String last = client.clientFinalMessage().toString();
        int proofAt = last.indexOf(",p=");
        String authMessage = first.substring("n,,".length()) + "," + serverFirst + "," + last.substring(0, proofAt);

        ScramOutcome outcome = users.checkProof(
                name,
                hash,
                authMessage.getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(last.substring(proofAt + ",p=".length())),
                PEER);

        String signature = outcome.serverSignature();
        if (signature != null) {
            client.serverFinalMessage("v=" + signature); // throws if it is not the user's server
        }
        return outcome;
    }
}
