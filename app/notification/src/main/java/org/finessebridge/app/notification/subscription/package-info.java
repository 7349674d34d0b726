/** Whom the service tells of subscriptions. */
@NamedInterface("subscription")
@NullMarked
package org.finessebridge.app.notification.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
