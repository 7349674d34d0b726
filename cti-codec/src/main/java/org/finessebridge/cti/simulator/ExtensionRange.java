package org.finessebridge.cti.simulator;

/**
 * Extensions that are devices of a simulated contact centre.
 *
 * @param first the first extension
 * @param last the last extension, not less than the first
 */
public record ExtensionRange(long first, long last) {

    private static final int LONGEST_EXTENSION = 15;

    public ExtensionRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "no range of extensions: %d to %d".formatted(first, last));
        }
    }

    /** Whether a text is one of the extensions: digits only, without leading zeros. */
    public boolean contains(String extension) {
        if (extension.isEmpty()
                || extension.length() > LONGEST_EXTENSION
                || (extension.length() > 1 && extension.charAt(0) == '0')) {
            return false;
        }
        long number = 0;
        for (int i = 0; i < extension.length(); i++) {
            int digit = extension.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            number = number * 10 + digit;
        }
        return number >= first && number <= last;
    }
}
