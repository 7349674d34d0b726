/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.pubsub;

import org.jspecify.annotations.NullMarked;
