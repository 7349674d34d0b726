package org.finessebridge.app.ctiserver.traffic;

import org.finessebridge.app.webserviceslog.ParameterText;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.SetAgentStateReq;

/** A message to the CTI server as the original writes it, without the password. */
final class SentMessageText {

    private SentMessageText() {}

    static String of(CtiMessage message) {
        StringBuilder line = new StringBuilder(160);
        Object invokeId = MessageFields.invokeId(message);
        if (invokeId != null) {
            line.append("Invoke id :").append(invokeId).append(" , ");
        }
        if (message instanceof SetAgentStateReq request) {
            setAgentState(line, request);
        } else {
            MessageFields.appendLowerCaseTo(line, message);
        }
        return line.toString();
    }

    /** The reason code is a number of two bytes with a sign: -15532 is 50004. */
    private static void setAgentState(StringBuilder line, SetAgentStateReq request) {
        Integer sso = request.ssoEnabled();
        line.append("agentstate : ").append(request.agentState().raw());
        line.append(", workmode : ").append(request.agentWorkMode().raw());
        line.append(", reason code: ").append((short) request.eventReasonCode());
        line.append(", forceflag :").append(request.forcedFlag().raw());
        line.append(", agentcapacity: ").append(request.agentServiceReq());
        line.append(", agentext: ").append(ParameterText.escape(String.valueOf(request.agentInstrument())));
        line.append(", agentid: ").append(ParameterText.escape(String.valueOf(request.agentId())));
        line.append(", supervisorid: ").append(ParameterText.escape(String.valueOf(request.supervisorId())));
        line.append(", ssoFlag=").append(sso != null && sso == 1);
    }
}
