/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.presence;

import org.jspecify.annotations.NullMarked;
