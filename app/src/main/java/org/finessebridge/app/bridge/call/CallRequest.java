package org.finessebridge.app.bridge.call;

import java.util.function.Consumer;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.LaneRequest;
import org.finessebridge.app.bridge.request.Observation;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;

/** A request about a call, from its turn to its one answer. Only the bridge's thread calls. */
final class CallRequest implements LaneRequest {

    private final DialogRequest request;
    private final CallRequests requests;
    private final AnswerToRequest wanted;
    private @Nullable DialogNews answer;
    private @Nullable DialogNews left;

    CallRequest(DialogRequest request, CallRequests requests) {
        this.request = request;
        this.requests = requests;
        this.wanted = new AnswerToRequest(request);
    }

    /** It uses the device where its agent is. */
    @Override
    public @Nullable String device() {
        return null;
    }

    @Override
    public @Nullable LaneRequest precededBy(@Nullable String device) {
        return requests.precedes(request, device);
    }

    @Override
    public void send(@Nullable String device, Consumer<RequestOutcome> ended) {
        requests.send(request, device, wanted, ended);
    }

    @Override
    public boolean isFulfilledByConfirmation() {
        return wanted.isGivenByConfirmation();
    }

    @Override
    public boolean isFulfilledBy(Observation seen) {
        DialogNews news = ofUser(seen);
        if (answer == null && news != null && wanted.isGivenBy(news)) {
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
    public boolean isShown() {
        return left == null
                ? wanted.isShownBy(requests.dialog(request, wanted))
                : requests.isCarriedOutUnseen(request, wanted);
    }

    @Override
    public @Nullable ApiErrorsData defeatedBy(Observation seen) {
        DialogNews news = ofUser(seen);
        if (news == null || !wanted.isRuledOutBy(news)) {
            return null;
        }
        left = wanted.isLeftOpenBy(news) ? news : null;
        return OutcomeToApiError.callGone();
    }

    /** The agent's sign-out may be told before what the agent had asked for. */
    @Override
    public boolean isInDoubt() {
        return left != null;
    }

    private @Nullable DialogNews ofUser(Observation seen) {
        return seen instanceof DialogNews news && news.loginId().equals(request.loginId()) ? news : null;
    }

    @Override
    public void ask(Runnable answered) {
        requests.ask(request, wanted, answered);
    }

    @Override
    public void succeeded() {
        requests.succeeded(request, wanted, answer == null ? left : answer);
    }

    @Override
    public void failed(ApiErrorsData error) {
        requests.failed(request, error);
    }
}
