/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.session;

import org.jspecify.annotations.NullMarked;
