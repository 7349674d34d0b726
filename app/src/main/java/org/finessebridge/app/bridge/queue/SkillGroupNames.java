package org.finessebridge.app.bridge.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.queue.QueueSettings;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigMsgMask;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.config.ConfiguredSkillGroup;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.finessebridge.cti.message.uccx.UccxCsq;
import org.jspecify.annotations.Nullable;

/**
 * What the queues are called: by the settings, else by the CTI server's configuration, which is read
 * in each session; of changes the server tells by itself. A server that does not tell its
 * configuration leaves them without names. Only the bridge's thread calls. CTI Server Message
 * Reference Guide, "Configuration Messages"; the CSQs of UCCX are its skill groups.
 */
final class SkillGroupNames {

    /** A server that invents skill groups fills no memory. */
    private static final int MOST = 5000;

    private final CtiRequests cti;
    private final long peripheralId;
    private final Map<Long, String> bySettings;
    private final Map<Long, String> byServer = new HashMap<>();
    private final LongConsumer renamed;

    /**
     * @param renamed hears of each queue that has another name than before
     */
    SkillGroupNames(CtiRequests cti, long peripheralId, QueueSettings settings, LongConsumer renamed) {
        this.cti = cti;
        this.peripheralId = peripheralId;
        this.bySettings = settings.namesByNumber();
        this.renamed = renamed;
    }

    /** The queues that the settings name. */
    Set<Long> configured() {
        return bySettings.keySet();
    }

    /** What the queue of that number is called; null if it has no name. */
    @Nullable
    String find(long number) {
        String name = bySettings.get(number);
        return name == null ? byServer.get(number) : name;
    }

    /** A session has opened. Whatever is different since the last one is told again. */
    void ask() {
        cti.tell(ConfigRequestEvent.builder()
                .configInformation(ConfigMsgMask.SKILL_GROUP) // the bit of CSQs too
                .configMsgMask(ConfigMsgMask.SKILL_GROUP)
                .peripheralId(peripheralId)
                .build());
    }

    /** The server tells skill groups. */
    void told(ConfigSkillGroupEvent event) {
        for (ConfiguredSkillGroup group : event.skillGroups()) {
            Long of = group.fltPeripheralId();
            if (of == null || of == peripheralId) {
                told(group.recordType(), group.peripheralNumber(), group.peripheralName());
            }
        }
    }

    /** The server tells CSQs. */
    void told(UccxConfigCsqEvent event) {
        for (UccxCsq csq : event.csqs()) {
            told(csq.recordType(), csq.csqId(), csq.csqName());
        }
    }

    private void told(@Nullable Coded<RecordType> what, @Nullable Long number, @Nullable String name) {
        if (number == null) {
            return;
        }
        String before = find(number);
        if (what != null && what.is(RecordType.DELETE)) {
            byServer.remove(number);
        } else if (name != null && !name.isBlank() && (byServer.containsKey(number) || byServer.size() < MOST)) {
            byServer.put(number, name);
        }
        String now = find(number);
        if (now == null ? before != null : !now.equals(before)) {
            renamed.accept(number);
        }
    }
}
