/** Netty connections that each carry one stream, and how a connection ends so that its last words arrive. */
@NullMarked
package org.finessebridge.app.notification.connection;

import org.jspecify.annotations.NullMarked;
