/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.pubsub.store;

import org.jspecify.annotations.NullMarked;
