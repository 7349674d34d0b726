/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.disco;

import org.jspecify.annotations.NullMarked;
