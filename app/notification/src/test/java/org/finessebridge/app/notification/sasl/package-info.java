/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.sasl;

import org.jspecify.annotations.NullMarked;
