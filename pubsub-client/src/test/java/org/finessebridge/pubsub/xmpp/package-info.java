/** Tests of the publisher. */
@NullMarked
package org.finessebridge.pubsub.xmpp;

import org.jspecify.annotations.NullMarked;
