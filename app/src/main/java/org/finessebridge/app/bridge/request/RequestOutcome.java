package org.finessebridge.app.bridge.request;

import org.finessebridge.app.update.ApiErrorsData;

/** What the server said to a request. */
public sealed interface RequestOutcome {

    /** It was accepted, which does not mean that it is carried out yet. */
    record Confirmed() implements RequestOutcome {}

    /** It was never sent. */
    record Unsent(ApiErrorsData error) implements RequestOutcome {}

    /** It was refused: it is not carried out. */
    record Refused(ApiErrorsData error) implements RequestOutcome {}

    /** The session ended. It may be carried out, and nobody will hear of it. */
    record SessionLost(ApiErrorsData error) implements RequestOutcome {}

    /** No answer that can be read came, though the session goes on. It may be carried out. */
    record Unheard(ApiErrorsData error) implements RequestOutcome {}
}
