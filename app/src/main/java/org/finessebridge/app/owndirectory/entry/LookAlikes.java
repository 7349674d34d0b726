package org.finessebridge.app.owndirectory.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What texts share that people take for each other (Unicode Technical Standard 39, 4): letters that differ in case or
 * form alone, digits of the same value, and those of Cyrillic, Greek and Armenian that have the shape of Latin ones.
 * Small and capital letters have their shapes each, so that a text has two such likenesses.
 */
final class LookAlikes {

    private static final Map<Integer, Integer> SMALL = shapes(
            "аеорсухіјѕһԁԛԝӏ", "aeopcyxijshdqwl",
            "ανορ", "avop",
            "օոսհցյզ", "onuhgjq");

    private static final Map<Integer, Integer> CAPITAL = shapes(
            "АВЕКМНОРСТУХІЈЅԚԜӀ", "ABEKMHOPCTYXIJSQWI",
            "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX",
            "ՕՍՏԼ", "OUSL");

    /** Over a letter that has a dot it is not seen. */
    private static final char DOT_ABOVE = '\u0307';

    private LookAlikes() {}

    /** Two texts that have any of these in common look alike. Not empty; no duplicates. */
    static List<String> of(String text) {
        String capitals = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String small = shape(capitals.toLowerCase(Locale.ROOT), SMALL).replaceAll("([ij])" + DOT_ABOVE, "$1");
        String capital = shape(capitals, CAPITAL).toLowerCase(Locale.ROOT);
        return small.equals(capital) ? List.of(small) : List.of(small, capital);
    }

    private static String shape(String text, Map<Integer, Integer> shapes) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        ? Character.forDigit(Character.digit(c, 10), 10)
                        : shapes.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Letters, and behind them what each has the shape of; so for every script. */
    private static Map<Integer, Integer> shapes(String... scripts) {
        Map<Integer, Integer> shapes = new HashMap<>();
        for (int i = 0; i < scripts.length; i += 2) {
            for (int at = 0; at < scripts[i].length(); at++) {
                shapes.put((int) scripts[i].charAt(at), (int) scripts[i + 1].charAt(at));
            }
        }
        return Map.copyOf(shapes);
    }
}
