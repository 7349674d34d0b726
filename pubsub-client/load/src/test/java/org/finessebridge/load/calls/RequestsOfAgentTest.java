package org.finessebridge.load.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.finessebridge.load.calls.CallPhase.Fault;
import org.finessebridge.load.rest.RestAnswer;
import org.finessebridge.load.rest.RestRequest;
import org.finessebridge.load.session.Account;
import org.junit.jupiter.api.Test;

final class RequestsOfAgentTest {

    private static final String USER = "1001001";

    private final List<RestRequest> sent = new ArrayList<>();
    private final List<Consumer<RestAnswer>> answers = new ArrayList<>();
    private final List<String> gaveUp = new ArrayList<>();
    private final CallPhase phase = new CallPhase();
    private final CallPhase strays = new CallPhase();
    private int went;
    private final RequestsOfAgent requests = new RequestsOfAgent(
            new Account(USER, "secret"),
            "load-x-",
            (request, answered) -> {
                sent.add(request);
                answers.add(answered);
            },
            gaveUp::add);

    private void act(CallAction action) {
        requests.act(action, "16804410", phase, () -> went++);
    }

    private void hear(String xml) {
        requests.onEvent(Objects.requireNonNull(AgentEvent.of(xml, USER)), System.nanoTime(), strays);
    }

    private String dialog(String requestId, String state) {
        return UpdateText.ofDialog("PUT", requestId, USER, state, "");
    }

    @Test
    void theEventWithTheRequestIdAnswersOnce() {
        act(CallAction.HOLD);
        RestRequest request = sent.getFirst();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/finesse/api/Dialog/16804410");
        assertThat(request.body())
                .isEqualTo("<Dialog><requestedAction>HOLD</requestedAction><targetMediaAddress>" + USER
                        + "</targetMediaAddress></Dialog>");
        assertThat(request).asString().doesNotContain("secret");
        answers.getFirst().accept(new RestAnswer(202, ""));

        hear(dialog("", "HELD"));
        assertThat(requests.asked()).isEqualTo(CallAction.HOLD);
        hear(dialog(request.requestId(), "HELD"));
        assertThat(went).isEqualTo(1);
        assertThat(requests.asked()).isNull();
        assertThat(phase.latencies(CallAction.HOLD).getTotalCount()).isEqualTo(1);

        hear(dialog(request.requestId(), "HELD"));
        assertThat(went).isEqualTo(1);
        assertThat(strays.count(Fault.DOUBLED)).isEqualTo(1);
        assertThat(gaveUp).isEmpty();
    }

    @Test
    void anEventThatShowsAnotherStateIsMisplaced() {
        act(CallAction.HOLD);
        hear(dialog(sent.getFirst().requestId(), "ACTIVE"));
        assertThat(phase.count(Fault.MISPLACED)).isEqualTo(1);
    }

    @Test
    void anEventForAnotherUserIsMisplaced() {
        hear(dialog("load-x-1001002-1", "ACTIVE"));
        assertThat(strays.count(Fault.MISPLACED)).isEqualTo(1);
    }

    @Test
    void eventsOfOtherProgramsAreNotLookedAt() {
        act(CallAction.HOLD);
        hear(dialog("load-y-1001001-1", "ACTIVE"));
        hear(dialog("somebody", "ACTIVE"));
        assertThat(strays.count(Fault.values())).isZero();
        assertThat(requests.asked()).isEqualTo(CallAction.HOLD);
    }

    @Test
    void aRefusalAndAnErrorEndIt() {
        act(CallAction.ANSWER);
        answers.getFirst().accept(new RestAnswer(503, "busy"));
        assertThat(phase.count(Fault.REFUSED)).isEqualTo(1);
        assertThat(phase.firstFaults().getFirst()).contains(USER, "ANSWER", "503", "busy");

        act(CallAction.ANSWER);
        hear(UpdateText.ofError(sent.getLast().requestId()));
        assertThat(phase.count(Fault.ERROR)).isEqualTo(1);
        assertThat(phase.firstFaults().getLast()).contains("CF_INVALID_OBJECT_STATE");
        assertThat(gaveUp).hasSize(2);
        assertThat(went).isZero();
    }

    @Test
    void whatDoesNotComeIsLost() {
        act(CallAction.DROP);
        requests.giveUp();
        requests.giveUp();
        assertThat(phase.count(Fault.LOST)).isEqualTo(1);
        assertThat(requests.asked()).isNull();
    }

    @Test
    void dataHasToBeInTheEventThatAnswers() {
        act(CallAction.UPDATE_CALL_DATA);
        String body = sent.getFirst().body();
        String value = body.substring(body.indexOf("<value>") + 7, body.indexOf("</value>"));
        hear(UpdateText.ofDialog("PUT", sent.getFirst().requestId(), USER, "ACTIVE", value));
        assertThat(phase.count(Fault.values())).isZero();

        act(CallAction.WRAP_UP);
        assertThat(sent.getLast().body())
                .contains("<requestedAction>UPDATE_CALL_DATA</requestedAction>", "<wrapUpReason>v2.");
        hear(UpdateText.ofDialog("PUT", sent.getLast().requestId(), USER, "WRAP_UP", "another"));
        assertThat(phase.count(Fault.MISPLACED)).isEqualTo(1);
    }

    @Test
    void statesAreShownByTheUser() {
        requests.changeState(CallAction.WORK_READY, "<state>WORK_READY</state>", phase, () -> went++);
        hear(UpdateText.ofUser(sent.getFirst().requestId(), "TALKING", "WORK_READY"));
        requests.changeState(CallAction.READY, "<state>READY</state>", phase, () -> went++);
        hear(UpdateText.ofUser(sent.getLast().requestId(), "READY", ""));
        assertThat(went).isEqualTo(2);
        assertThat(phase.count(Fault.values())).isZero();
        assertThat(sent.getLast().path()).isEqualTo("/finesse/api/User/" + USER);
    }
}
