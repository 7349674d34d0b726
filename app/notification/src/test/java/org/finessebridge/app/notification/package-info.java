/** Tests of the Notification Service over real sockets, with real clients. */
@NullMarked
package org.finessebridge.app.notification;

import org.jspecify.annotations.NullMarked;
