package org.finessebridge.cti.simulator.centre;

import java.util.ArrayList;
import java.util.List;

/** The devices that a file has named so far. */
final class ExtensionRanges {

    private final List<SimulatedExtensions> ranges = new ArrayList<>();

    void add(long first, long last) {
        ranges.add(new SimulatedExtensions(first, last));
    }

    boolean contains(String extension) {
        return ranges.stream().anyMatch(range -> range.contains(extension));
    }
}
