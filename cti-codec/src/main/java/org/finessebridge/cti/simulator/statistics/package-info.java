/** The counters of skill groups. */
@NullMarked
package org.finessebridge.cti.simulator.statistics;

import org.jspecify.annotations.NullMarked;
