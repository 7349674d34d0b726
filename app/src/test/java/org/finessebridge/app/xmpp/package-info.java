/** Tests without sockets. */
@NullMarked
package org.finessebridge.app.xmpp;

import org.jspecify.annotations.NullMarked;
