/**
 * Counters of agents and skill groups: the Client Control Service of the CTI Server Message
 * Reference Guide.
 */
@NullMarked
package org.finessebridge.cti.message.statistics;

import org.jspecify.annotations.NullMarked;
