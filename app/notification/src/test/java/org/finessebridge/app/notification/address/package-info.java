/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.address;

import org.jspecify.annotations.NullMarked;
