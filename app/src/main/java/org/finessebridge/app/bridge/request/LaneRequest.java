package org.finessebridge.app.bridge.request;

import java.time.Duration;
import java.util.function.Consumer;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;

/**
 * A request that was taken on: what is sent, what fulfils it, and where its answer goes. The lane
 * calls exactly one of {@link #succeeded} and {@link #failed}, once. Only the bridge's thread
 * calls.
 */
public interface LaneRequest {

    /**
     * The device that this request itself names, as a sign-in does; null for one that uses the
     * device where its agent is.
     */
    @Nullable
    String device();

    /**
     * What has to be sent before it, judged when its own turn has come, and so by what all earlier requests have
     * led to; the request goes next, whatever comes of it. Asked once.
     *
     * @param device the instrument that both are for; null if the agent is at none
     * @return null if nothing has to
     */
    default @Nullable LaneRequest precededBy(@Nullable String device) {
        return null;
    }

    /**
     * Sends the request.
     *
     * @param device the instrument that it is for; null if the agent is at none
     * @param ended has to be called once, on the bridge's thread, later than this call
     */
    void send(@Nullable String device, Consumer<RequestOutcome> ended);

    /** Whether the confirmation is all that will be heard. */
    boolean isFulfilledByConfirmation();

    /**
     * How long after its confirmation the request counts as carried out though nothing was observed;
     * null for one that is known by what is observed alone. Asked again and again.
     */
    default @Nullable Duration patience() {
        return null;
    }

    /** Whether what was observed after the request had been sent is what it asked for. */
    boolean isFulfilledBy(Observation seen);

    /**
     * Whether what is known shows what the request asked for, though nothing was observed: it may have asked for what
     * was so already. Asked when the server has accepted it, and what came with that has been heard; and where
     * nobody knows whether the server has.
     */
    default boolean isShown() {
        return false;
    }

    /** Why the request cannot be carried out any more, by what was observed; null where it still can. */
    default @Nullable ApiErrorsData defeatedBy(Observation seen) {
        return null;
    }

    /**
     * Whether what rules it out may have come before what shows that it was carried out. Then it is not ruled out
     * until the server was asked, and {@link #isShown} is asked all the same.
     */
    default boolean isInDoubt() {
        return false;
    }

    /**
     * Whether what was observed is the last that can be told of it: then a request that an observation
     * has fulfilled is answered with it, whether the server has confirmed it or not.
     */
    default boolean isEndedBy(Observation seen) {
        return false;
    }

    /**
     * Asks the server whether the request was carried out, since nothing was heard. What it says
     * comes back as an observation.
     *
     * @param answered has to be called on the bridge's thread when the question has ended, however
     */
    void ask(Runnable answered);

    /** Answers: the request was carried out. */
    void succeeded();

    /** Answers: the request was not carried out, or nobody knows. */
    void failed(ApiErrorsData error);
}
