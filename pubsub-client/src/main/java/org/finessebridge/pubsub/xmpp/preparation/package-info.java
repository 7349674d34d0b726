/** What makes a node what it should be, as its owner (XEP-0060, 8). */
@NullMarked
package org.finessebridge.pubsub.xmpp.preparation;

import org.jspecify.annotations.NullMarked;
