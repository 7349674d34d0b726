package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.MobileAgent;
import org.finessebridge.app.user.MobileAgent.Mode;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.SignIn;
import org.finessebridge.app.user.UserDetails;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.AgentDeskSettingsConf;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the CTI server tells of a user beside the state (guide, "User API Parameters"). */
class UserDetailsTest {

    private static final String AGENT = "2001";
    private static final MobileAgent AT_HOME = new MobileAgent(Mode.NAILED_CONNECTION, "0305551234");

    @Test
    void theSkillTargetIdOfAnAnswerIsKnownThoughItIsNoNews() {
        try (PlayedBridge bridge = new PlayedBridge(AGENT)) {
            bridge.openSession();
            bridge.answer(
                    bridge.question(AGENT),
                    new CtiOutcome.Confirmed<>(QueryAgentStateConf.builder()
                            .agentState(AgentState.LOGOUT)
                            .icmAgentId(5001)
                            .build()));
            bridge.settle();

            assertThat(bridge.updates(AGENT)).isEmpty();
            assertThat(bridge.status(AGENT).details().skillTargetId()).isEqualTo(5001);
        }
    }

    @Test
    void theSkillTargetIdComesWithTheState() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT)) {
            bridge.event(bridge.eventOf(AGENT, AgentState.AVAILABLE, "2003")
                    .icmAgentId(5001)
                    .build());
            bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, "2003")
                    .icmAgentId(-1) // none
                    .build());

            assertThat(bridge.updates(AGENT))
                    .extracting(update -> update.text("skillTargetId"))
                    .containsExactly("5001", "5001");
        }
    }

    @Test
    void aMobileAgentSignsInWithTheOwnPhoneAndShowsItUntilTheSignOut() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", AGENT)) {
            signIn(bridge, "in", AT_HOME, "SEP0019305D8EC1");
            SetAgentStateReq sent = (SetAgentStateReq)
                    bridge.underWay(SetAgentStateReq.class).getFirst().request();
            assertThat(sent.agentWorkMode().is(AgentWorkMode.RA_NAILED_CONNECTION))
                    .isTrue();
            assertThat(sent.agentInstrument()).isEqualTo("2003;0305551234");
            assertThat(sent.activeTerminal()).isEqualTo("SEP0019305D8EC1");
            bridge.confirm(bridge.request());
            bridge.event(AGENT, AgentState.NOT_READY, "2003");

            assertThat(bridge.updates(AGENT)).singleElement().satisfies(update -> {
                assertThat(update.text("requestId")).isEqualTo("in");
                assertThat(update.text("extension")).isEqualTo("2003");
                assertThat(update.text("mode")).isEqualTo("NAILED_CONNECTION");
                assertThat(update.text("dialNumber")).isEqualTo("0305551234");
                assertThat(update.text("activeDeviceId")).isEqualTo("SEP0019305D8EC1");
            });
            bridge.put("ready", RequestedState.READY, AGENT);
            SetAgentStateReq ready = (SetAgentStateReq)
                    bridge.underWay(SetAgentStateReq.class).getFirst().request();
            assertThat(ready.agentInstrument()).isEqualTo("2003");
            assertThat(ready.agentWorkMode().is(AgentWorkMode.UNSPECIFIED)).isTrue();
            bridge.event(AGENT, AgentState.LOGOUT, "");
            assertThat(bridge.status(AGENT).details()).isEqualTo(UserDetails.UNTOLD);
        }
    }

    @Test
    void anEventTellsTheNumberAndASecondSignInTheMode() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", AGENT)) {
            bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, "2003")
                    .agentExtension(null)
                    .agentInstrument("2003;0305551234")
                    .activeTerminal("SEP1")
                    .build());
            assertThat(bridge.status(AGENT).extension()).isEqualTo("2003");
            assertThat(bridge.status(AGENT).details())
                    .isEqualTo(new UserDetails(null, new MobileAgent(null, "0305551234"), "SEP1", null));

            signIn(bridge, "again", AT_HOME, null);
            bridge.confirm(bridge.request());
            bridge.event(AGENT, AgentState.NOT_READY, "2003");

            assertThat(bridge.status(AGENT).details()).isEqualTo(new UserDetails(null, AT_HOME, "SEP1", null));
        }
    }

    /** While the session was away the agent may have signed out, and in elsewhere: what is read then decides. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2003, 2003;0305551234, NAILED_CONNECTION, 0305551234, SEP1",
                "none, 2003;0305551234, NAILED_CONNECTION, 0305551234, SEP1",
                "2003, none, NAILED_CONNECTION, 0305551234, SEP1",
                "2003, 2003;0305550000, none, 0305550000, SEP1",
                "2003, 2003, none, none, SEP1",
                "2003, 2003;, none, none, SEP1",
                "2004, none, none, none, none",
                "2004, 2004;0305551234, none, 0305551234, none"
            })
    void whatIsReadAfterALostSessionDecidesOnTheMobileAgent(
            @Nullable String extension,
            @Nullable String instrument,
            @Nullable Mode mode,
            @Nullable String dialNumber,
            @Nullable String device) {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", AGENT)) {
            signIn(bridge, "in", AT_HOME, "SEP1");
            bridge.confirm(bridge.request());
            bridge.event(AGENT, AgentState.NOT_READY, "2003");

            bridge.loseSession();
            bridge.openSession();
            bridge.answer(
                    bridge.question(AGENT),
                    new CtiOutcome.Confirmed<>(QueryAgentStateConf.builder()
                            .agentState(AgentState.NOT_READY)
                            .agentExtension(extension)
                            .agentInstrument(instrument)
                            .build()));
            bridge.settle();

            assertThat(bridge.status(AGENT).details())
                    .isEqualTo(new UserDetails(
                            null, dialNumber == null ? null : new MobileAgent(mode, dialNumber), device, null));
        }
    }

    @Test
    void theDeskSettingsTellWhetherPhonesMayBeChosen() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT)) {
            bridge.answer(
                    bridge.deskQuestion(AGENT),
                    new CtiOutcome.Confirmed<>(AgentDeskSettingsConf.builder()
                            .acdSharedLineUsage(1L)
                            .build()));

            assertThat(bridge.updates(AGENT).getLast().text("deviceSelection")).isEqualTo("enabled");
        }
    }

    private static void signIn(PlayedBridge bridge, String id, MobileAgent mobile, @Nullable String device) {
        bridge.submit(new UserStateRequest(
                new RequestId(id),
                AGENT,
                RequestedState.LOGIN,
                new SignIn("2003", mobile, device),
                null,
                null,
                new Requester.Self()));
    }
}
