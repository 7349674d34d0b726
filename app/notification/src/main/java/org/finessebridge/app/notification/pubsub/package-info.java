/** The publish-subscribe service: XEP-0060. */
@NullMarked
package org.finessebridge.app.notification.pubsub;

import org.jspecify.annotations.NullMarked;
