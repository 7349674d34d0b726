/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.websocket;

import org.jspecify.annotations.NullMarked;
