/** TLS and sockets of the Notification Service: native libraries where they are there. */
@NullMarked
package org.finessebridge.app.notification.tls;

import org.jspecify.annotations.NullMarked;
