/** How connections that are gone without a word are noticed. */
@NullMarked
package org.finessebridge.app.notification.keepalive;

import org.jspecify.annotations.NullMarked;
