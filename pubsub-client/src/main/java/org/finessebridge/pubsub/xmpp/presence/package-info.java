/** Which sessions of the users are available (RFC 6121, 4). */
@NullMarked
package org.finessebridge.pubsub.xmpp.presence;

import org.jspecify.annotations.NullMarked;
