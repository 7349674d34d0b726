package org.finessebridge.cti.simulator.centre;

/**
 * Extensions that are devices of a simulated contact centre.
 *
 * @param first the first extension
 * @param last the last extension, not less than the first
 */
public record SimulatedExtensions(long first, long last) {

    private static final int LONGEST_EXTENSION = 15;

    public SimulatedExtensions {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no range of extensions: %d to %d".formatted(first, last));
        }
    }

    /** Whether a text is one of the extensions: digits only, without leading zeros. */
    public boolean contains(String extension) {
        if (!isExtension(extension)) {
            return false;
        }
        long number = Long.parseLong(extension);
        return number >= first && number <= last;
    }

    /** Whether a text can be an extension: up to 15 digits, without leading zeros. */
    static boolean isExtension(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_EXTENSION
                && (text.length() == 1 || text.charAt(0) != '0')
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
