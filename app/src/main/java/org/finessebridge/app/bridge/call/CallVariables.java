package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.cti.message.CallDataMessage;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a call. One that a message brings replaces what is known, an empty one too; one
 * that it does not bring stays.
 */
final class CallVariables {

    /** How many a call has of the ten kinds that are numbered. */
    private static final int NUMBERED = 10;

    /** More than a CTI message holds; a server that invents names fills no memory. */
    private static final int MOST_NAMED = 500;

    private static final String OUTBOUND = "BA";

    private final @Nullable String[] numbered = new String[NUMBERED];
    private final Map<String, String> expanded = new LinkedHashMap<>();
    private final Map<String, String> outbound = new LinkedHashMap<>();

    /** Takes over what a message brings. */
    void tell(CallDataMessage message) {
        List<@Nullable String> values = message.callVariables();
        for (int i = 0; i < NUMBERED; i++) {
            String value = values.get(i);
            if (value != null) {
                numbered[i] = value;
            }
        }
        message.namedVariables().forEach(variable -> put(variable.name(), variable.value()));
        message.namedArrays().forEach(element -> put(element.name() + '[' + element.index() + ']', element.value()));
    }

    private void put(String name, String value) {
        Map<String, String> group = name.startsWith(OUTBOUND) ? outbound : expanded;
        String key = name.startsWith(OUTBOUND) || name.startsWith("user.") ? name : "user." + name;
        if (group.containsKey(key) || expanded.size() + outbound.size() < MOST_NAMED) {
            group.put(key, value);
        }
    }

    /** Takes over what another call has. */
    void addMissing(CallVariables other) {
        for (int i = 0; i < NUMBERED; i++) {
            if (numbered[i] == null) {
                numbered[i] = other.numbered[i];
            }
        }
        other.expanded.forEach(expanded::putIfAbsent);
        other.outbound.forEach(outbound::putIfAbsent);
    }

    /** An outbound variable; null where the call has none of that name. */
    @Nullable
    String outbound(String name) {
        return outbound.get(name);
    }

    /** Whether the call belongs to a campaign. */
    boolean areOutbound() {
        return outbound.containsKey("BAStatus");
    }

    /** As clients see them. */
    List<CallVariable> toClients() {
        List<CallVariable> all = new ArrayList<>(NUMBERED + expanded.size() + outbound.size());
        for (int i = 0; i < NUMBERED; i++) {
            String value = numbered[i];
            all.add(new CallVariable("callVariable" + (i + 1), value == null ? "" : value));
        }
        expanded.forEach((name, value) -> all.add(new CallVariable(name, value)));
        outbound.forEach((name, value) -> all.add(new CallVariable(name, value)));
        return all;
    }
}
