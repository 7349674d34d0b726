package org.finessebridge.cti.simulator.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.simulator.call.ArrivedCall;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRouting;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.call.ExternalParties;
import org.finessebridge.cti.simulator.call.Route;
import org.finessebridge.cti.simulator.centre.CallPlan;
import org.finessebridge.cti.simulator.centre.CallTarget;
import org.finessebridge.cti.simulator.centre.DialedNumber;
import org.finessebridge.cti.simulator.centre.ExternalNumber;

/**
 * Routes by the plan of a contact centre.
 *
 * @param plan what each number leads to
 */
public record PlannedRouting(CallPlan plan) implements CallRouting, ExternalParties {

    private static final Pattern CALL_VARIABLE = Pattern.compile("callVariable([1-9]|10)");
    private static final Pattern ARRAY_ELEMENT = Pattern.compile("(.+)\\[(\\d{1,3})]");
    private static final String WRAP_UP = "wrapUp";

    @Override
    public Route route(ArrivedCall call) {
        DialedNumber dialed = plan.dialedNumbers().get(call.dialedNumber());
        if (dialed == null) {
            return new Route.Unknown();
        }
        return switch (dialed.target()) {
            case CallTarget.Queue(long skillGroupNumber) -> new Route.Queued(skillGroupNumber);
            case CallTarget.Device(String extension) -> new Route.ToDevice(extension);
            case CallTarget.Outside(String number) -> new Route.ToOutside(number);
            case CallTarget.Busy() -> new Route.Busy();
        };
    }

    @Override
    public ExternalBehaviour of(String number) {
        for (ExternalNumber external : plan.externalNumbers()) {
            if (external.isOf(number)) {
                return new ExternalBehaviour(
                        ExternalBehaviour.Kind.valueOf(external.reaction().name()), external.after());
            }
        }
        return ExternalParties.USUAL.of(number);
    }

    /** The variables that the plan gives to calls to a number. */
    CallData dataOf(String dialedNumber) {
        DialedNumber dialed = plan.dialedNumbers().get(dialedNumber);
        return dialed == null ? CallData.NONE : data(dialed.variables());
    }

    /** Variables by the names of the file. */
    public static CallData data(Map<String, String> variables) {
        Map<Integer, String> numbered = new HashMap<>();
        CallData data = CallData.NONE;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String name = variable.getKey();
            Matcher number = CALL_VARIABLE.matcher(name);
            Matcher element = ARRAY_ELEMENT.matcher(name);
            if (number.matches()) {
                numbered.put(Integer.valueOf(number.group(1)), variable.getValue());
            } else if (name.equals(WRAP_UP)) {
                data = data.merged(new CallData(Map.of(), variable.getValue(), List.of(), List.of()));
            } else if (element.matches()) {
                data = data.merged(new CallData(
                        Map.of(),
                        null,
                        List.of(),
                        List.of(new NamedArray(
                                Integer.parseInt(element.group(2)), element.group(1), variable.getValue()))));
            } else {
                data = data.merged(
                        new CallData(Map.of(), null, List.of(new NamedVariable(name, variable.getValue())), List.of()));
            }
        }
        return data.merged(new CallData(numbered, null, List.of(), List.of()));
    }
}
