@NullMarked
package org.finessebridge.pubsub.xmpp.settings;

import org.jspecify.annotations.NullMarked;
