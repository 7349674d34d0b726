package org.finessebridge.app.bridge.call;

import java.util.function.Consumer;
import org.finessebridge.app.bridge.request.LaneRequest;
import org.finessebridge.app.bridge.request.Observation;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;

/** A request about a call, from its turn to its one answer. Only the bridge's thread calls. */
final class CallRequest implements LaneRequest {

    private final DialogRequest request;
    private final CallRequests requests;
    private @Nullable DialogNews answer;

    CallRequest(DialogRequest request, CallRequests requests) {
        this.request = request;
        this.requests = requests;
    }

    /** It uses the device where its agent is. */
    @Override
    public @Nullable String device() {
        return null;
    }

    @Override
    public void send(@Nullable String device, Consumer<RequestOutcome> ended) {
        requests.send(request, ended);
    }

    /** Tones are heard by who is in the call, and by nobody else. */
    @Override
    public boolean isFulfilledByConfirmation() {
        return request.action() == DialogAction.SEND_DTMF || request.action() == DialogAction.START_RECORDING;
    }

    @Override
    public boolean isFulfilledBy(Observation seen) {
        if (answer == null
                && seen instanceof DialogNews news
                && news.loginId().equals(request.loginId())
                && AnswerToRequest.isGivenBy(request, news)) {
            answer = news;
            return true;
        }
        return false;
    }

    /** A dialog that has left its user can carry no answer afterwards. */
    @Override
    public boolean isEndedBy(Observation seen) {
        return answer != null
                && seen instanceof DialogNews news
                && news.kind() == DialogNews.Kind.DELETE
                && news.loginId().equals(request.loginId())
                && news.dialog().id().equals(answer.dialog().id());
    }

    @Override
    public void ask(Runnable answered) {
        requests.ask(request, answered);
    }

    @Override
    public void succeeded() {
        requests.succeeded(request, answer);
    }

    @Override
    public void failed(ApiErrorsData error) {
        requests.failed(request, error);
    }
}
