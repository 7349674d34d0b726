/** Application-level pings: XEP-0199. */
@NullMarked
package org.finessebridge.app.notification.ping;

import org.jspecify.annotations.NullMarked;
