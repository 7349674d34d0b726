package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.publication.RecordedPubSub.Published;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.UserWrapUp;
import org.finessebridge.app.user.WrapUpOption;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.agent.AgentDeskSettingsConf;
import org.finessebridge.cti.message.agent.AgentDeskSettingsReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.junit.jupiter.api.Test;

/** What follows an agent's calls is asked for at sign-in, and stands in the User object. */
class AgentDeskSettingsTest {

    private static final String AGENT = "2001";

    @Test
    void theyAreAskedForWithTheSignInAndToldWithIt() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", AGENT)) {
            bridge.put("in", RequestedState.LOGIN, AGENT, "2003");
            bridge.answer(bridge.deskQuestion(AGENT), required());
            assertThat(bridge.updates(AGENT)).isEmpty();
            bridge.confirm(bridge.request());
            bridge.event(AGENT, AgentState.NOT_READY, "2003");

            assertThat(bridge.updates(AGENT)).singleElement().satisfies(update -> {
                assertThat(update.text("requestId")).isEqualTo("in");
                assertThat(update.text("wrapUpOnIncoming")).isEqualTo("REQUIRED_WITH_WRAP_UP_DATA");
                assertThat(update.text("wrapUpOnOutgoing")).isEqualTo("NOT_ALLOWED");
                assertThat(update.text("wrapUpTimer")).isEqualTo("7200");
            });
        }
    }

    @Test
    void whatTheServerTellsLaterIsToldThen() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT)) {
            bridge.answer(bridge.deskQuestion(AGENT), required());

            Published update = bridge.updates(AGENT).getLast();
            assertThat(update.text("state")).isEqualTo("NOT_READY");
            assertThat(update.text("wrapUpTimer")).isEqualTo("7200");
            bridge.event(AGENT, AgentState.AVAILABLE, "2003");
            assertThat(bridge.underWay(AgentDeskSettingsReq.class)).isEmpty();
        }
    }

    @Test
    void theNextSignInAsksAnew() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT)) {
            bridge.answer(bridge.deskQuestion(AGENT), new CtiOutcome.Refused<>(3, 0, null));
            bridge.event(AGENT, AgentState.LOGOUT, "");
            bridge.event(AGENT, AgentState.NOT_READY, "2003");

            bridge.answer(bridge.deskQuestion(AGENT), required());

            assertThat(bridge.status(AGENT).wrapUp())
                    .isEqualTo(
                            new UserWrapUp(WrapUpOption.REQUIRED_WITH_WRAP_UP_DATA, WrapUpOption.NOT_ALLOWED, 7200L));
        }
    }

    @Test
    void uccxHasNone() {
        try (PlayedBridge bridge = PlayedBridge.inService(Deployment.Type.UCCX, AgentState.NOT_READY, "2003", AGENT)) {
            assertThat(bridge.underWay(AgentDeskSettingsReq.class)).isEmpty();
            assertThat(bridge.status(AGENT).wrapUp()).isEqualTo(UserWrapUp.UNTOLD);
        }
    }

    private static CtiOutcome<CtiConfirmation> required() {
        return new CtiOutcome.Confirmed<>(AgentDeskSettingsConf.builder()
                .wrapupDataIncomingMode(WrapupDataMode.REQUIRED_WITH_DATA)
                .wrapupDataOutgoingMode(WrapupDataMode.NOT_ALLOWED)
                .workModeTimer(7200)
                .build());
    }
}
