/** What carries a stream, as the stream sees it: BOSH, WebSocket or TCP. */
@NullMarked
package org.finessebridge.app.notification.transport;

import org.jspecify.annotations.NullMarked;
