/** The publisher's thread, and its time. */
@NullMarked
package org.finessebridge.pubsub.xmpp.thread;

import org.jspecify.annotations.NullMarked;
