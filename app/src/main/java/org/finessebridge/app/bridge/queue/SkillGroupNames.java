package org.finessebridge.app.bridge.queue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.queue.QueueSettings;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigEndStatus;
import org.finessebridge.cti.message.code.ConfigMsgMask;
import org.finessebridge.cti.message.code.ConfigType;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
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

    /** UCCX has the same bits, for its CSQs and agents. */
    private static final long ASKED = ConfigMsgMask.SKILL_GROUP | ConfigMsgMask.AGENT;

    private final CtiRequests cti;
    private final long peripheralId;
    private final Map<Long, String> bySettings;
    private final Map<Long, String> byServer = new HashMap<>();
    private final Set<Long> untold = new HashSet<>();

    /** Blocks of the configuration that have begun and not ended; an update may come amid what was asked for. */
    private int open;

    private boolean answers;
    private boolean complete;
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

    /**
     * A session has opened. The agents are asked for with the skill groups: two uploads could not be told from each
     * other by their ends. Whatever is different since the last one is told again; what is told no more
     * is gone.
     */
    void ask() {
        untold.clear();
        untold.addAll(byServer.keySet());
        open = 0;
        cti.tell(ConfigRequestEvent.builder()
                .configInformation(ASKED)
                .configMsgMask(ASKED)
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

    /** A part of the configuration begins: of what was asked for, or an update that came by itself. */
    void told(ConfigBeginEvent event) {
        if (open == 0) {
            answers = false;
            complete = true;
        }
        open++;
        answers |= event.configType().is(ConfigType.INITIAL);
    }

    /**
     * The part is complete. The last one completes all that was asked for, unless the server could not tell it. An end
     * does not say of which part it is: where two are open, both have to be complete.
     */
    void told(ConfigEndEvent event) {
        if (open == 0) {
            return;
        }
        open--;
        ConfigEndStatus status = event.configEndStatus().known();
        complete &= status == ConfigEndStatus.SUCCESS || status == ConfigEndStatus.EMPTY;
        if (open == 0 && answers && complete) {
            List<Long> gone = List.copyOf(untold);
            untold.clear();
            gone.forEach(number -> told(Coded.of(RecordType.DELETE), number, null));
        }
    }

    private void told(@Nullable Coded<RecordType> what, @Nullable Long number, @Nullable String name) {
        if (number == null) {
            return;
        }
        untold.remove(number);
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
