/** Tests of TLS without sockets. */
@NullMarked
package org.finessebridge.app.notification.tls;

import org.jspecify.annotations.NullMarked;
