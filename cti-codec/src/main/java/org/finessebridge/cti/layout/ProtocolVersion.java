package org.finessebridge.cti.layout;

/**
 * A version of the protocol, named by the client in OPEN_REQ. It decides which fields exist, how
 * wide the header of a floating field is, and which numbers some messages have: this class is the
 * only place that knows them.
 *
 * @param dialect the family of the server
 * @param number VersionNumber of OPEN_REQ: 14 to 25 for UCCE, 10 to 18 for UCCX
 * @param floatingLengthWidth bytes of a floating field's length, 1 or 2; only UCCX 18 leaves a
 *     choice, see {@link #withFloatingLengthWidth}
 * @param earlyRecordingNumbers see {@link #withEarlyRecordingNumbers}
 */
public record ProtocolVersion(Dialect dialect, int number, int floatingLengthWidth, boolean earlyRecordingNumbers) {

    /** The oldest version of UCCE that the codec speaks (ICM 8.0). */
    public static final int OLDEST = 14;

    /** The newest version of UCCE that the codec speaks (15.0). */
    public static final int NEWEST = 25;

    /** The oldest version of UCCX that the codec speaks. */
    public static final int OLDEST_UCCX = 10;

    /** The newest version of UCCX that the codec speaks. */
    public static final int NEWEST_UCCX = 18;

    /** The first version of UCCE with two-byte tags and lengths (11.5). */
    private static final int WIDE_FLOATING_HEADER = 20;

    private static final int FIRST_NETWORK_RECORDING = 23;
    private static final int LAST_EARLY_RECORDING = 24;

    public static final ProtocolVersion V14 = ucce(14);
    public static final ProtocolVersion V18 = ucce(18);
    public static final ProtocolVersion V19 = ucce(19);
    public static final ProtocolVersion V20 = ucce(20);
    public static final ProtocolVersion V24 = ucce(24);

    public ProtocolVersion {
        if (!isSupported(dialect, number)) {
            throw new IllegalArgumentException("%s protocol version %d is not one of %s"
                    .formatted(
                            dialect,
                            number,
                            dialect == Dialect.UCCE ? OLDEST + " to " + NEWEST : OLDEST_UCCX + " to " + NEWEST_UCCX));
        }
        boolean fits = isNewestUccx(dialect, number)
                ? floatingLengthWidth == 1 || floatingLengthWidth == 2
                : floatingLengthWidth == usualLengthWidth(dialect, number);
        if (!fits) {
            throw new IllegalArgumentException("%s protocol version %d has no floating lengths of %d bytes"
                    .formatted(dialect, number, floatingLengthWidth));
        }
        if (earlyRecordingNumbers && !mayBeEarly(dialect, number)) {
            throw new IllegalArgumentException("only UCCE versions 23 and 24 may have early network recording numbers");
        }
    }

    /** A version of UCCE, from {@link #OLDEST} to {@link #NEWEST}. */
    public static ProtocolVersion ucce(int number) {
        return of(Dialect.UCCE, number);
    }

    /** A version of UCCX, from {@link #OLDEST_UCCX} to {@link #NEWEST_UCCX}. */
    public static ProtocolVersion uccx(int number) {
        return of(Dialect.UCCX, number);
    }

    /**
     * A version of a dialect.
     *
     * @throws IllegalArgumentException where the codec does not speak it
     */
    public static ProtocolVersion of(Dialect dialect, int number) {
        return new ProtocolVersion(dialect, number, usualLengthWidth(dialect, number), false);
    }

    /** Whether the codec speaks the version of UCCE. */
    public static boolean isSupported(long number) {
        return isSupported(Dialect.UCCE, number);
    }

    /** Whether the codec speaks the version of a dialect. */
    public static boolean isSupported(Dialect dialect, long number) {
        return dialect == Dialect.UCCE
                ? number >= OLDEST && number <= NEWEST
                : number >= OLDEST_UCCX && number <= NEWEST_UCCX;
    }

    /**
     * Another version of the same dialect; where it leaves the same choices, they are kept.
     *
     * @throws IllegalArgumentException where the codec does not speak it
     */
    public ProtocolVersion withNumber(int other) {
        return other == number
                ? this
                : new ProtocolVersion(
                        dialect,
                        other,
                        usualLengthWidth(dialect, other),
                        earlyRecordingNumbers && mayBeEarly(dialect, other));
    }

    /**
     * UCCX 18 with lengths of another width. One page of its guide prints two-byte tags with
     * one-byte lengths, which is the default here; no bytes of a real server are public.
     *
     * @param bytes 1 or 2
     * @throws IllegalArgumentException for other versions, whose width is known
     */
    public ProtocolVersion withFloatingLengthWidth(int bytes) {
        return new ProtocolVersion(dialect, number, bytes, earlyRecordingNumbers);
    }

    /**
     * UCCE 23 or 24 with the network recording messages at 267 to 274, as the list of the version
     * 24 guide prints them; the tables of version 25, the default here, have 268 to 275.
     *
     * @throws IllegalArgumentException for other versions
     */
    public ProtocolVersion withEarlyRecordingNumbers() {
        return new ProtocolVersion(dialect, number, floatingLengthWidth, true);
    }

    /** Whether a field that came with a version exists; 0 = every version. */
    public boolean has(int since) {
        return number >= since;
    }

    /** Whether the server is one of UCCX. */
    public boolean isUccx() {
        return dialect == Dialect.UCCX;
    }

    /** Bytes of a floating field's tag: 1 up to UCCE 19 and UCCX 17, else 2. */
    public int floatingTagWidth() {
        return isNewestUccx(dialect, number) ? 2 : usualLengthWidth(dialect, number);
    }

    /** The largest tag that a floating field's header can hold. */
    public int largestTag() {
        return floatingTagWidth() == 1 ? 0xFF : 0xFFFF;
    }

    /** The largest length that a floating field's header can hold. */
    public int largestLength() {
        return floatingLengthWidth == 1 ? 0xFF : 0xFFFF;
    }

    private static boolean mayBeEarly(Dialect dialect, int number) {
        return dialect == Dialect.UCCE && number >= FIRST_NETWORK_RECORDING && number <= LAST_EARLY_RECORDING;
    }

    private static boolean isNewestUccx(Dialect dialect, int number) {
        return dialect == Dialect.UCCX && number == NEWEST_UCCX;
    }

    private static int usualLengthWidth(Dialect dialect, int number) {
        return dialect == Dialect.UCCE && number >= WIDE_FLOATING_HEADER ? 2 : 1;
    }

    /** {@code 20}, or {@code 18 (UCCX)}. */
    @Override
    public String toString() {
        return isUccx() ? number + " (UCCX)" : Integer.toString(number);
    }
}
