package org.finessebridge.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
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
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.AuthenticationOutcome.Authenticated;
import org.finessebridge.app.security.AuthenticationOutcome.Refused;
import org.finessebridge.app.security.KeptPassword.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a stranger who begins to sign in by SCRAM learns of names, which is nothing; and that the keys go with it. */
class ScramNamesTest {

    private static final ClientAddress FROM = ClientAddress.of("192.0.2.1");
    private static final SaltSecret SECRET = SaltSecret.random();
    private static final KeptPasswords PASSWORDS = new KeptPasswords(SECRET);

    /** One salt for all names, and random, as it was kept once. */
    private static final Texts OLD = old();

    private final List<String> kept = new ArrayList<>();
    private final InMemoryDirectory directory = new InMemoryDirectory(DirectorySnapshot.EMPTY);
    private final DirectoryAuthenticator authenticator = new DirectoryAuthenticator(
            directory,
            new DirectoryPasswords(),
            new FakeClock(),
            SECRET,
            new LockedAccounts(new AuditLog(line -> {}, new FakeClock())),
            new KeyRenewal(PASSWORDS, (id, texts) -> kept.add(id + " " + texts.scramSha256OfName()), Runnable::run));

    private static Texts old() {
        ScramChallenge random = new ScramChallenge(
                Base64.getEncoder().encodeToString(SaltSecret.random().bytes()), 4096);
        Texts made =
                PASSWORDS.of("crocus", user("2001", "2001", KeptPassword.NONE)).texts();
        return new Texts(
                String.valueOf(made == null ? null : made.hash()),
                keys(ScramHash.SHA_1, random),
                keys(ScramHash.SHA_256, random),
                null,
                null);
    }

    private static String keys(ScramHash hash, ScramChallenge challenge) {
        ScramCredentials made = ScramCredentials.of(hash, challenge, new KnownPassword("crocus"));
        return made == null ? "" : made.text();
    }

    private static DirectoryUser user(String loginId, String loginName, StoredCredential credential) {
        return new DirectoryUser(loginId, loginName, "", "", Set.of(Role.AGENT), "1", List.of(), credential);
    }

    private void users(DirectoryUser... users) {
        directory.replace(DirectorySnapshot.of(List.of(new DirectoryTeam("1", "T")), List.of(users)));
    }

    private void mickey(StoredCredential credential) {
        users(user("2001", "mmouse", credential));
    }

    private static KeptPassword crocus(String loginName) {
        return KeptPassword.of(PASSWORDS
                .of("crocus", user("2001", loginName, KeptPassword.NONE))
                .texts());
    }

    private AuthenticationOutcome scram(ScramHash hash, String username) {
        return ScramClientProof.signIn(authenticator, hash, username, "crocus", FROM);
    }

    private String salt(String username) {
        ScramChallenge challenge = authenticator.scramChallenge(username, ScramHash.SHA_256);
        assertThat(challenge.iterations()).isEqualTo(4096);
        return challenge.salt();
    }

    /** Before somebody has an account, while it is there, with another password, and when it is gone. */
    @ParameterizedTest
    @EnumSource(ScramHash.class)
    void aNameIsAskedForTheSameWhoeversItIsAndInAnyCase(ScramHash hash) {
        List<String> names = List.of("mmouse", "2001", "nobody", "Jo");
        List<ScramChallenge> before = names.stream()
                .map(name -> authenticator.scramChallenge(name, hash))
                .toList();

        KeptPassword jo = PASSWORDS.of("crocus", user("2002", "Jo", KeptPassword.NONE));
        for (StoredCredential credential : List.of(
                crocus("mmouse"),
                new KnownPassword("crocus"),
                KeptPassword.NONE,
                KeptPassword.of(PASSWORDS
                        .of("tulip", user("2001", "mmouse", KeptPassword.NONE))
                        .texts()))) {
            users(
                    user("2001", "mmouse", credential),
                    user("2002", "Jo", jo),
                    user("2003", "jO", new KnownPassword("crocus")));
            for (String name : List.of("mmouse", "MMOUSE", "MMouse")) {
                assertThat(authenticator.scramChallenge(name, hash)).isEqualTo(before.get(0));
            }
            assertThat(authenticator.scramChallenge("2001", hash)).isEqualTo(before.get(1));
            for (String name : List.of("nobody", "NOBODY")) {
                assertThat(authenticator.scramChallenge(name, hash)).isEqualTo(before.get(2));
            }
            for (String name : List.of("Jo", "jO", "JO", "jo")) {
                assertThat(authenticator.scramChallenge(name, hash)).as(name).isEqualTo(before.get(3));
            }
        }
        assertThat(before).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ScramHash.class)
    void eitherNameInAnyCaseSignsIn(ScramHash hash) {
        for (StoredCredential credential : List.of(crocus("mmouse"), new KnownPassword("crocus"))) {
            mickey(credential);
            for (String name : List.of("2001", "mmouse", "MMOUSE")) {
                assertThat(scram(hash, name)).as(name).isEqualTo(new Authenticated("2001"));
            }
            assertThat(scram(hash, "nobody")).isEqualTo(new Refused());
        }
    }

    /** A loginName that differs from the loginId in case alone is no other name. */
    @Test
    void oneNameHasOneKey() {
        Texts texts =
                PASSWORDS.of("crocus", user("ab12", "AB12", KeptPassword.NONE)).texts();

        assertThat(texts).extracting(Texts::scramSha256OfName).isNull();
        assertThat(texts).extracting(Texts::scramSha256).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(ScramHash.class)
    void whatAnEarlierVersionKeptLetsInUnderBothNames(ScramHash hash) {
        mickey(KeptPassword.of(OLD));

        assertThat(scram(hash, "2001")).isEqualTo(new Authenticated("2001"));
        assertThat(scram(hash, "mmouse")).isEqualTo(new Authenticated("2001"));
        assertThat(kept).isEmpty();
    }

    @Test
    void itIsKeptForEachNameOnceTheUserSendsThePassword() {
        String ofName = salt("mmouse");
        String ofId = salt("2001");
        mickey(KeptPassword.of(OLD));
        assertThat(salt("mmouse")).isEqualTo(salt("2001")).isNotEqualTo(ofName);

        authenticator.authenticate("2001", "tulip", FROM);
        assertThat(kept).isEmpty();
        authenticator.authenticate("2001", "crocus", FROM);
        authenticator.authenticate("2001", "crocus", FROM);

        assertThat(kept).singleElement().asString().startsWith("2001 SCRAM-SHA-256$4096:" + ofName);
        assertThat(List.of(salt("2001"), salt("mmouse"), salt("MMouse"))).containsExactly(ofId, ofName, ofName);
        for (ScramHash hash : ScramHash.values()) {
            assertThat(scram(hash, "mmouse")).isEqualTo(new Authenticated("2001"));
            assertThat(scram(hash, "2001")).isEqualTo(new Authenticated("2001"));
        }
    }

    @Test
    void anotherLoginNameLetsInAtOnceAndHasItsOwnKeysWithTheNextPassword() {
        KeptPassword password = crocus("mmouse");
        mickey(password);
        authenticator.authenticate("2001", "crocus", FROM);
        assertThat(kept).as("nothing to renew").isEmpty();
        users(user("2001", "michael", password));

        assertThat(scram(ScramHash.SHA_256, "michael")).isEqualTo(new Authenticated("2001"));
        authenticator.authenticate("michael", "crocus", FROM);

        assertThat(kept).hasSize(1);
        assertThat(salt("michael")).isNotEqualTo(salt("2001"));
        assertThat(scram(ScramHash.SHA_256, "michael")).isEqualTo(new Authenticated("2001"));
    }

    /** As where nobody can keep anything: it goes on with the old ones, and once more after a restart. */
    @Test
    void keysThatCannotBeKeptAreNewAllTheSame() {
        KeptPassword password = KeptPassword.of(OLD);
        new KeyRenewal(
                        PASSWORDS,
                        (id, texts) -> {
                            throw new IllegalStateException("no database");
                        },
                        Runnable::run)
                .seen(user("2001", "mmouse", password), password, "crocus");

        assertThat(password.texts()).extracting(Texts::scramSha256OfName).isNotNull();
    }
}
