package org.finessebridge.cti.simulator.centre;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contact centre does with calls. Immutable.
 *
 * @param dialedNumbers by number
 * @param externalNumbers the first that a called number is of counts
 * @param overflows by SkillGroupNumber of the queue that overflows
 * @param deskSettings by AgentID; {@link DeskSettings#DEFAULT} for others
 * @param campaigns the outbound campaigns
 * @param traffic callers; null for none but those that somebody asks for
 */
public record CallPlan(
        Map<String, DialedNumber> dialedNumbers,
        List<ExternalNumber> externalNumbers,
        Map<Long, QueueOverflow> overflows,
        Map<String, DeskSettings> deskSettings,
        List<Campaign> campaigns,
        @Nullable TrafficProfile traffic) {

    /** Nothing can be dialled but devices and the usual numbers outside. */
    public static final CallPlan NONE = new CallPlan(Map.of(), List.of(), Map.of(), Map.of(), List.of(), null);

    public CallPlan {
        dialedNumbers = Map.copyOf(dialedNumbers);
        externalNumbers = List.copyOf(externalNumbers);
        overflows = Map.copyOf(overflows);
        deskSettings = Map.copyOf(deskSettings);
        campaigns = List.copyOf(campaigns);
    }
}
