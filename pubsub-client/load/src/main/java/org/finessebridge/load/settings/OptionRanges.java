package org.finessebridge.load.settings;

import org.jspecify.annotations.Nullable;

/** Finds the first option whose value makes no sense. */
final class OptionRanges {

    static final int HIGHEST_PORT = 65_535;

    private @Nullable String complaint;

    void check(String option, long value, long least, long most) {
        require(value >= least && value <= most, option + " may be " + least + " to " + most + ", not " + value);
    }

    void require(boolean sense, String otherwise) {
        if (complaint == null && !sense) {
            complaint = otherwise;
        }
    }

    /** In words; null when all make sense. */
    @Nullable
    String complaint() {
        return complaint;
    }
}
