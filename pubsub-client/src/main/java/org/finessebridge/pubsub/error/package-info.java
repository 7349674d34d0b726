/** How a pubsub service refuses: XEP-0060, error cases of sections 6 to 8. */
@NullMarked
package org.finessebridge.pubsub.error;

import org.jspecify.annotations.NullMarked;
