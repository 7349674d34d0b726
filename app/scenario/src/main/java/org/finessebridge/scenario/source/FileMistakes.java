package org.finessebridge.scenario.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file, each with its line, so that all of it is told at once. */
public final class FileMistakes {

    private static final int MOST = 100;

    private record Mistake(int line, String text) {}

    private final List<Mistake> found = new ArrayList<>();
    private int count;

    /**
     * Adds one; of very many only the first are told.
     *
     * @param line where, from 1
     * @param what what is wrong, and what would be right
     */
    public void add(int line, String what) {
        count++;
        if (found.size() < MOST) {
            found.add(new Mistake(line, what));
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** All of them, in the order of the file. */
    public List<String> all() {
        List<String> all = new ArrayList<>(found.stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .map(mistake -> "line %d: %s".formatted(mistake.line(), mistake.text()))
                .toList());
        if (count > MOST) {
            all.add("and %d more".formatted(count - MOST));
        }
        return all;
    }
}
