@NullMarked
package org.finessebridge.pubsub.xmpp.publisher;

import org.jspecify.annotations.NullMarked;
