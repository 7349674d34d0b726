/** What is published: XEP-0060, 4.1 and 7.1. */
@NullMarked
package org.finessebridge.pubsub.item;

import org.jspecify.annotations.NullMarked;
