package org.finessebridge.app.ldap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.finessebridge.app.time.Ticker;

/**
 * Passwords that were right a short while ago, since REST sends one with every request: of each a MAC
 * whose key never leaves this process. Bounded. Safe for use by any thread.
 */
final class VerifiedPasswords {

    /** More than one centre has users. */
    static final int MOST = 20_000;

    private static final String ALGORITHM = "HmacSHA256";

    private final Ticker ticker;
    private final long remember;
    private final SecretKeySpec key;
    private final ConcurrentHashMap<String, Verified> byUser = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared as records
    private record Verified(byte[] mac, long at) {}

    VerifiedPasswords(Ticker ticker, Duration remember) {
        this.ticker = ticker;
        this.remember = remember.toNanos();
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Whether that password was right, and not long ago. */
    boolean has(String user, String password) {
        Verified verified = byUser.get(user);
        return verified != null && isFresh(verified) && MessageDigest.isEqual(verified.mac(), mac(user, password));
    }

    /** That password is right now. */
    void put(String user, String password) {
        if (remember == 0) {
            return;
        }
        if (byUser.size() >= MOST && !byUser.containsKey(user)) {
            makeRoom();
        }
        byUser.put(user, new Verified(mac(user, password), ticker.nanos()));
    }

    /** Another password was tried: what is remembered may be an old one. */
    void forget(String user) {
        byUser.remove(user);
    }

    int size() {
        return byUser.size();
    }

    private void makeRoom() {
        byUser.values().removeIf(verified -> !isFresh(verified));
        Iterator<String> any = byUser.keySet().iterator();
        while (byUser.size() >= MOST && any.hasNext()) {
            any.next();
            any.remove();
        }
    }

    private boolean isFresh(Verified verified) {
        return ticker.nanos() - verified.at() < remember;
    }

    private byte[] mac(String user, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
