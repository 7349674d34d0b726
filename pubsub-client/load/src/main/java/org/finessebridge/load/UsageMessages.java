package org.finessebridge.load;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
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
            return nameOf(argument) + " takes " + whatTakes(argument.type()) + ", not '" + wrong.getValue() + "'";
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

    private static String whatTakes(Class<?> type) {
        if (type == int.class) {
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
        String port = parsed.hasMatchedOption("--port") ? "" : "--port (where the sessions connect)";
        String domain = parsed.hasMatchedOption("--domain")
                ? ""
                : "--domain (the XMPP domain; Finesse Bridge's is its setting finesse.fqdn)";
        if (port.isEmpty() && domain.isEmpty()) {
            return "";
        }
        return "missing: " + port + (port.isEmpty() || domain.isEmpty() ? "" : " and ") + domain;
    }
}
