/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.keepalive;

import org.jspecify.annotations.NullMarked;
