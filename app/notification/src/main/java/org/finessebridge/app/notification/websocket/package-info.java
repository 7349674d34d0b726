/** XMPP over WebSocket: RFC 7395. */
@NullMarked
package org.finessebridge.app.notification.websocket;

import org.jspecify.annotations.NullMarked;
