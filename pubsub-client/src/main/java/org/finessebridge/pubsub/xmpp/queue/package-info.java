/** The nodes as they should be, and the items that wait for them in order. */
@NullMarked
package org.finessebridge.pubsub.xmpp.queue;

import org.jspecify.annotations.NullMarked;
