package org.finessebridge.cti.simulator.centre;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file. */
final class Mistakes {

    private static final int MOST = 100;

    private final List<String> found = new ArrayList<>();
    private int count;

    /** How many there are. */
    int count() {
        return count;
    }

    /** Adds one; of very many only the first are told. */
    void add(String mistake) {
        count++;
        if (found.size() < MOST) {
            found.add(mistake);
        }
    }

    /** All of them, in the order in which they were found. */
    List<String> all() {
        List<String> all = new ArrayList<>(found);
        if (count > MOST) {
            all.add("and %d more".formatted(count - MOST));
        }
        return all;
    }
}
