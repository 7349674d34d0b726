/** What a node is: XEP-0060, 4.2 Leaf Nodes, and 4.5 Access Models. */
@NullMarked
package org.finessebridge.pubsub.node;

import org.jspecify.annotations.NullMarked;
