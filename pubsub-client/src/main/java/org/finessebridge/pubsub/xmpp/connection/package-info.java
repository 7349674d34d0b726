/** One connection after the other, whoever makes them: what is asked of one, and how it ends. */
@NullMarked
package org.finessebridge.pubsub.xmpp.connection;

import org.jspecify.annotations.NullMarked;
