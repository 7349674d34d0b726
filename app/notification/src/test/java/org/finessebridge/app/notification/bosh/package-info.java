/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.bosh;

import org.jspecify.annotations.NullMarked;
