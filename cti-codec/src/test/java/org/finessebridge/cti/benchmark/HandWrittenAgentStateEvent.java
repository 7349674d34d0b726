package org.finessebridge.cti.benchmark;

import static org.finessebridge.cti.benchmark.HandWritten.text;
import static org.finessebridge.cti.benchmark.HandWritten.uint;
import static org.finessebridge.cti.benchmark.HandWritten.ushort;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.PeripheralType;

/** AGENT_STATE_EVENT of version 20, as one would write it by hand: the yardstick. */
final class HandWrittenAgentStateEvent {

    private HandWrittenAgentStateEvent() {}

    static AgentStateEvent decode(ByteBuf in) {
        in.skipBytes(8);
        long monitorId = in.readUnsignedInt();
        long peripheralId = in.readUnsignedInt();
        long sessionId = in.readUnsignedInt();
        int peripheralType = in.readUnsignedShort();
        int skillGroupState = in.readUnsignedShort();
        long stateDuration = in.readUnsignedInt();
        long skillGroupNumber = in.readUnsignedInt();
        long skillGroupId = in.readUnsignedInt();
        int skillGroupPriority = in.readUnsignedShort();
        int agentState = in.readUnsignedShort();
        int eventReasonCode = in.readUnsignedShort();
        int mrdId = in.readInt();
        long numTasks = in.readUnsignedInt();
        int agentMode = in.readUnsignedShort();
        long maxTaskLimit = in.readUnsignedInt();
        int icmAgentId = in.readInt();
        long availability = in.readUnsignedInt();
        in.skipBytes(2);
        int departmentId = in.readInt();
        String signature = null;
        String agentId = null;
        String extension = null;
        String instrument = null;
        Long duration = null;
        Integer nextAgentState = null;
        Long direction = null;
        List<SkillGroup> groups = new ArrayList<>();
        Long number = null;
        Long id = null;
        Integer priority = null;
        while (in.isReadable()) {
            int tag = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            switch (tag) {
                case 3 -> signature = text(in, length);
                case 5 -> agentId = text(in, length);
                case 4 -> extension = text(in, length);
                case 6 -> instrument = text(in, length);
                case 150 -> duration = in.readUnsignedInt();
                case 123 -> nextAgentState = in.readUnsignedShort();
                case 244 -> direction = in.readUnsignedInt();
                case 62 -> number = in.readUnsignedInt();
                case 63 -> id = in.readUnsignedInt();
                case 64 -> priority = in.readUnsignedShort();
                case 65 ->
                    groups.add(
                            new SkillGroup(number, id, priority, Coded.of(AgentState.class, in.readUnsignedShort())));
                default -> in.skipBytes(length);
            }
        }
        return new AgentStateEvent(
                monitorId,
                peripheralId,
                sessionId,
                Coded.of(PeripheralType.class, peripheralType),
                Coded.of(AgentState.class, skillGroupState),
                stateDuration,
                skillGroupNumber,
                skillGroupId,
                skillGroupPriority,
                Coded.of(AgentState.class, agentState),
                eventReasonCode,
                mrdId,
                numTasks,
                Coded.of(AgentMode.class, agentMode),
                maxTaskLimit,
                icmAgentId,
                Coded.of(AgentAvailabilityStatus.class, availability),
                groups,
                departmentId,
                signature,
                agentId,
                extension,
                null,
                instrument,
                duration,
                nextAgentState == null ? null : Coded.of(AgentState.class, nextAgentState),
                direction == null ? null : Coded.of(Direction.class, direction),
                null,
                Remainder.NONE);
    }

    static void encode(AgentStateEvent event, ByteBuf out) {
        int start = out.writerIndex();
        out.writeInt(0).writeInt(30);
        out.writeInt((int) event.monitorId());
        out.writeInt((int) event.peripheralId());
        out.writeInt((int) event.sessionId());
        out.writeShort((int) event.peripheralType().raw());
        out.writeShort((int) event.skillGroupState().raw());
        out.writeInt((int) event.stateDuration());
        out.writeInt((int) event.skillGroupNumber());
        out.writeInt((int) event.skillGroupId());
        out.writeShort(event.skillGroupPriority());
        out.writeShort((int) event.agentState().raw());
        out.writeShort(event.eventReasonCode());
        out.writeInt(event.mrdId());
        out.writeInt((int) event.numTasks());
        out.writeShort((int) event.agentMode().raw());
        out.writeInt((int) event.maxTaskLimit());
        out.writeInt(event.icmAgentId());
        out.writeInt((int) event.agentAvailabilityStatus().raw());
        out.writeShort(event.skillGroups().size());
        out.writeInt(event.departmentId());
        text(out, 3, event.ctiClientSignature());
        text(out, 5, event.agentId());
        text(out, 4, event.agentExtension());
        text(out, 6, event.agentInstrument());
        uint(out, 150, event.duration());
        Coded<AgentState> next = event.nextAgentState();
        if (next != null) {
            out.writeShort(123).writeShort(2).writeShort((int) next.raw());
        }
        Coded<Direction> direction = event.direction();
        if (direction != null) {
            out.writeShort(244).writeShort(4).writeInt((int) direction.raw());
        }
        for (SkillGroup group : event.skillGroups()) {
            uint(out, 62, group.skillGroupNumber());
            uint(out, 63, group.skillGroupId());
            ushort(out, 64, group.skillGroupPriority());
            Coded<AgentState> state = group.skillGroupState();
            if (state != null) {
                out.writeShort(65).writeShort(2).writeShort((int) state.raw());
            }
        }
        out.setInt(start, out.writerIndex() - start - 8);
    }
}
