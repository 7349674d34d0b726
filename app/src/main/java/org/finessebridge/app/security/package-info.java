/** Who a client is: the credentials that REST and XMPP check alike, and the lock-out. */
@NullMarked
package org.finessebridge.app.security;

import org.jspecify.annotations.NullMarked;
