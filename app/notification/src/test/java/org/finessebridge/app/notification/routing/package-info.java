/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.routing;

import org.jspecify.annotations.NullMarked;
