package org.finessebridge.cti.benchmark;

import static org.finessebridge.cti.benchmark.HandWritten.text;
import static org.finessebridge.cti.benchmark.HandWritten.uint;
import static org.finessebridge.cti.benchmark.HandWritten.ushort;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.RequestedSkillGroup;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ForcedFlag;

/** SET_AGENT_STATE_REQ of version 20, as one would write it by hand: the yardstick. */
final class HandWrittenSetAgentStateReq {

    private HandWrittenSetAgentStateReq() {}

    static SetAgentStateReq decode(ByteBuf in) {
        in.skipBytes(8);
        long invokeId = in.readUnsignedInt();
        long peripheralId = in.readUnsignedInt();
        Coded<AgentState> agentState = Coded.of(AgentState.class, in.readUnsignedShort());
        Coded<AgentWorkMode> agentWorkMode = Coded.of(AgentWorkMode.class, in.readUnsignedShort());
        in.skipBytes(2); // the count: the entries are on the wire
        int eventReasonCode = in.readUnsignedShort();
        Coded<ForcedFlag> forcedFlag = Coded.of(ForcedFlag.class, in.readUnsignedByte());
        long agentServiceReq = in.readUnsignedInt();
        String agentInstrument = null;
        String agentId = null;
        Secret agentPassword = null;
        String positionId = null;
        String supervisorId = null;
        Integer ssoEnabled = null;
        Long number = null;
        List<RequestedSkillGroup> skillGroups = new ArrayList<>();
        while (in.isReadable()) {
            int tag = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            switch (tag) {
                case 6 -> agentInstrument = text(in, length);
                case 5 -> agentId = text(in, length);
                case 49 -> agentPassword = new Secret(text(in, length));
                case 68 -> positionId = text(in, length);
                case 69 -> supervisorId = text(in, length);
                case 257 -> ssoEnabled = in.readUnsignedShort();
                case 62 -> number = in.readUnsignedInt();
                case 64 -> skillGroups.add(new RequestedSkillGroup(number, in.readUnsignedShort()));
                default -> in.skipBytes(length);
            }
        }
        return new SetAgentStateReq(
                invokeId,
                peripheralId,
                agentState,
                agentWorkMode,
                skillGroups,
                eventReasonCode,
                forcedFlag,
                agentServiceReq,
                agentInstrument,
                null,
                agentId,
                agentPassword,
                positionId,
                supervisorId,
                ssoEnabled,
                Remainder.NONE);
    }

    static void encode(SetAgentStateReq request, ByteBuf out) {
        int start = out.writerIndex();
        out.writeInt(0).writeInt(38);
        out.writeInt((int) request.invokeId());
        out.writeInt((int) request.peripheralId());
        out.writeShort((int) request.agentState().raw());
        out.writeShort((int) request.agentWorkMode().raw());
        out.writeShort(request.skillGroups().size());
        out.writeShort(request.eventReasonCode());
        out.writeByte((int) request.forcedFlag().raw());
        out.writeInt((int) request.agentServiceReq());
        text(out, 6, request.agentInstrument());
        text(out, 5, request.agentId());
        Secret password = request.agentPassword();
        text(out, 49, password == null ? null : password.value());
        text(out, 68, request.positionId());
        text(out, 69, request.supervisorId());
        ushort(out, 257, request.ssoEnabled());
        for (RequestedSkillGroup group : request.skillGroups()) {
            uint(out, 62, group.skillGroupNumber());
            ushort(out, 64, group.skillGroupPriority());
        }
        out.setInt(start, out.writerIndex() - start - 8);
    }
}
