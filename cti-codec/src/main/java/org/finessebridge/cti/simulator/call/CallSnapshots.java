package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.SilentMonitorStatus;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallConfBuilder;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;

/** What calls are at one moment: for who asks by CTI, and for who checks the simulator. */
final class CallSnapshots {

    private final AgentLogic agents;

    CallSnapshots(AgentLogic agents) {
        this.agents = agents;
    }

    CallSnapshot of(Call call) {
        return new CallSnapshot(
                call.id(),
                call.type(),
                call.from(),
                call.dialedNumber(),
                call.data(),
                call.skillGroupNumber(),
                call.ends().stream().map(this::party).toList(),
                call.began());
    }

    private PartySnapshot party(Connection end) {
        AgentDesk desk = end.isMonitored() ? agents.at(end.device()) : null;
        boolean waits = end.call().isQueued() && end.is(LocalConnectionState.INITIATE);
        return new PartySnapshot(
                end.device(),
                desk == null ? null : desk.agent().agentId(),
                waits ? LocalConnectionState.QUEUED : end.state(),
                end.isMonitored());
    }

    /**
     * SNAPSHOT_CALL_CONF.
     *
     * @param withoutType whether the server has forgotten the kind of the call
     */
    static SnapshotCallConf answer(long invokeId, Call call, Exchange exchange, boolean withoutType) {
        CallData data = call.data();
        List<CallDevice> devices = call.live().stream()
                .map(end -> new CallDevice(
                        call.id(),
                        Coded.of(ConnectionDeviceIdType.STATIC),
                        end.device(),
                        Coded.of(exchange.typeOf(call, end.device())),
                        end.device(),
                        Coded.of(end.state())))
                .toList();
        SnapshotCallConfBuilder conf = SnapshotCallConf.builder()
                .invokeId(invokeId)
                .callType(withoutType ? CallType.NULL_CALLTYPE : call.type())
                .callDevices(devices)
                .namedVariables(data.namedVariables())
                .namedArrays(data.namedArrays())
                .ani(call.from())
                .dialedNumber(call.dialedNumber())
                .callWrapupData(data.wrapupData());
        call.live().stream()
                .filter(end -> end.isMonitored() && !end.device().equals(call.from()))
                .findFirst()
                .ifPresent(end -> conf.dnis(end.device()));
        Call.RouterKey key = call.routerKey();
        if (key != null) {
            conf.routerCallKeyDay(key.day()).routerCallKeyCallId(key.callId());
        }
        data.fill(
                conf::callVariable1,
                conf::callVariable2,
                conf::callVariable3,
                conf::callVariable4,
                conf::callVariable5,
                conf::callVariable6,
                conf::callVariable7,
                conf::callVariable8,
                conf::callVariable9,
                conf::callVariable10);
        return conf.build();
    }

    /** SNAPSHOT_DEVICE_CONF. */
    static SnapshotDeviceConf answer(long invokeId, List<Connection> ends) {
        return SnapshotDeviceConf.builder()
                .invokeId(invokeId)
                .calls(ends.stream()
                        .filter(Connection::isLive)
                        .map(end -> new DeviceCall(
                                end.call().id(),
                                Coded.of(ConnectionDeviceIdType.STATIC),
                                end.device(),
                                Coded.of(end.state()),
                                Coded.of(monitorStatus(end))))
                        .toList())
                .build();
    }

    private static SilentMonitorStatus monitorStatus(Connection end) {
        if (end.call().type() != CallType.SUPERVISOR_MONITOR) {
            return SilentMonitorStatus.NONE;
        }
        return end.isPassive() ? SilentMonitorStatus.TARGET : SilentMonitorStatus.INITIATOR;
    }
}
