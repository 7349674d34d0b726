package org.finessebridge.app.bridge.request;

import java.time.Duration;
import org.finessebridge.app.update.ApiErrorsData;

/**
 * How long requests may take.
 *
 * @param deadline from when a client submits a request to its answer
 * @param eventTimeout from its confirmation to the first question whether it was carried out; the
 *     waits between further questions double
 * @param late the answer to a request whose time is over
 */
public record RequestTimes(Duration deadline, Duration eventTimeout, ApiErrorsData late) {}
