package org.finessebridge.app.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
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

/** What the Notification Service hears of users and service users. */
class ServiceUsersTest {

    private static final String PEER = "/192.0.2.1:40000";

    private final FakeClock time = new FakeClock();
    private final AuditLog audit = new AuditLog(line -> {}, time);

    /** Every name is a user's, also a service user's; the password is the name. */
    private final ServiceUsers users = new ServiceUsers(
            new ServiceUserSettings("owner-secret", null),
            new AccountAuthenticator(
                    name -> Optional.of(new Account(name, new KnownPassword(name))),
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
        ScramSalt salt = users.scramSalt("2001", hash);
        ScramClient client = ScramClient.builder()
                .advertisedMechanisms(List.of(hash == SaslHash.SHA_1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256"))
                .username("2001")
                .password("2001".toCharArray())
                .build();
        String first = client.clientFirstMessage().toString();
        String nonce = first.substring(first.indexOf(",r=") + 3) + "server";
        String serverFirst = "r=" + nonce + ",s=" + salt.salt() + ",i=" + salt.iterations();
        client.serverFirstMessage(serverFirst);
        String last = client.clientFinalMessage().toString();
        int proofAt = last.indexOf(",p=");
        String authMessage = first.substring("n,,".length()) + "," + serverFirst + "," + last.substring(0, proofAt);

        ScramOutcome outcome = users.checkProof(
                "2001",
                hash,
                authMessage.getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(last.substring(proofAt + ",p=".length())),
                PEER);

        assertThat(outcome.outcome()).isEqualTo(new SignedIn("2001"));
        client.serverFinalMessage("v=" + outcome.serverSignature()); // throws if it is not the user's server
    }
}
