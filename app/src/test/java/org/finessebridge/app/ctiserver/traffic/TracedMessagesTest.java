package org.finessebridge.app.ctiserver.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.ParameterText;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** Messages as they stand in the original's traces, word by word. */
class TracedMessagesTest {

    @Spec(document = "Traces of the original", section = "Web services log", says = "MESSAGE_TO_CTI_SERVER")
    @Test
    void aSignInIsWrittenWithoutItsPassword() {
        SetAgentStateReq request = SetAgentStateReq.builder(AgentState.LOGIN)
                .invokeId(20)
                .eventReasonCode(50004)
                .forcedFlag(ForcedFlag.TRUE)
                .agentInstrument("2003")
                .agentId("2001")
                .agentPassword(new Secret("open sesame"))
                .build();

        assertThat(SentMessageText.of(request))
                .isEqualTo("Invoke id :20 , agentstate : 0, workmode : 0, reason code: -15532, forceflag :1,"
                        + " agentcapacity: 0, agentext: 2003, agentid: 2001, supervisorid: null, ssoFlag=false");
    }

    @Test
    void aForcedSignOutHasItsReason() {
        SetAgentStateReq request = SetAgentStateReq.builder(AgentState.LOGOUT)
                .invokeId(21)
                .eventReasonCode(255)
                .forcedFlag(ForcedFlag.TRUE)
                .agentServiceReq(1)
                .agentInstrument("2003")
                .agentId("1001003")
                .build();

        assertThat(SentMessageText.of(request))
                .isEqualTo("Invoke id :21 , agentstate : 1, workmode : 0, reason code: 255, forceflag :1,"
                        + " agentcapacity: 1, agentext: 2003, agentid: 1001003, supervisorid: null, ssoFlag=false");
    }

    @Spec(document = "Traces of the original", section = "Web services log", says = "DECODED_MESSAGE_FROM_CTI_SERVER")
    @Test
    void anAgentStateEventHasEveryField() {
        AgentStateEvent event = AgentStateEvent.builder()
                .skillGroupState(AgentState.LOGIN)
                .skillGroupNumber(85881)
                .agentState(AgentState.NOT_READY)
                .mrdId(1)
                .agentMode(AgentMode.NOT_ROUTABLE)
                .skillGroups(List.of())
                .agentId("2001")
                .agentExtension("2003")
                .agentInstrument("2003")
                .build();

        assertThat(new DecodedMessage(event, 105, 1492203677196L, 1492203677197L, "CCE").text())
                .isEqualTo("CTIAgentStateEvent [skillGroupState=0 (LOGIN), stateDuration=0, skillGroupNumber=85881,"
                        + " skillGroupPriority=0, agentState=2 (NOT_READY), eventReasonCode=0, numFltSkillGroups=0,"
                        + " CTIClientSignature=, agentID=2001, agentExtension=2003, agentInstrument=2003,"
                        + " agentID_Long=null, duration=null, nextAgentState=null, fltSkillGroupNumberList=[],"
                        + " fltSkillGroupIDList=[], fltSkillGroupPriorityList=[], fltSkillGroupStateList=[], MRDId=1,"
                        + " agentMode=0]CTIMessageBean [invokeID=null, cti_sequence_id=105, msgID=30,"
                        + " timeTracker={\"id\":\"AgentStateEvent\",\"CTI_MSG_RECEIVED\":1492203677196,"
                        + "\"CTI_MSG_DISPATCH\":1492203677197}, msgName=AgentStateEvent, deploymentType=CCE]");
    }

    @Test
    void otherMessagesHaveALikeForm() {
        assertThat(new DecodedMessage(new SetAgentStateConf(20), 7, 1, 1, "CCX").text())
                .isEqualTo("CTISetAgentStateConf []CTIMessageBean [invokeID=20, cti_sequence_id=7, msgID=39,"
                        + " timeTracker={\"id\":\"SetAgentStateConf\",\"CTI_MSG_RECEIVED\":1,\"CTI_MSG_DISPATCH\":1},"
                        + " msgName=SetAgentStateConf, deploymentType=CCX]");
        assertThat(SentMessageText.of(QueryAgentStateReq.ofAgent("2001")))
                .startsWith("Invoke id :0 , peripheralid : ")
                .contains(", agentid : 2001");
    }

    @Test
    void whatTheServerSendsStaysWithinItsField() {
        AgentStateEvent event = AgentStateEvent.builder()
                .skillGroups(List.of())
                .agentId("2]CTIMessageBean [invokeID=1\n")
                .build();

        assertThat(new DecodedMessage(event, 1, 1, 1, "CCE").text())
                .contains("agentID=2\\]CTIMessageBean \\[invokeID=1\\n, agentExtension=null");
    }

    /** A caller has call variables, and so brackets. */
    @Test
    void aBracketOfOneValueLeavesTheLineAsItIs() {
        AgentStateEvent event = AgentStateEvent.builder()
                .skillGroups(List.of())
                .agentId("6] [7")
                .build();
        List<LoggedParameter> parameters = new ArrayList<>();
        WebServicesLog log = new WebServicesLog() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void write(LoggedEvent logged, String text, LoggedParameter... made) {
                parameters.add(made[0]);
            }
        };

        new LoggedTraffic(log, new Deployment(Deployment.Type.UCCE, 1), new FakeClock()).received(event);

        assertThat(parameters).hasSize(2).allMatch(LoggedParameter::hasParts);
        assertThat(parameters.get(0).value())
                .startsWith("AGENT_STATE_EVENT[")
                .contains("agentId=6\\] \\[7]")
                .endsWith("]");
        assertThat(parameters.get(1).value())
                .startsWith("CTIAgentStateEvent [")
                .contains("agentID=6\\] \\[7,")
                .contains("]CTIMessageBean [invokeID=null, ");
    }

    @Test
    void whatIsCutHasItsBracketsClosed() {
        String list = "[" + "[a, b], ".repeat(2_000) + "]";

        assertThat(ParameterText.escape(list, 13)).isEqualTo("[[a, b], [a, ...]]");
        assertThat(ParameterText.escape("]" + list, 4)).isEqualTo("\\]\\[\\[a...");
        assertThat(ParameterText.escape("a[b]", 13)).isEqualTo("a[b]");
    }

    @Test
    void aMessageWeighsWhatItHolds() {
        int small = MessageFields.weight(new UnknownMessage(1, OpaqueBytes.EMPTY));

        assertThat(MessageFields.weight(new UnknownMessage(1, OpaqueBytes.copyOf(new byte[4_000]))))
                .isEqualTo(small + 4_000);
        assertThat(MessageFields.weight(AgentStateEvent.builder()
                        .skillGroups(List.of())
                        .agentId("7".repeat(1_000))
                        .build()))
                .isGreaterThan(2_000);
    }
}
