/** XMPP over TCP with STARTTLS: RFC 6120, 3 and 5. */
@NullMarked
package org.finessebridge.app.notification.tcp;

import org.jspecify.annotations.NullMarked;
