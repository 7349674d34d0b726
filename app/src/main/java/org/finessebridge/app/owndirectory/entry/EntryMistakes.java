package org.finessebridge.app.owndirectory.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mistakes of an import, the first ones or all, so that they can be mended together. For one thread. */
public final class EntryMistakes {

    /** As many as somebody reads at once. */
    public static final int MOST = 50;

    private static final int LONGEST = 80;

    private final List<Mistake> found = new ArrayList<>();
    private final int most;

    /** The first {@value #MOST}. */
    public EntryMistakes() {
        this(MOST);
    }

    private EntryMistakes(int most) {
        this.most = most;
    }

    /**
     * Every one, for who leaves out what is wrong. What {@link EntryRules} looks at is bounded, and so are the mistakes
     * in it.
     */
    public static EntryMistakes unbounded() {
        return new EntryMistakes(Integer.MAX_VALUE);
    }

    /**
     * One more.
     *
     * @param line of the file; null where it is of none
     */
    public void add(@Nullable Integer line, String object, String reason) {
        if (found.size() < most) {
            found.add(new Mistake(line == null ? 0 : line, shortened(object), reason));
        }
    }

    /** Whether there are as many as are told. */
    public boolean isFull() {
        return found.size() == most;
    }

    /** How many there are. */
    int count() {
        return found.size();
    }

    /** Those that were found, in their order. */
    public List<Mistake> all() {
        return List.copyOf(found);
    }

    /** A text of the input, as far as it is told again. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
