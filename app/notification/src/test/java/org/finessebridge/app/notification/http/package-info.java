/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.http;

import org.jspecify.annotations.NullMarked;
