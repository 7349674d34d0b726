package org.finessebridge.app.bridge.call;

import java.util.List;
import java.util.function.Consumer;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;

/** The variables that a client wants to be set, as CTI requests carry them. */
final class RequestedVariables {

    private static final String NUMBERED = "callVariable";

    private RequestedVariables() {}

    /**
     * Gives the numbered ones to a message's setters.
     *
     * @param setters of callVariable1 to 10
     */
    @SafeVarargs
    static void number(List<CallVariable> variables, Consumer<String>... setters) {
        variables.stream()
                .filter(variable -> variable.name().startsWith(NUMBERED))
                .forEach(variable -> setters[Integer.parseInt(variable.name().substring(NUMBERED.length())) - 1].accept(
                        variable.value()));
    }

    /** The scalar ones of Expanded Call Context. */
    static List<NamedVariable> scalars(List<CallVariable> variables) {
        return variables.stream()
                .filter(variable ->
                        variable.name().startsWith("user.") && !variable.name().endsWith("]"))
                .map(variable -> new NamedVariable(variable.name(), variable.value()))
                .toList();
    }

    /** The elements of arrays of Expanded Call Context. */
    static List<NamedArray> elements(List<CallVariable> variables) {
        return variables.stream()
                .filter(variable -> variable.name().endsWith("]"))
                .map(RequestedVariables::element)
                .toList();
    }

    private static NamedArray element(CallVariable variable) {
        String name = variable.name();
        int bracket = name.indexOf('[');
        int index = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
        return new NamedArray(index, name.substring(0, bracket), variable.value());
    }
}
