package org.finessebridge.app.notification.address;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Identifiers that nobody can guess: ids of streams and of BOSH sessions. */
public final class StreamIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHOWN = 8;

    private StreamIds() {}

    /** 128 random bits in hexadecimal. */
    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As much of an identifier as may be shown: whoever knows it all can take part. */
    public static String shortened(String id) {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }
}
