/** The session layer that BOSH, WebSocket and TCP share: RFC 6120, 4 to 8. */
@NullMarked
package org.finessebridge.app.notification.stream;

import org.jspecify.annotations.NullMarked;
