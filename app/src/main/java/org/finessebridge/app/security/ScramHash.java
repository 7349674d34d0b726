package org.finessebridge.app.security;

/** The hash functions with which SCRAM is offered: RFC 5802 and RFC 7677. */
public enum ScramHash {
    /** RFC 5802. */
    SHA_1("SHA-1", "HmacSHA1", "PBKDF2WithHmacSHA1", 160),
    /** RFC 7677. */
    SHA_256("SHA-256", "HmacSHA256", "PBKDF2WithHmacSHA256", 256);

    private final String digest;
    private final String mac;
    private final String keyDerivation;
    private final int bits;

    ScramHash(String digest, String mac, String keyDerivation, int bits) {
        this.digest = digest;
        this.mac = mac;
        this.keyDerivation = keyDerivation;
        this.bits = bits;
    }

    /** The JDK's name of H. */
    String digest() {
        return digest;
    }

    /** The JDK's name of HMAC. */
    String mac() {
        return mac;
    }

    /** The JDK's name of Hi. */
    String keyDerivation() {
        return keyDerivation;
    }

    /** The size of the hash in bits. */
    int bits() {
        return bits;
    }
}
