package org.finessebridge.cti.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;

/**
 * How the contact centre behind a session is, as the CTI server has told it last: by OPEN_CONF, and
 * by SYSTEM_EVENT since (guide, "System Event"). What it has not told is taken as well. Immutable.
 *
 * @param ownPeripheralId the peripheral that the client is there for
 * @param pgStatus what is wrong with the peripheral gateway; empty where nothing is
 * @param centralControllerOnline CENTRAL_CONTROLLER_ONLINE or OFFLINE
 * @param peripheralGatewayOnline false after PERIPHERAL_GATEWAY_OFFLINE, until a peripheral of it
 *     is online again
 * @param ctiServerOnline CTI_SERVER_ONLINE or OFFLINE
 * @param peripherals by PeripheralID, whether it is online; those that the server has told of
 */
public record CtiHealth(
        long ownPeripheralId,
        Set<PgStatus> pgStatus,
        boolean centralControllerOnline,
        boolean peripheralGatewayOnline,
        boolean ctiServerOnline,
        Map<Long, Boolean> peripherals) {

    /** More peripherals than any gateway has; a server that invents them fills no memory. */
    private static final int MOST_PERIPHERALS = 1_000;

    public CtiHealth {
        pgStatus = Set.copyOf(pgStatus);
        peripherals = Map.copyOf(peripherals);
    }

    /** What is known when a session opens. */
    static CtiHealth atOpen(long ownPeripheralId, long pgStatus) {
        Set<PgStatus> bits = PgStatus.of(pgStatus);
        return new CtiHealth(
                ownPeripheralId,
                bits,
                !bits.contains(PgStatus.CC_DOWN),
                true,
                !bits.contains(PgStatus.CTI_SERVER_OFFLINE),
                Map.of());
    }

    /** What is known after an event; equal to this where it changes nothing. */
    CtiHealth after(SystemEvent event) {
        SystemEventId id = event.systemEventId().known();
        boolean isPeripheral = id == SystemEventId.PERIPHERAL_ONLINE || id == SystemEventId.PERIPHERAL_OFFLINE;
        return new CtiHealth(
                ownPeripheralId,
                PgStatus.of(event.pgStatus()),
                id == SystemEventId.CENTRAL_CONTROLLER_ONLINE
                        || (id != SystemEventId.CENTRAL_CONTROLLER_OFFLINE && centralControllerOnline),
                id == SystemEventId.PERIPHERAL_ONLINE
                        || (id != SystemEventId.PERIPHERAL_GATEWAY_OFFLINE && peripheralGatewayOnline),
                id == SystemEventId.CTI_SERVER_ONLINE || (id != SystemEventId.CTI_SERVER_OFFLINE && ctiServerOnline),
                isPeripheral ? with(event.systemEventArg1(), id == SystemEventId.PERIPHERAL_ONLINE) : peripherals);
    }

    private Map<Long, Boolean> with(long peripheralId, boolean online) {
        if (peripherals.size() >= MOST_PERIPHERALS && !peripherals.containsKey(peripheralId)) {
            return peripherals;
        }
        Map<Long, Boolean> changed = new TreeMap<>(peripherals);
        changed.put(peripheralId, online);
        return changed;
    }

    /** Whether a peripheral is online, or nothing was told of it. */
    public boolean isOnline(long peripheralId) {
        return peripherals.getOrDefault(peripheralId, true);
    }

    /** Whether the agents of the client's own peripheral can be served. */
    public boolean serves() {
        return peripheralGatewayOnline && isOnline(ownPeripheralId) && !pgStatus.contains(PgStatus.OPC_DOWN);
    }

    /** Whether nothing is known to be wrong. */
    public boolean isGood() {
        return inWords().isEmpty();
    }

    /** What is wrong, for an operator; empty where nothing is. */
    public String inWords() {
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(peripherals).forEach((id, online) -> {
            if (!online) {
                wrong.add("peripheral " + id + " is offline");
            }
        });
        if (!peripheralGatewayOnline) {
            wrong.add("the peripheral gateway is offline");
        }
        if (!centralControllerOnline) {
            wrong.add("the central controller is offline");
        }
        if (!ctiServerOnline) {
            wrong.add("the CTI server is offline");
        }
        pgStatus.stream().sorted().forEach(status -> wrong.add("PG status: " + status.words()));
        return String.join(", ", wrong);
    }
}
