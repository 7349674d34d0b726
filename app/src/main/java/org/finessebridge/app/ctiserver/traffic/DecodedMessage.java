package org.finessebridge.app.ctiserver.traffic;

import java.util.List;
import java.util.function.Function;
import org.finessebridge.app.webserviceslog.ParameterText;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.jspecify.annotations.Nullable;

/**
 * A message from the CTI server as the original writes it: its fields, and what is known of its way.
 *
 * @param sequence the how-manieth message of the server it is, heartbeats and queues' statistics aside
 * @param receivedAt milliseconds since 1970
 * @param dispatchedAt when it was handed on
 * @param deploymentType {@code CCE} or {@code CCX}
 */
record DecodedMessage(CtiMessage message, long sequence, long receivedAt, long dispatchedAt, String deploymentType) {

    /** Milliseconds from its receipt until it was handed on. */
    long responseTime() {
        return dispatchedAt - receivedAt;
    }

    String text() {
        String name = message.getClass().getSimpleName();
        StringBuilder line = new StringBuilder(768).append("CTI").append(name).append(" [");
        if (message instanceof AgentStateEvent event) {
            agentState(line, event);
        } else {
            MessageFields.appendTo(line, message);
        }
        return line.append("]CTIMessageBean [invokeID=")
                .append(MessageFields.invokeId(message))
                .append(", cti_sequence_id=")
                .append(sequence)
                .append(", msgID=")
                .append(MessageLayouts.of(message.getClass()).messageType())
                .append(", timeTracker={\"id\":\"")
                .append(name)
                .append("\",\"CTI_MSG_RECEIVED\":")
                .append(receivedAt)
                .append(",\"CTI_MSG_DISPATCH\":")
                .append(dispatchedAt)
                .append("}, msgName=")
                .append(name)
                .append(", deploymentType=")
                .append(deploymentType)
                .append(']')
                .toString();
    }

    /** What the protocol has no field for (agentID_Long) is null, as there. */
    private static void agentState(StringBuilder line, AgentStateEvent event) {
        List<SkillGroup> groups = event.skillGroups();
        line.append("skillGroupState=").append(event.skillGroupState());
        line.append(", stateDuration=").append(event.stateDuration());
        line.append(", skillGroupNumber=").append(event.skillGroupNumber());
        line.append(", skillGroupPriority=").append(event.skillGroupPriority());
        line.append(", agentState=").append(event.agentState());
        line.append(", eventReasonCode=").append(event.eventReasonCode());
        line.append(", numFltSkillGroups=").append(groups.size());
        String signature = event.ctiClientSignature();
        line.append(", CTIClientSignature=").append(signature == null ? "" : text(signature));
        line.append(", agentID=").append(text(event.agentId()));
        line.append(", agentExtension=").append(text(event.agentExtension()));
        line.append(", agentInstrument=").append(text(event.agentInstrument()));
        line.append(", agentID_Long=null, duration=").append(event.duration());
        line.append(", nextAgentState=").append(event.nextAgentState());
        line.append(", fltSkillGroupNumberList=").append(list(groups, SkillGroup::skillGroupNumber));
        line.append(", fltSkillGroupIDList=").append(list(groups, SkillGroup::skillGroupId));
        line.append(", fltSkillGroupPriorityList=").append(list(groups, SkillGroup::skillGroupPriority));
        line.append(", fltSkillGroupStateList=").append(list(groups, SkillGroup::skillGroupState));
        line.append(", MRDId=").append(event.mrdId());
        line.append(", agentMode=").append(event.agentMode().raw());
    }

    private static String text(@Nullable String value) {
        return ParameterText.escape(String.valueOf(value));
    }

    private static List<Object> list(List<SkillGroup> groups, Function<SkillGroup, @Nullable Object> member) {
        return groups.stream()
                .map(group -> (Object) String.valueOf(member.apply(group)))
                .toList();
    }
}
