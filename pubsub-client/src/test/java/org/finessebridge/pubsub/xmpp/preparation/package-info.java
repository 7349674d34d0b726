@NullMarked
package org.finessebridge.pubsub.xmpp.preparation;

import org.jspecify.annotations.NullMarked;
