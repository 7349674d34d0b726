/** The certificate that REST, BOSH, WebSocket and XMPP over TCP show alike. */
@NullMarked
package org.finessebridge.app.tls;

import org.jspecify.annotations.NullMarked;
