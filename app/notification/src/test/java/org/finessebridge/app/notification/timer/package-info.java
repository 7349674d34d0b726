/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.timer;

import org.jspecify.annotations.NullMarked;
