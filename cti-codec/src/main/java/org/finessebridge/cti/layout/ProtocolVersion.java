package org.finessebridge.cti.layout;

/**
 * A version of the protocol, named by the client in OPEN_REQ. It decides which fixed fields exist,
 * and how wide the header of a floating field is: this class is the only place that knows the
 * width.
 *
 * @param number VersionNumber of OPEN_REQ, from {@link #OLDEST} to {@link #NEWEST}
 */
public record ProtocolVersion(int number) {

    /** The oldest version that the codec speaks (ICM 8.0). */
    public static final int OLDEST = 14;

    /** The newest version that the codec speaks (15.0). */
    public static final int NEWEST = 25;

    /** The first version with two-byte tags and lengths (11.5). */
    private static final int WIDE_FLOATING_HEADER = 20;

    public static final ProtocolVersion V14 = new ProtocolVersion(14);
    public static final ProtocolVersion V18 = new ProtocolVersion(18);
    public static final ProtocolVersion V19 = new ProtocolVersion(19);
    public static final ProtocolVersion V20 = new ProtocolVersion(20);
    public static final ProtocolVersion V24 = new ProtocolVersion(24);

    public ProtocolVersion {
        if (!isSupported(number)) {
            throw new IllegalArgumentException(
                    "protocol version %d is not one of %d to %d".formatted(number, OLDEST, NEWEST));
        }
    }

    /** Whether the codec speaks the version. */
    public static boolean isSupported(long number) {
        return number >= OLDEST && number <= NEWEST;
    }

    /** Whether a field that came with a version exists; 0 = every version. */
    public boolean has(int since) {
        return number >= since;
    }

    /** Bytes of a floating field's tag, and of its length: 1 up to version 19, 2 from 20. */
    public int floatingHeaderPart() {
        return number >= WIDE_FLOATING_HEADER ? 2 : 1;
    }

    /** The largest tag, and the largest length, that a floating field's header can hold. */
    public int floatingHeaderLimit() {
        return number >= WIDE_FLOATING_HEADER ? 0xFFFF : 0xFF;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
