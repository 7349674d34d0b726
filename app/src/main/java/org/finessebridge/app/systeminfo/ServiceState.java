package org.finessebridge.app.systeminfo;

/**
 * Whether the product serves.
 *
 * @param status the value of {@code <status>}
 * @param reason the value of {@code <statusReason>}: a {@link ServiceCause}, a blank, and a sentence for an operator;
 *     empty while the product serves
 */
public record ServiceState(Status status, String reason) {

    /** Part of a sentence may be what a server elsewhere has said. */
    private static final int LONGEST_SENTENCE = 400;

    /** The values of {@code <status>}. */
    public enum Status {
        IN_SERVICE,
        OUT_OF_SERVICE
    }

    /** Requests are served. */
    public static ServiceState inService() {
        return new ServiceState(Status.IN_SERVICE, "");
    }

    /**
     * Requests other than SystemInfo are answered 503.
     *
     * @param sentence what is the matter, without the point at its end; what XML forbids in it becomes blanks, and
     *     what is longer than anybody reads is cut
     */
    public static ServiceState outOfService(ServiceCause cause, String sentence) {
        return new ServiceState(Status.OUT_OF_SERVICE, cause + " " + printable(sentence) + ".");
    }

    private static String printable(String sentence) {
        StringBuilder text = new StringBuilder(Math.min(sentence.length(), LONGEST_SENTENCE));
        sentence.codePoints()
                .limit(LONGEST_SENTENCE)
                .map(c -> Character.isISOControl(c) || !Character.isDefined(c) || isSurrogate(c) ? ' ' : c)
                .forEach(text::appendCodePoint);
        String stripped = text.toString().strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Whether requests are served. */
    public boolean serves() {
        return status == Status.IN_SERVICE;
    }
}
