/** Presence of sessions: RFC 6121, 4. */
@NamedInterface("presence")
@NullMarked
package org.finessebridge.app.notification.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
