/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.subscription;

import org.jspecify.annotations.NullMarked;
