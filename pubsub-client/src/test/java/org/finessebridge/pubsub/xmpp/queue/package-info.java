@NullMarked
package org.finessebridge.pubsub.xmpp.queue;

import org.jspecify.annotations.NullMarked;
