/** Presence of sessions: RFC 6121, 4. */
@NullMarked
package org.finessebridge.app.notification.presence;

import org.jspecify.annotations.NullMarked;
