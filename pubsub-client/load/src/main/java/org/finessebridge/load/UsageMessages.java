package org.finessebridge.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words that name the option and what it takes. */
final class UsageMessages {

    private static final int MOST_TYPING_ERRORS = 3;

    /** The options without which there is no run, where a command has them. */
    private static final SequencedMap<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("--port", "where the sessions connect");
        NEEDED.put("--domain", "the XMPP domain; Finesse Bridge's is its setting finesse.fqdn");
        NEEDED.put("--rest-port", "REST without TLS; Finesse Bridge's is its setting finesse.http.port");
    }

    private UsageMessages() {}

    static String of(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().stream().map(UsageMessages::nameOf).collect(Collectors.joining(", "))
                    + " needs a value";
        }
        if (argument != null && wrong.getValue() != null) {
            return nameOf(argument) + " takes " + whatTakes(typeOfOne(argument)) + ", not '" + wrong.getValue() + "'";
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        if (!unmatched.isUnknownOption()) {
            return "'" + first + "' belongs to no option";
        }
        String unknown = first.split("=", 2)[0];
        String nearest = unmatched.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .min(Comparator.comparingInt(name -> distance(unknown, name)))
                .filter(name -> distance(unknown, name) <= MOST_TYPING_ERRORS)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        return "there is no option " + unknown + nearest;
    }

    /** Levenshtein's: how many letters have to be added, taken out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Of each, where an option takes several. */
    private static Class<?> typeOfOne(ArgSpec argument) {
        return argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
    }

    private static String whatTakes(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number up to " + Integer.MAX_VALUE;
        }
        if (type == long.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "no value, true or false";
        }
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? "something else"
                : Arrays.stream(constants)
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                        .replaceFirst(", ([^,]*)$", " or $1");
    }

    /** The options without which there is no run, and that are not there; empty if none is missing. */
    static String missing(ParseResult parsed) {
        List<String> missing = new ArrayList<>();
        NEEDED.forEach((option, what) -> {
            OptionSpec spec = parsed.commandSpec().findOption(option);
            if (spec != null && spec.required() && !parsed.hasMatchedOption(option)) {
                missing.add(option + " (" + what + ")");
            }
        });
        return missing.isEmpty() ? "" : "missing: " + String.join(" and ", missing);
    }
}
