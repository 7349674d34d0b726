package org.finessebridge.scenario.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values that stand for <code>${name}</code> in a file. */
final class FileVariables {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, String> values;

    FileVariables(Map<String, String> values) {
        this(values, Map.of());
    }

    /**
     * @param given what counts instead
     */
    FileVariables(Map<String, String> values, Map<String, String> given) {
        this.values = new HashMap<>(values);
        this.values.putAll(given);
    }

    /** The text with values in it; names that are unknown stay as they are. */
    String in(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The names that there are, for a message about one that is not there. */
    String known() {
        return values.isEmpty()
                ? "; the file has no variables"
                : "; there are " + String.join(", ", new TreeSet<>(values.keySet()));
    }

    /** The names in a text for which there is a reference. */
    static Set<String> unknownIn(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
