/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.notification.xml;

import org.jspecify.annotations.NullMarked;
