package org.finessebridge.cti.message.call;

import java.time.Instant;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.jspecify.annotations.Nullable;

/**
 * A client that is involved in a call: an entry of the list that NumCTIClients counts. A member is
 * null where the server left it out.
 */
public record InvolvedClient(
        @Floating(name = "CTIClientSignature", tag = 23, max = 64) @Nullable
        String ctiClientSignature,

        @Floating(name = "CTIClientTimestamp", tag = 24, type = WireType.TIME) @Nullable
        Instant ctiClientTimestamp) {}
