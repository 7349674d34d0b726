/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.offline;

import org.jspecify.annotations.NullMarked;
