/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.stream;

import org.jspecify.annotations.NullMarked;
