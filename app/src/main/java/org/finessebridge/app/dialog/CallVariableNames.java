package org.finessebridge.app.dialog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;

/** Which variables a client may set (guide, "Dialog: Update Call Variable Data"). */
final class CallVariableNames {

    private static final Pattern NAME =
            Pattern.compile("callVariable([1-9]|10)|user\\.[A-Za-z_][A-Za-z0-9_.]{0,31}(\\[\\d{1,3}])?");

    private static final int MOST = 400;

    private CallVariableNames() {}

    /**
     * The variables of a request.
     *
     * @throws FinesseApiException 400 for one that does not exist, that may not be set, or that stands
     *     twice
     */
    static List<CallVariable> read(List<DialogBody.Parameter> parameters) {
        List<CallVariable> variables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DialogBody.Parameter parameter : parameters) {
            String name = parameter.name() == null ? "" : parameter.name().strip();
            if (!NAME.matcher(name).matches() || !names.add(name) || variables.size() == MOST) {
                throw new FinesseApiException(ErrorType.INVALID_INPUT, name, "Invalid call variable specified");
            }
            variables.add(new CallVariable(name, parameter.value() == null ? "" : parameter.value()));
        }
        return variables;
    }
}
