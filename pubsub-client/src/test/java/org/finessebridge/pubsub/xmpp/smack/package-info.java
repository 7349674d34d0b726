@NullMarked
package org.finessebridge.pubsub.xmpp.smack;

import org.jspecify.annotations.NullMarked;
