/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.handover;

import org.jspecify.annotations.NullMarked;
