package org.finessebridge.cti.benchmark;

import static org.finessebridge.cti.benchmark.HandWritten.bytes;
import static org.finessebridge.cti.benchmark.HandWritten.text;
import static org.finessebridge.cti.benchmark.HandWritten.uint;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LineType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.PeripheralType;

/** CALL_DELIVERED_EVENT of version 20, as one would write it by hand: the yardstick. */
final class HandWrittenCallDeliveredEvent {

    private HandWrittenCallDeliveredEvent() {}

    static CallDeliveredEvent decode(ByteBuf in) {
        in.skipBytes(8);
        long monitorId = in.readUnsignedInt();
        long peripheralId = in.readUnsignedInt();
        Coded<PeripheralType> peripheralType = Coded.of(PeripheralType.class, in.readUnsignedShort());
        Coded<ConnectionDeviceIdType> connectionDeviceIdType =
                Coded.of(ConnectionDeviceIdType.class, in.readUnsignedShort());
        long connectionCallId = in.readUnsignedInt();
        int lineHandle = in.readUnsignedShort();
        Coded<LineType> lineType = Coded.of(LineType.class, in.readUnsignedShort());
        long serviceNumber = in.readUnsignedInt();
        long serviceId = in.readUnsignedInt();
        long skillGroupNumber = in.readUnsignedInt();
        long skillGroupId = in.readUnsignedInt();
        int skillGroupPriority = in.readUnsignedShort();
        Coded<DeviceIdType> alertingDeviceType = Coded.of(DeviceIdType.class, in.readUnsignedShort());
        Coded<DeviceIdType> callingDeviceType = Coded.of(DeviceIdType.class, in.readUnsignedShort());
        Coded<DeviceIdType> calledDeviceType = Coded.of(DeviceIdType.class, in.readUnsignedShort());
        Coded<DeviceIdType> lastRedirectDeviceType = Coded.of(DeviceIdType.class, in.readUnsignedShort());
        Coded<LocalConnectionState> localConnectionState = Coded.of(LocalConnectionState.class, in.readUnsignedShort());
        Coded<EventCause> eventCause = Coded.of(EventCause.class, in.readUnsignedShort());
        in.skipBytes(4); // the counts: the entries are on the wire
        String connectionDeviceId = null;
        String alertingDeviceId = null;
        String callingDeviceId = null;
        String calledDeviceId = null;
        String lastRedirectDeviceId = null;
        Long trunkNumber = null;
        Long trunkGroupNumber = null;
        Long secondaryConnectionCallId = null;
        String ani = null;
        String aniIi = null;
        OpaqueBytes userToUserInfo = null;
        String dnis = null;
        String dialedNumber = null;
        String callerEnteredDigits = null;
        String callVariable1 = null;
        String callVariable2 = null;
        String callVariable3 = null;
        String callVariable4 = null;
        String callVariable5 = null;
        String callVariable6 = null;
        String callVariable7 = null;
        String callVariable8 = null;
        String callVariable9 = null;
        String callVariable10 = null;
        String callWrapupData = null;
        List<NamedVariable> namedVariables = new ArrayList<>();
        List<NamedArray> namedArrays = new ArrayList<>();
        while (in.isReadable()) {
            int tag = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            switch (tag) {
                case 25 -> connectionDeviceId = text(in, length);
                case 26 -> alertingDeviceId = text(in, length);
                case 27 -> callingDeviceId = text(in, length);
                case 28 -> calledDeviceId = text(in, length);
                case 29 -> lastRedirectDeviceId = text(in, length);
                case 121 -> trunkNumber = in.readUnsignedInt();
                case 122 -> trunkGroupNumber = in.readUnsignedInt();
                case 202 -> secondaryConnectionCallId = in.readUnsignedInt();
                case 8 -> ani = text(in, length);
                case 215 -> aniIi = text(in, length);
                case 9 -> userToUserInfo = bytes(in, length);
                case 10 -> dnis = text(in, length);
                case 11 -> dialedNumber = text(in, length);
                case 12 -> callerEnteredDigits = text(in, length);
                case 13 -> callVariable1 = text(in, length);
                case 14 -> callVariable2 = text(in, length);
                case 15 -> callVariable3 = text(in, length);
                case 16 -> callVariable4 = text(in, length);
                case 17 -> callVariable5 = text(in, length);
                case 18 -> callVariable6 = text(in, length);
                case 19 -> callVariable7 = text(in, length);
                case 20 -> callVariable8 = text(in, length);
                case 21 -> callVariable9 = text(in, length);
                case 22 -> callVariable10 = text(in, length);
                case 46 -> callWrapupData = text(in, length);
                case 82 -> {
                    int end = in.readerIndex() + length;
                    namedVariables.add(new NamedVariable(string(in), string(in)));
                    in.readerIndex(end);
                }
                case 83 -> {
                    int end = in.readerIndex() + length;
                    namedArrays.add(new NamedArray(in.readUnsignedByte(), string(in), string(in)));
                    in.readerIndex(end);
                }
                default -> in.skipBytes(length);
            }
        }
        return new CallDeliveredEvent(
                monitorId,
                peripheralId,
                peripheralType,
                connectionDeviceIdType,
                connectionCallId,
                lineHandle,
                lineType,
                serviceNumber,
                serviceId,
                skillGroupNumber,
                skillGroupId,
                skillGroupPriority,
                alertingDeviceType,
                callingDeviceType,
                calledDeviceType,
                lastRedirectDeviceType,
                localConnectionState,
                eventCause,
                namedVariables,
                namedArrays,
                connectionDeviceId,
                alertingDeviceId,
                callingDeviceId,
                calledDeviceId,
                lastRedirectDeviceId,
                trunkNumber,
                trunkGroupNumber,
                secondaryConnectionCallId,
                ani,
                aniIi,
                userToUserInfo,
                dnis,
                dialedNumber,
                callerEnteredDigits,
                callVariable1,
                callVariable2,
                callVariable3,
                callVariable4,
                callVariable5,
                callVariable6,
                callVariable7,
                callVariable8,
                callVariable9,
                callVariable10,
                callWrapupData,
                Remainder.NONE);
    }

    static void encode(CallDeliveredEvent event, ByteBuf out) {
        int start = out.writerIndex();
        out.writeInt(0).writeInt(9);
        out.writeInt((int) event.monitorId());
        out.writeInt((int) event.peripheralId());
        out.writeShort((int) event.peripheralType().raw());
        out.writeShort((int) event.connectionDeviceIdType().raw());
        out.writeInt((int) event.connectionCallId());
        out.writeShort(event.lineHandle());
        out.writeShort((int) event.lineType().raw());
        out.writeInt((int) event.serviceNumber());
        out.writeInt((int) event.serviceId());
        out.writeInt((int) event.skillGroupNumber());
        out.writeInt((int) event.skillGroupId());
        out.writeShort(event.skillGroupPriority());
        out.writeShort((int) event.alertingDeviceType().raw());
        out.writeShort((int) event.callingDeviceType().raw());
        out.writeShort((int) event.calledDeviceType().raw());
        out.writeShort((int) event.lastRedirectDeviceType().raw());
        out.writeShort((int) event.localConnectionState().raw());
        out.writeShort((int) event.eventCause().raw());
        out.writeShort(event.namedVariables().size());
        out.writeShort(event.namedArrays().size());
        text(out, 25, event.connectionDeviceId());
        text(out, 26, event.alertingDeviceId());
        text(out, 27, event.callingDeviceId());
        text(out, 28, event.calledDeviceId());
        text(out, 29, event.lastRedirectDeviceId());
        uint(out, 121, event.trunkNumber());
        uint(out, 122, event.trunkGroupNumber());
        uint(out, 202, event.secondaryConnectionCallId());
        text(out, 8, event.ani());
        text(out, 215, event.aniIi());
        bytes(out, 9, event.userToUserInfo());
        text(out, 10, event.dnis());
        text(out, 11, event.dialedNumber());
        text(out, 12, event.callerEnteredDigits());
        text(out, 13, event.callVariable1());
        text(out, 14, event.callVariable2());
        text(out, 15, event.callVariable3());
        text(out, 16, event.callVariable4());
        text(out, 17, event.callVariable5());
        text(out, 18, event.callVariable6());
        text(out, 19, event.callVariable7());
        text(out, 20, event.callVariable8());
        text(out, 21, event.callVariable9());
        text(out, 22, event.callVariable10());
        text(out, 46, event.callWrapupData());
        for (NamedVariable variable : event.namedVariables()) {
            int at = out.writeShort(82).writeShort(0).writerIndex();
            string(out, variable.name());
            string(out, variable.value());
            out.setShort(at - 2, out.writerIndex() - at);
        }
        for (NamedArray element : event.namedArrays()) {
            int at = out.writeShort(83).writeShort(0).writerIndex();
            out.writeByte(element.index());
            string(out, element.name());
            string(out, element.value());
            out.setShort(at - 2, out.writerIndex() - at);
        }
        out.setInt(start, out.writerIndex() - start - 8);
    }

    private static String string(ByteBuf in) {
        int length = in.bytesBefore((byte) 0);
        String text = in.toString(in.readerIndex(), length, StandardCharsets.UTF_8);
        in.skipBytes(length + 1);
        return text;
    }

    private static void string(ByteBuf out, String text) {
        ByteBufUtil.writeUtf8(out, text);
        out.writeByte(0);
    }
}
