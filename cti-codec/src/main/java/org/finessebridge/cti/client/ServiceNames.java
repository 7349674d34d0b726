package org.finessebridge.cti.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.finessebridge.cti.message.code.ServiceMask;

/** The guide's names of the bits of ServicesRequested and ServicesGranted. */
final class ServiceNames {

    private static final Map<Long, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(ServiceMask.CLIENT_EVENTS, "CLIENT_EVENTS"),
            Map.entry(ServiceMask.CALL_DATA_UPDATE, "CALL_DATA_UPDATE"),
            Map.entry(ServiceMask.CLIENT_CONTROL, "CLIENT_CONTROL"),
            Map.entry(ServiceMask.CONNECTION_MONITOR, "CONNECTION_MONITOR"),
            Map.entry(ServiceMask.ALL_EVENTS, "ALL_EVENTS"),
            Map.entry(ServiceMask.PERIPHERAL_MONITOR, "PERIPHERAL_MONITOR"),
            Map.entry(ServiceMask.CLIENT_MONITOR, "CLIENT_MONITOR"),
            Map.entry(ServiceMask.SUPERVISOR, "SUPERVISOR"),
            Map.entry(ServiceMask.SERVER, "SERVER"),
            Map.entry(ServiceMask.AGENT_REPORTING, "AGENT_REPORTING"),
            Map.entry(ServiceMask.ALL_TASK_EVENTS, "ALL_TASK_EVENTS"),
            Map.entry(ServiceMask.TASK_MONITOR, "TASK_MONITOR"),
            Map.entry(ServiceMask.DEVICE_STATE_CONTROL, "DEVICE_STATE_CONTROL"),
            Map.entry(ServiceMask.CONFIG_EVENTS, "CONFIG_EVENTS"),
            Map.entry(ServiceMask.UPDATE_EVENTS, "UPDATE_EVENTS"),
            Map.entry(ServiceMask.ACTIVE_STANDBY, "ACTIVE_STANDBY")));

    private ServiceNames() {}

    /** {@code CLIENT_CONTROL, ALL_EVENTS}; bits without a name in hexadecimal; "none" for 0. */
    static String of(long services) {
        List<String> names = new ArrayList<>();
        long unnamed = services;
        for (Map.Entry<Long, String> service : NAMES.entrySet()) {
            if ((services & service.getKey()) != 0) {
                names.add(service.getValue());
                unnamed &= ~service.getKey();
            }
        }
        if (unnamed != 0) {
            names.add("0x" + Long.toHexString(unnamed));
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
