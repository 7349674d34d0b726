package org.finessebridge.app.dialog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;

/**
 * Which variables a client may set (guide, "Dialog: Update Call Variable Data"), and what CTI messages can
 * carry of them (CTI Server Message Reference Guide, "NAMEDVAR", "NAMEDARRAY", CallVariable).
 */
final class CallVariableNames {

    private static final Pattern NUMBERED = Pattern.compile("callVariable([1-9]|10)");
    private static final Pattern EXPANDED = Pattern.compile("(user\\.[A-Za-z_][A-Za-z0-9_.]*)(\\[(\\d{1,3})])?");

    /** Bytes of a call variable, of an ECC variable's name, of its value. */
    private static final int LONGEST_NUMBERED = 40;

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_EXPANDED = 210;
    private static final int LAST_INDEX = 255;

    /** Bytes of all ECC variables of one message, with the NULs behind names and values, and the indexes. */
    private static final int MOST_EXPANDED = 2_000;

    private CallVariableNames() {}

    /**
     * The variables of a request; the index of an array's element is written without leading zeros, as the CTI
     * server tells it.
     *
     * @throws FinesseApiException 400 for one that does not exist, that may not be set, that stands
     *     twice, or that no CTI message can carry, alone or with the others
     */
    static List<CallVariable> read(List<DialogBody.Parameter> parameters) {
        List<CallVariable> variables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int expanded = 0;
        for (DialogBody.Parameter parameter : parameters) {
            String given = parameter.name() == null ? "" : parameter.name().strip();
            String value = parameter.value() == null ? "" : parameter.value();
            String name = name(given, value);
            if (!names.add(name)) {
                throw invalid(given);
            }
            expanded += NUMBERED.matcher(name).matches() ? 0 : bytes(name, value);
            if (expanded > MOST_EXPANDED) {
                throw invalid(given);
            }
            variables.add(new CallVariable(name, value));
        }
        return variables;
    }

    private static String name(String given, String value) {
        Matcher expanded = EXPANDED.matcher(given);
        boolean fits;
        String name = given;
        if (expanded.matches()) {
            String index = expanded.group(3);
            fits = expanded.group(1).length() <= LONGEST_NAME && CtiText.fits(value, LONGEST_EXPANDED);
            if (index != null) {
                int element = Integer.parseInt(index);
                fits &= element <= LAST_INDEX;
                name = expanded.group(1) + '[' + element + ']';
            }
        } else {
            fits = NUMBERED.matcher(given).matches() && CtiText.fits(value, LONGEST_NUMBERED);
        }
        if (!fits) {
            throw invalid(given);
        }
        return name;
    }

    /** An index has one byte, however it is written. */
    private static int bytes(String name, String value) {
        int bracket = name.indexOf('[');
        int ofName = bracket < 0 ? name.length() : bracket + 1;
        return ofName + 1 + CtiText.length(value) + 1;
    }

    private static FinesseApiException invalid(String name) {
        return new FinesseApiException(ErrorType.INVALID_INPUT, name, "Invalid call variable specified");
    }
}
