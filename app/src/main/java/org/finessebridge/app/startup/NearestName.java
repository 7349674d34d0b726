package org.finessebridge.app.startup;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant who wrote a name that there is not. Safe for use by any thread. */
public final class NearestName {

    /** Of a name's length, the part that may be wrong. */
    private static final int PART = 4;

    /** No setting has so long a name, and comparing takes time by the product of the lengths. */
    private static final int LONGEST = 200;

    private NearestName() {}

    /**
     * The name that takes the fewest strokes to get to; empty if none is near.
     *
     * @param candidates all that there are
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wrong = name.toLowerCase(Locale.ROOT);
        record Near(String name, int strokes) {}
        return candidates.stream()
                .map(candidate -> new Near(candidate, strokes(wrong, candidate.toLowerCase(Locale.ROOT))))
                .min(Comparator.comparingInt(Near::strokes).thenComparing(Near::name))
                .filter(near -> near.strokes() <= Math.max(2, wrong.length() / PART))
                .map(Near::name);
    }

    /** Letters to put in, take out, replace or swap with the next (optimal string alignment). */
    static int strokes(String from, String to) {
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : least(distance, from, to, i, j);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int least(int[][] distance, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least =
                Math.min(distance[i - 1][j - 1] + (same ? 0 : 1), Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
