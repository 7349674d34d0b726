@NullMarked
package org.finessebridge.pubsub.xmpp.connection;

import org.jspecify.annotations.NullMarked;
