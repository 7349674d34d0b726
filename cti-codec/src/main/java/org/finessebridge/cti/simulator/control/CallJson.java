package org.finessebridge.cti.simulator.control;

import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A call in JSON. */
final class CallJson {

    private CallJson() {}

    static ObjectNode of(CallSnapshot call) {
        ObjectNode json = ControlJson.object()
                .put("id", call.callId())
                .put("type", call.type().name())
                .put("from", call.from())
                .put("dialedNumber", call.dialedNumber())
                .put("skillGroup", call.skillGroupNumber());
        variables(json.putObject("variables"), call.data());
        json.put("wrapUp", call.data().wrapupData());
        ArrayNode parties = json.putArray("parties");
        for (PartySnapshot party : call.parties()) {
            parties.addObject()
                    .put("device", party.device())
                    .put("agent", party.agentId())
                    .put("state", party.state().name())
                    .put("outside", !party.monitored());
        }
        return json.put("began", call.began().toString());
    }

    private static void variables(ObjectNode json, CallData data) {
        data.callVariables().keySet().stream()
                .sorted()
                .forEach(number ->
                        json.put("callVariable" + number, data.callVariables().get(number)));
        for (NamedVariable variable : data.namedVariables()) {
            json.put(variable.name(), variable.value());
        }
        for (NamedArray element : data.namedArrays()) {
            json.put("%s[%d]".formatted(element.name(), element.index()), element.value());
        }
    }
}
