/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.tcp;

import org.jspecify.annotations.NullMarked;
