package org.finessebridge.app.notification.sasl;

import org.finessebridge.app.notification.credential.SaslHash;
import org.jspecify.annotations.Nullable;

/** The mechanisms that the service knows, the strongest first. Channel binding is not offered. */
public enum SaslMechanism {
    /** RFC 7677. */
    SCRAM_SHA_256("SCRAM-SHA-256", SaslHash.SHA_256),
    /** RFC 5802. */
    SCRAM_SHA_1("SCRAM-SHA-1", SaslHash.SHA_1),
    /** RFC 4616. */
    PLAIN("PLAIN", null);

    private final String wireName;
    private final @Nullable SaslHash scramHash;

    SaslMechanism(String wireName, @Nullable SaslHash scramHash) {
        this.wireName = wireName;
        this.scramHash = scramHash;
    }

    /** The registered name. */
    public String wireName() {
        return wireName;
    }

    /** The hash of a SCRAM mechanism; null for others. */
    @Nullable
    SaslHash scramHash() {
        return scramHash;
    }

    /** The mechanism of a registered name, or null. */
    static @Nullable SaslMechanism of(@Nullable String wireName) {
        for (SaslMechanism mechanism : values()) {
            if (mechanism.wireName.equals(wireName)) {
                return mechanism;
            }
        }
        return null;
    }
}
