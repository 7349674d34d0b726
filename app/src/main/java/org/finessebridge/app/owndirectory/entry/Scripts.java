package org.finessebridge.app.owndirectory.entry;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The scripts of a name: one, or those that Chinese, Japanese and Korean are written in, with Latin beside them (Unicode
 * Technical Standard 39, 5.2, "Highly Restrictive"), and the digits of one. So no letter stands there that only looks
 * like one of the others.
 */
final class Scripts {

    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private Scripts() {}

    /** Whether a text mixes scripts that no language has side by side, or digits. */
    static boolean areMixed(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        boolean mixedLetters =
                scripts.size() > 1 && TOGETHER.stream().noneMatch(together -> together.containsAll(scripts));
        return mixedLetters || digitSystems(text) > 1;
    }

    /** The digits of each follow its zero, so that this is the same of all of them. */
    private static long digitSystems(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)
                .map(c -> c - Character.digit(c, 10))
                .distinct()
                .count();
    }
}
