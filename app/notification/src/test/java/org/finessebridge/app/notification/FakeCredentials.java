package org.finessebridge.app.notification;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ScramMechanism;
import com.ongres.scram.common.StringPreparation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.credential.SaslHash;
import org.finessebridge.app.notification.credential.ScramOutcome;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.credential.ServiceUserSettings;
import org.finessebridge.app.notification.credential.SignInOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Knows a few users, whose password is their id, and the service users of the settings; {@code 2009}
 * is locked, and {@code JSmith} has no case in XMPP. SCRAM is the one of another library.
 */
public final class FakeCredentials implements Credentials {

    private static final Map<String, String> LOGIN_NAMES =
            Map.of("mmouse", "2001", "dduck", "2002", "boss", "3001", "John.Smith", "JSmith");
    private static final int ITERATIONS = 4096;
    private static final int SALT_BYTES = 16;

    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> serviceUsers = new ConcurrentHashMap<>();
    private volatile Runnable whenRight = () -> {};

    public FakeCredentials() {}

    FakeCredentials(ServiceUserSettings settings) {
        for (ServiceUser user : ServiceUser.values()) {
            add(user.localPart(), settings.passwordOf(user));
        }
    }

    private void add(String user, @Nullable String password) {
        if (password != null) {
            serviceUsers.put(user, password);
        }
    }

    @Override
    public String loginIdOf(String name) {
        return name.equalsIgnoreCase("JSmith") || name.equalsIgnoreCase("John.Smith") ? "JSmith" : name;
    }

    /** The password of that user still counts, but the user is gone when it has been checked. */
    void remove(String loginId) {
        removed.add(loginId);
    }

    /** There is such a user again. */
    void add(String loginId) {
        removed.remove(loginId);
    }

    @Override
    public boolean knows(String loginId) {
        return !removed.contains(loginId);
    }

    @Override
    public SignInOutcome check(String username, String password, String peer) {
        if (Thread.currentThread().getName().startsWith("notification")) {
            throw new IllegalStateException("called on an event loop");
        }
        if (username.equals("2009")) {
            return new SignInOutcome.LockedOut(Duration.ofMinutes(5));
        }
        if (username.equals("broken")) {
            throw new IllegalStateException("the directory is out of reach");
        }
        return outcome(username, password.equals(password(username)));
    }

    /** What happens between the check of a right password and the session that it makes. */
    void whenRight(Runnable happens) {
        whenRight = happens;
    }

    private SignInOutcome outcome(String username, boolean right) {
        if (right) {
            whenRight.run();
        }
        return right
                ? new SignInOutcome.SignedIn(LOGIN_NAMES.getOrDefault(loginIdOf(username), loginIdOf(username)))
                : new SignInOutcome.WrongCredentials();
    }

    /** Null for nobody. */
    private @Nullable String password(String username) {
        String id = LOGIN_NAMES.getOrDefault(loginIdOf(username), loginIdOf(username));
        boolean known = LOGIN_NAMES.containsValue(id) || id.matches("1\\d{3}");
        return known ? id : serviceUsers.get(id);
    }

    @Override
    public ScramSalt scramSalt(String username, SaslHash hash) {
        return new ScramSalt(Base64.getEncoder().encodeToString(salt(username)), ITERATIONS);
    }

    private static byte[] salt(String username) {
        return Arrays.copyOf(("salt of " + username).getBytes(StandardCharsets.UTF_8), SALT_BYTES);
    }

    @Override
    public ScramOutcome checkProof(String username, SaslHash hash, byte[] authMessage, byte[] proof, String peer) {
        ScramMechanism mechanism = hash == SaslHash.SHA_1 ? ScramMechanism.SCRAM_SHA_1 : ScramMechanism.SCRAM_SHA_256;
        String password = password(username);
        byte[] salted = ScramFunctions.saltedPassword(
                mechanism,
                StringPreparation.SASL_PREPARATION,
                (password == null ? "nobody" : password).toCharArray(),
                salt(username),
                ITERATIONS);
        byte[] stored = ScramFunctions.storedKey(mechanism, ScramFunctions.clientKey(mechanism, salted));
        String message = new String(authMessage, StandardCharsets.UTF_8);
        boolean right = password != null
                && proof.length == stored.length
                && ScramFunctions.verifyClientProof(mechanism, proof, stored, message);
        byte[] signature =
                ScramFunctions.serverSignature(mechanism, ScramFunctions.serverKey(mechanism, salted), message);
        return new ScramOutcome(
                outcome(username, right), right ? Base64.getEncoder().encodeToString(signature) : null);
    }
}
