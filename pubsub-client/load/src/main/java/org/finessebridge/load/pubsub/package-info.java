/** Nodes, subscriptions and updates: XEP-0060 as a publisher and a subscriber write it. */
@NullMarked
package org.finessebridge.load.pubsub;

import org.jspecify.annotations.NullMarked;
