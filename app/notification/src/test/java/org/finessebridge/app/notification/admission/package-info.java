/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.admission;

import org.jspecify.annotations.NullMarked;
