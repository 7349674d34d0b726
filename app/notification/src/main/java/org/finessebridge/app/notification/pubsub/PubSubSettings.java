package org.finessebridge.app.notification.pubsub;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the publish-subscribe service.
 *
 * @param lastItemOnSubscribe whether who subscribes gets the last item at once
 * @param nodes how many nodes there may be before clients can create no more
 * @param nodesPerPage how many nodes a list shows at once; clients page by XEP-0059
 */
public record PubSubSettings(
        @DefaultValue("false") boolean lastItemOnSubscribe,
        @Min(1) @DefaultValue("1000000") int nodes,
        @Min(1) @Max(20_000) @DefaultValue("10000") int nodesPerPage) {}
