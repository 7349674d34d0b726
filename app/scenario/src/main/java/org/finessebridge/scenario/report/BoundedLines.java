package org.finessebridge.scenario.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The first and the last of very many lines, with a line between them that tells how many are left
 * out. Not for several threads at once.
 */
public final class BoundedLines {

    private static final int MOST_FIRST = 10_000;
    private static final int MOST_LAST = 10_000;

    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private int leftOut;

    /** Adds one behind all others. */
    public void add(String line) {
        if (first.size() < MOST_FIRST) {
            first.add(line);
            return;
        }
        last.add(line);
        if (last.size() > MOST_LAST) {
            last.remove();
            leftOut++;
        }
    }

    /** What is kept, in order. */
    public List<String> all() {
        List<String> all = new ArrayList<>(first);
        if (leftOut > 0) {
            all.add("... %d lines are left out ...".formatted(leftOut));
        }
        all.addAll(last);
        return List.copyOf(all);
    }
}
