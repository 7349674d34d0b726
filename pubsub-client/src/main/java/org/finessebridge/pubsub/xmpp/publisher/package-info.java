/** Decides what is asked of the server next, on one thread. */
@NullMarked
package org.finessebridge.pubsub.xmpp.publisher;

import org.jspecify.annotations.NullMarked;
